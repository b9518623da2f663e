"""Fitness: which sentences can stand in a summary, and why others cannot."""

import msgspec
import pytest

from pipeline.simplifying.fitness import Fitness, fitness, is_whole, leans
from tests.simplifying.reports import passage

SOUND = "The municipality will insulate 300 homes in the old town before 2027."


@pytest.mark.parametrize(
    ("severity", "expected"), [(None, Fitness.FIT), ("warning", Fitness.SECOND), ("error", Fitness.UNFIT)]
)
def test_an_error_rules_a_sentence_out_and_a_warning_makes_it_second_choice(severity, expected):
    assert fitness(passage(SOUND, severity)) == expected


def test_a_sentence_of_which_the_engine_was_least_sure_is_second_choice():
    assert fitness(msgspec.structs.replace(passage(SOUND), sure=False)) == Fitness.SECOND


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "“We must act now,” said the minister of finance in parliament.",
        "2024 was a good year for the small ports of Zeeland.",
        "Waiting times fell by a third (from six weeks to four).",
        "Income: 59% of farmers expect to earn more next year.",
        "Élan was the theme of the meeting of mayors in Leiden.",
    ],
)
def test_a_statement_is_whole(text):
    assert is_whole(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The municipality will insulate 300 homes before 2027", "no full stop"),
        ("the municipality will insulate 300 homes in the old town.", "no capital"),
        ("The municipality will insulate the following homes before 2027:", "it announces"),
        ("Will the municipality insulate 300 homes in the old town?", "a question"),
        ("The council agrees.", "too short"),
        ("Strengthening of the position of small farmers in East Africa.", "no verb"),
        ("More houses, better schools, clean air and safe streets.", "no verb"),
        ("(also Parliamentary Paper 36 410, in which this was announced earlier).", "a bracket"),
        ("The plan (which the council adopted in May will cost more.", "a bracket that is not closed"),
        (f"The council {'and the mayor ' * 24}will meet.", "too long"),
        ("", "nothing"),
    ],
)
def test_a_fragment_is_not_whole(text, why):
    assert not is_whole(text), why


@pytest.mark.parametrize(
    "text",
    [
        "This makes the streets safer for children who walk to school.",
        "These efforts contributed to tougher laws.",
        "However, the costs were higher than planned.",
        "In addition, the ministry hired 40 inspectors.",
        "For example, the fund helped a bakery in Ghent.",
        "Two missions to Asia were cancelled because of this.",
        "He also visited the new hospital.",
        "It will open in the spring of next year.",
        "They are paid by the province.",
        "With these funds the council repairs the dikes.",
        "The council therefore stepped up its checks.",
        "As a result, more people found work.",
        "Another trend is the lack of teachers.",
        "“This is a good start,” the minister said.",
        "Second, the rules for permits became simpler.",
    ],
)
def test_a_sentence_that_refers_back_leans(text):
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "In addition to the subsidy, the ministry offers advice.",
        "As a result of the drought, harvests failed.",
        "There are 12 provinces in the Netherlands.",
        "This report describes the policy of the past year.",
        "Second homes are taxed at a higher rate.",
        "Italy and Spain signed the agreement in June.",
        "Thistles grow along the dike.",
    ],
)
def test_a_sentence_that_stands_on_its_own_does_not_lean(text):
    assert not leans(text)


def test_a_link_that_can_be_taken_off_leaves_a_sentence_fit():
    assert fitness(passage("In addition, the ministry hired 40 inspectors in May.")) == Fitness.FIT
    assert fitness(passage("In addition, this gave work to 40 inspectors in May.")) == Fitness.SECOND


def test_a_very_long_sentence_is_second_choice():
    text = f"The council {'and the mayor ' * 15}will meet in the town hall."
    assert fitness(passage(text)) == Fitness.SECOND
