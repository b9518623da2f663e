"""What people say is kept, is found at its place and elsewhere, and wins over the machine."""

import subprocess
import sys

import pytest

from pipeline.people import NOBODY, Answer, People, Said, digest
from pipeline.translating.engines.base import Hypothesis
from pipeline.translating.stage import translate
from tests.publishing.writer import Writer, said


@pytest.fixture
def report():
    w = Writer("water.txt", "Water")
    w.heading(1, said("Water", "Water"))
    w.text(said("De dijk is 14 meter hoog.", ""), said("Het water stijgt.", ""))
    w.text(said("Het water stijgt.", ""))
    return w.edition().report


@pytest.fixture
def people(tmp_path):
    with People(tmp_path / "memory.sqlite") as opened:
        yield opened


class Capitals:
    """An engine that writes down what it is asked and answers in capitals."""

    name, model, digest, term_brackets, max_tokens = "capitals", "none", "d1", None, 100

    def __init__(self):
        self.asked = []

    def count_tokens(self, segment):
        return len(segment.split())

    def translate(self, segments, decoding):
        self.asked += segments
        return [(Hypothesis(f"{text.upper()} {decoding.beam}", -1.0),) for text in segments]


DIKE = Said("b2.1", "De dijk is 14 meter hoog.", "The dyke is 14 metres high.", "Ada")


def test_nobody_has_said_anything_in_a_new_memory(people, report):
    assert people.answers(report) == {}


def test_an_answer_is_found_at_its_place_with_its_person(people, report):
    people.keep("water.txt", [DIKE])
    assert people.answers(report) == {"b2.1": Answer("The dyke is 14 metres high.", "Ada", accepted=False)}


def test_an_answer_without_a_name_is_of_a_reviewer(people, report):
    people.keep("water.txt", [Said("b2.1", DIKE.source, "High.", "")])
    assert people.answers(report)["b2.1"].who == NOBODY


def test_white_space_makes_no_difference(people, report):
    people.keep("water.txt", [Said("b2.1", " De dijk  is\n14 meter hoog. ", "High.")])
    assert people.answers(report)["b2.1"].here


def test_the_same_dutch_elsewhere_in_the_report_takes_the_answer_from_the_memory(people, report):
    people.keep("water.txt", [Said("b2.2", "Het water stijgt.", "The water is rising.", "Ada")])
    assert people.answers(report)["b3.1"] == Answer("The water is rising.", "Ada", False, here=False)


def test_the_same_dutch_may_have_different_answers_at_different_places(people, report):
    people.keep("water.txt", [Said("b2.2", "Het water stijgt.", "The water is rising.")])
    people.keep("water.txt", [Said("b3.1", "Het water stijgt.", "The water rises.")])
    found = people.answers(report)
    assert (found["b2.2"].english, found["b3.1"].english) == ("The water is rising.", "The water rises.")
    assert found["b2.2"].here
    assert found["b3.1"].here


def test_another_report_takes_the_latest_answer_but_its_own_goes_first(people, report):
    people.keep("other.txt", [Said("b9.1", "Het water stijgt.", "Rising one.")])
    people.keep("third.txt", [Said("b9.1", "Het water stijgt.", "Rising two.")])
    assert people.answers(report)["b3.1"] == Answer("Rising two.", NOBODY, accepted=False, here=False)
    people.keep("water.txt", [Said("b2.2", "Het water stijgt.", "Rising here.")])
    people.keep("third.txt", [Said("b9.1", "Het water stijgt.", "Rising three.")])
    assert people.answers(report)["b3.1"].english == "Rising here."


def test_a_later_answer_at_the_same_place_replaces_the_earlier_one(people, report):
    people.keep("water.txt", [DIKE])
    people.keep("water.txt", [Said("b2.1", DIKE.source, "High.", "Bo", accepted=True)])
    assert people.answers(report) == {"b2.1": Answer("High.", "Bo", accepted=True)}


def test_an_answer_that_is_taken_back_is_gone(people, report):
    people.keep("water.txt", [DIKE])
    people.forget("water.txt", "b2.1", DIKE.source)
    assert people.answers(report) == {}


def test_the_digest_changes_with_every_answer_and_not_with_their_order():
    one, two = Answer("a", "Ada", accepted=False), Answer("a", "Ada", accepted=True)
    assert digest({"b1": one, "b2": two}) == digest({"b2": two, "b1": one})
    assert len({digest({}), digest({"b1": one}), digest({"b1": two}), digest({"b2": one})}) == 4


def test_an_answer_outlives_a_process_that_is_killed_right_after_it(tmp_path, report):
    script = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom pipeline.people import People, Said\n"
        "People(Path(sys.argv[1])).keep('water.txt', [Said('b2.1', 'De dijk is 14 meter hoog.', 'High.')])\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path / "m.sqlite")], check=False)
    with People(tmp_path / "m.sqlite") as people:
        assert people.answers(report)["b2.1"].english == "High."


def test_no_engine_is_asked_for_what_a_person_has_said(report):
    engine = Capitals()
    answers = {"b2.1": Answer("The dyke is 14 metres high.", "Ada", accepted=False)}
    translate(report, engine, answers)
    assert DIKE.source not in engine.asked
    assert "Het water stijgt." in engine.asked


def test_a_rendering_says_who_said_it(report):
    answers = {
        "b2.1": Answer("The dyke is 14 metres high.", "Ada", accepted=False),
        "b3.1": Answer("The water is rising.", "Bo", accepted=False, here=False),
    }
    found = {r.segment: r for r in translate(report, Capitals(), answers).renderings}
    assert [(found[s].origin, found[s].who) for s in ("b2.1", "b2.2", "b3.1")] == [
        ("person", "Ada"),
        ("machine", ""),
        ("memory", "Bo"),
    ]


@pytest.mark.parametrize("accepted", [False, True])
def test_the_checks_look_at_people_too_and_what_is_accepted_is_no_longer_doubtful(report, accepted):
    answers = {"b2.1": Answer("The dyke is 41 metres high.", "Ada", accepted)}
    found = {r.segment: r for r in translate(report, Capitals(), answers).renderings}["b2.1"]
    assert [finding.check for finding in found.findings] == ["numbers"]
    assert found.text == "The dyke is 41 metres high."
    assert found.doubtful is not accepted
