"""Choosing: how many sentences, which, in which order, and when none."""

import pytest

from pipeline.simplifying.choose import choose, length
from pipeline.simplifying.methods import BEST, METHODS
from pipeline.simplifying.vectors import inverse_frequencies
from tests.simplifying.reports import passage

SECTION = [
    "The province pays farmers along the river for wet meadows.",
    "Farmers along the river raise the dikes with money of the province.",
    "Wet meadows hold water when the river is high in winter.",
    "A museum about the river opened its doors in Assen.",
    "Schools in the province taught children about dikes and water.",
]


def chosen(texts: list[str], method=BEST, severities: dict[str, str] | None = None) -> list[str]:
    section = [passage(text, (severities or {}).get(text), f"s{i}") for i, text in enumerate(texts)]
    inverse = inverse_frequencies(p.terms for p in section)
    return [p.text for p in choose(section, inverse, method)]


@pytest.mark.parametrize(("passages", "sentences"), [(4, 2), (7, 2), (8, 3), (14, 3), (15, 4), (200, 4)])
def test_a_longer_section_gets_a_longer_summary(passages, sentences):
    assert length(passages) == sentences


def test_the_chosen_sentences_stand_in_reading_order():
    backwards = METHODS["Lead"].__class__("Back", "Back", lambda s: [float(i) for i in range(len(s))])
    assert chosen(SECTION, backwards) == SECTION[3:]


def test_a_section_of_three_sentences_has_no_summary():
    assert chosen(SECTION[:3]) == []


def test_a_sentence_with_an_error_is_never_chosen():
    first = chosen(SECTION)
    assert not set(first) & set(chosen(SECTION, severities=dict.fromkeys(first, "error")))


def test_sentences_that_lean_are_chosen_only_to_fill_up_to_two():
    leaning = ["This keeps the villages dry in winter.", "These meadows attract rare birds in spring."]
    texts = [SECTION[0], *leaning, "It costs the province little money each year."]
    assert SECTION[0] in chosen(texts)
    assert len(chosen(texts)) == 2
    assert chosen([*SECTION, *leaning]) == chosen([*SECTION, *leaning])
    assert not set(chosen([*SECTION, *leaning])) & set(leaning)


def test_sentences_with_a_warning_are_chosen_only_to_fill_up_to_two():
    first = chosen(SECTION)
    again = chosen(SECTION, severities=dict.fromkeys(first, "warning"))
    assert not set(first) & set(again)
    assert len(chosen(SECTION, severities=dict.fromkeys(SECTION, "warning"))) == 2


def test_two_sentences_that_say_the_same_are_not_both_chosen():
    same = "Along the river the province pays farmers for wet meadows."
    texts = [SECTION[0], same, *SECTION[2:]]
    assert not {SECTION[0], same} <= set(chosen(texts, METHODS["Lead"]))


def test_fewer_than_two_good_sentences_make_no_summary():
    fragments = ["Wet meadows along the river", "New dikes:", "Money for schools"]
    assert chosen([SECTION[0], *fragments]) == []


def test_a_section_without_a_telling_word_does_not_break():
    assert chosen(["And so on.", "It is.", "They were.", "So it was then."]) == []
