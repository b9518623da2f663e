"""What people changed or accepted in an exported file is found when it comes back, and nothing else."""

import re

import pytest

from pipeline import exchange
from pipeline.errors import ExchangeError
from pipeline.exchange.returned import returned
from pipeline.people import NOBODY
from tests.publishing import editions
from tests.publishing.test_people import with_person

ID, ENGLISH = "b2.2", "That is fewer, but it is still too many."


@pytest.fixture
def back(tmp_path):
    """Export an edition, edit the text of the file, and read what came back into that or another edition."""

    def send(name, *edits, edition=None, into=None, who="Ada"):
        edition = edition or editions.cycling()
        text = exchange.files(edition)[name].decode()
        for old, new in edits:
            assert re.search(old, text), old
            text = re.sub(old, new, text)
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return returned(exchange.read_file(path), into or edition, name, who)

    return send


FORMATS = ["edition.xlf", "edition.tmx"]
PAIRS = {"edition.xlf": 39, "edition.tmx": 37}


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_nobody_edited_says_nothing(name, back):
    found = back(name)
    assert (found.said, found.same) == ((), PAIRS[name])


@pytest.mark.parametrize("name", FORMATS)
def test_a_changed_target_is_what_a_person_said(name, back):
    found = back(name, (ENGLISH, "Fewer, but too many."))
    assert [(s.segment, s.english, s.who, s.accepted) for s in found.said] == [
        (ID, "Fewer, but too many.", "Ada", False)
    ]
    assert (found.changed, found.same) == (1, PAIRS[name] - 1)


def test_a_change_is_by_a_reviewer_when_no_name_is_given(back):
    assert back("edition.xlf", (ENGLISH, "Fewer."), who="").said[0].who == NOBODY


@pytest.mark.parametrize("state", ["reviewed", "final"])
def test_a_target_that_is_marked_as_reviewed_is_accepted_as_it_stands(state, back):
    edit = (f'(id="{ID}"[^§]*?state=")translated', rf"\1{state}")
    found = back("edition.xlf", edit)
    assert [(s.segment, s.english, s.accepted) for s in found.said] == [(ID, ENGLISH, True)]
    assert (found.changed, found.accepted) == (0, 1)


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_with_the_words_of_people_brings_them_back_when_the_memory_is_lost(name, back):
    found = back(name, edition=with_person(accepted=True), into=editions.cycling(), who="Bo")
    assert {(s.who, s.accepted) for s in found.said} == {("Ada <b>", True)}
    assert found.accepted == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_an_older_edition_changes_only_what_was_changed_in_it(name, back):
    """The edition of now has other words in two passages; they were not edited in the file."""
    found = back(name, (ENGLISH, "Fewer."), into=with_person())
    assert [s.english for s in found.said] == ["Fewer."]


def test_white_space_alone_is_no_change(back):
    found = back("edition.xlf", (ENGLISH, "That is fewer,\n  but it is still too many. "))
    assert found.said == ()


@pytest.mark.parametrize("name", FORMATS)
def test_a_program_that_drops_what_helder_added_does_no_harm(name, back):
    drop = [(' hd:was="[^"]*"', ""), (' hd:report="[^"]*"', ""), (' subState="[^"]*"', "")]
    if name == "edition.tmx":
        drop = [('<prop type="x-helder-(was|origin)">[^<]*</prop>', "")]
    found = back(name, *drop, (ENGLISH, "Fewer."))
    assert [(s.segment, s.english) for s in found.said] == [(ID, "Fewer.")]


def test_a_program_that_gives_ids_of_its_own_does_no_harm(back):
    found = back("edition.tmx", ('tuid="[^"]*"', ""), (ENGLISH, "Fewer."))
    assert [(s.segment, s.english) for s in found.said] == [(ID, "Fewer.")]


@pytest.mark.parametrize("name", FORMATS)
def test_a_target_without_text_is_counted_and_changes_nothing(name, back):
    found = back(name, (ENGLISH, " "))
    assert (found.said, found.empty) == ((), 1)


@pytest.mark.parametrize("name", FORMATS)
def test_a_passage_whose_dutch_is_not_in_the_report_is_counted_and_changes_nothing(name, back):
    found = back(name, ("Dat is minder, maar het is nog altijd te veel", "Iets anders"), (ENGLISH, "Fewer."))
    assert (found.said, found.unknown) == ((), 1)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_another_report_is_refused(name, back):
    with pytest.raises(ExchangeError, match="none of its"):
        back(name, into=editions.empty())


@pytest.mark.parametrize("accepted", [False, True])
@pytest.mark.parametrize("name", FORMATS)
def test_what_was_a_persons_before_is_kept_but_not_counted_as_new(name, accepted, back):
    found = back(name, edition=with_person(accepted=accepted), who="Bo")
    assert (found.changed, found.accepted, found.before) == (0, 0, 2)
    assert {s.who for s in found.said} == {"Ada <b>"}
