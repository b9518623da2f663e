"""The words of people win in a summary; what the guard finds in them is told, and they must hold."""

import pytest

from pipeline.edition import SummarySentence
from pipeline.people import Answer
from pipeline.simplifying import simplify
from pipeline.simplifying.wordings import Wordings, check_wording
from tests.simplifying.reports import make_edition

SOURCE = "In accordance with the act, 31 schools in Tholen may request an extension prior to 1 May."
GOOD = "31 schools in Tholen may ask for more time before 1 May. The act lets them."
BENT = "13 schools in Tholen may ask for more time before 1 May."


def said(text, parser, *, accepted=False, here=True, point=None):
    point = point or SummarySentence(SOURCE, ("s1",))
    answers = {"s1": Answer(text, "Ada", accepted, here)}
    return Wordings(answers, {"s1": SOURCE}, parser).said([point])[0]


def test_the_words_of_a_person_take_the_place_of_those_of_the_rules(parser):
    point = said(GOOD, parser, point=SummarySentence("Rules.", ("s1",), ("money",), "rules", ("Refused.",)))
    assert point == SummarySentence(GOOD, ("s1",), (), "person", (), "Ada")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (GOOD, ""),
        (BENT, "13"),
        ("31 schools in Goes may ask for more time before 1 May.", "Goes"),
        ("31 schools in Tholen must ask for more time before 1 May.", "must"),
        ("31 schools in Tholen may not ask for more time before 1 May.", "not"),
    ],
)
def test_the_guard_tells_what_the_report_does_not_say(text, found, parser):
    point = said(text, parser)
    assert bool(point.doubts) == point.doubtful == bool(found)
    assert found in " ".join(point.doubts)
    assert point.text == text


def test_what_a_person_accepted_is_not_doubtful_and_the_finding_stays(parser):
    point = said(BENT, parser, accepted=True)
    assert (point.doubtful, bool(point.doubts), point.accepted) == (False, True, True)


@pytest.mark.parametrize(("text", "used"), [(GOOD, True), (BENT, False)])
def test_words_that_were_said_of_the_same_dutch_elsewhere_must_hold_here_too(text, used, parser):
    point = said(text, parser, accepted=True, here=False)
    assert (point.by == "person") == used


def test_of_two_points_from_one_sentence_only_the_first_is_said_by_the_person(parser):
    points = [SummarySentence("One.", ("s1", "s2")), SummarySentence("Two.", ("s1",))]
    english = {"s1": SOURCE, "s2": SOURCE}
    made = Wordings({"s1": Answer(GOOD, "Ada", False)}, english, parser).said(points)
    assert [point.text for point in made] == [GOOD, "Two."]


def test_without_words_of_people_a_summary_stays_as_it_is(parser):
    points = (SummarySentence(SOURCE, ("s1",)),)
    assert Wordings({}, {}, parser).said(points) == points


def test_the_check_of_the_review_is_that_of_the_run(parser):
    assert check_wording(SummarySentence(SOURCE, ("s1",)), Answer(BENT, "Ada", False), [SOURCE]) == said(
        BENT, parser
    )


@pytest.mark.parametrize(("level", "by"), [("plain", "person"), ("easier", "person"), ("full", "source")])
def test_sections_and_the_first_page_have_the_words_of_people_unless_nothing_is_reworded(level, by):
    report, translation = make_edition(("Schools", [("paragraph", [SOURCE])]))
    (segment,) = [rendering.segment for rendering in translation.renderings if rendering.text == SOURCE]
    made = simplify(report, translation, level=level, wordings={segment: Answer(GOOD, "Ada", False)})
    point = made.sections[0].sentences[0]
    assert (point.by, made.whole.points[0].by) == (by, by)
    assert (point.text == GOOD) == (by == "person")
