"""The points of the summaries on the desk: what is said is kept, checked and measured at once."""

import pytest

from pipeline.reviewing.points import Points
from pipeline.simplifying import check_wording

KEY, WORDS = (
    "b2.3",
    "The province spent EUR 8.4 million on safe routes. A quarter of it went to roads near schools.",
)
BENT = "The province spent EUR 4.8 million on safe routes."


def test_every_point_is_there_once_in_reading_order_with_its_sentences_and_section(points):
    assert list(points.places) == ["b2.1", "b2.3", "b6.1", "b6.2", "b29.1"]
    assert [place.number for place in points.places.values()] == [1, 2, 3, 4, 5]
    assert [place.opens.id for place in points.places.values() if place.opens] == ["s1", "s3", "s5"]
    english = {r.segment: r.text for r in points.desk.edition.translation.renderings}
    assert all(place.sources == (english[key],) for key, place in points.places.items())


def test_what_is_said_is_in_the_memory_at_once_and_no_translation(points, wordings, people, desk):
    points.say(KEY, WORDS, accepted=False)
    answer = wordings.answers(desk.edition.report)[KEY]
    assert (answer.english, answer.who, answer.accepted) == (WORDS, "Ada", False)
    assert people.answers(desk.edition.report) == {}
    assert desk.changed


def test_the_guard_looks_at_what_is_said(points):
    assert points.doubtful == 0
    assert points.say(KEY, BENT, accepted=False).doubts
    assert (points.doubtful, points.next_doubtful("").key) == (1, KEY)
    points.say(KEY, BENT, accepted=True)
    assert points.doubtful == 0
    assert not points.say(KEY, WORDS, accepted=False).doubts


def test_shorter_sentences_are_measured_as_easier(points):
    before = points.measures(), points.measures([KEY])
    points.say(
        KEY, "The province spent EUR 8.4 million. A quarter went to roads near schools.", accepted=False
    )
    after = points.measures(), points.measures([KEY])
    for harder, easier in zip(before, after, strict=True):
        assert easier.grade < harder.grade
        assert easier.ease > harder.ease
        assert easier.length < harder.length
    assert after[1].length == pytest.approx(6.5)


def test_a_new_desk_knows_what_was_said_at_another(points, desk, wordings):
    points.say(KEY, BENT, accepted=True)
    other = Points(desk, wordings, check_wording)
    assert other.words[KEY] == points.words[KEY]


def test_what_is_taken_back_is_the_machines_again(points, desk):
    before = points.words[KEY]
    points.say(KEY, WORDS, accepted=False)
    desk.take(desk.remake())
    points.lay_out()
    assert (points.words[KEY].by, points.words[KEY].text) == ("person", WORDS)
    points.take_back(KEY)
    desk.take(desk.remake())
    points.lay_out()
    assert points.words[KEY] == before
