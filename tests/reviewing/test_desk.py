"""The desk keeps what is said at once, and knows what is doubtful now."""

import pytest

from pipeline.reviewing.bench import PAGE
from pipeline.reviewing.desk import Desk
from pipeline.translating.stage import answered

FAULTY, WRONG = "b6.2", "13 schools have no separate cycle path, because the land belongs to others."
RIGHT = "31 schools have no separate cycle path, because the land belongs to others."


def test_what_is_said_is_in_the_memory_at_once(desk, people):
    desk.say(FAULTY, RIGHT, accepted=False)
    answer = people.answers(desk.edition.report)[FAULTY]
    assert (answer.english, answer.who, answer.accepted) == (RIGHT, "Ada", False)


def test_the_checks_look_at_what_is_said(desk):
    before = desk.doubtful
    assert desk.say(FAULTY, RIGHT, accepted=False).findings == ()
    assert desk.doubtful == before - 1
    assert [f.check for f in desk.say(FAULTY, WRONG, accepted=False).findings] == ["numbers"]
    assert desk.doubtful == before


def test_what_is_accepted_in_spite_of_a_finding_is_not_doubtful(desk):
    before = desk.doubtful
    assert desk.say(FAULTY, WRONG, accepted=True).findings
    assert desk.doubtful == before - 1


def test_a_new_desk_knows_what_was_said_at_another(desk, people):
    desk.say(FAULTY, RIGHT, accepted=True)
    other = Desk(desk.folder, desk.edition, people, who="Bo", check=answered, remake=desk.remake)
    assert (other.renderings[FAULTY].text, other.renderings[FAULTY].who) == (RIGHT, "Ada")


def test_what_is_taken_back_is_the_machines_again(desk):
    desk.say(FAULTY, RIGHT, accepted=True)
    desk.take(desk.remake())
    assert desk.renderings[FAULTY].origin == "person"
    desk.take_back(FAULTY)
    desk.take(desk.remake())
    assert (desk.renderings[FAULTY].origin, desk.renderings[FAULTY].text) == ("machine", WRONG)


def test_the_desk_says_whether_the_pages_are_behind(desk):
    assert not desk.changed
    desk.say(FAULTY, RIGHT, accepted=False)
    assert desk.changed


def doubtful(desk):
    return [key for key, rendering in desk.renderings.items() if rendering.doubtful]


def test_the_next_doubtful_passage_is_the_next_in_order_and_goes_round(desk):
    order = doubtful(desk)
    found = [desk.next_doubtful(here).segment.id for here in order]
    assert found == [*order[1:], order[0]]
    assert desk.next_doubtful("").segment.id == order[0]


def test_the_doubtful_passage_before_goes_round_too(desk):
    order = doubtful(desk)
    found = [desk.next_doubtful(here, backwards=True).segment.id for here in order]
    assert found == [order[-1], *order[:-1]]


def test_there_is_no_next_one_when_all_are_accepted(desk):
    for key in doubtful(desk):
        desk.say(key, desk.renderings[key].text, accepted=True)
    assert desk.next_doubtful("b1.1") is None


def test_the_pages_hold_every_passage_once_in_order(desk):
    shown = [place.segment.id for number in range(1, desk.pages + 1) for place in desk.on_page(number)]
    assert shown == list(desk.renderings)
    assert all(len(desk.on_page(number)) <= PAGE for number in range(1, desk.pages + 1))


@pytest.mark.parametrize("number", [0, 99])
def test_a_page_that_is_not_there_is_empty(desk, number):
    assert desk.on_page(number) == []
