"""Choosing: how many sentences, which, and in which order."""

import pytest

from pipeline.simplifying.choose import choose, length
from pipeline.simplifying.methods import BEST, METHODS
from pipeline.simplifying.methods.base import Method
from pipeline.simplifying.vectors import inverse_frequencies
from tests.simplifying.reports import passage

SECTION = [
    "The province pays farmers along the river for wet meadows.",
    "Farmers along the river raise the dikes with money of the province.",
    "Wet meadows hold water when the river is high in winter.",
    "A museum about the river opened its doors in Assen.",
    "Schools in the province taught children about dikes and water.",
]
BACKWARDS = Method("Back", "Back", lambda s: [float(i) for i in range(len(s))])


def chosen(texts: list[str], method: Method = BEST, severities: dict[str, str] | None = None) -> list[str]:
    section = [passage(text, (severities or {}).get(text), f"s{i}") for i, text in enumerate(texts)]
    inverse = inverse_frequencies(p.terms for p in section)
    return [p.text for p in choose(section, inverse, method)]


@pytest.mark.parametrize(
    ("passages", "sentences"),
    [(1, 1), (2, 2), (3, 3), (6, 3), (7, 4), (11, 4), (12, 5), (200, 5)],
)
def test_a_longer_section_gets_a_longer_summary(passages, sentences):
    assert length(passages) == sentences


def test_the_most_important_sentence_stands_first():
    assert chosen(SECTION, BACKWARDS) == SECTION[:1:-1]


def test_a_section_of_one_sentence_has_that_sentence():
    assert chosen(SECTION[:1]) == SECTION[:1]


def test_a_section_of_fragments_only_has_one_of_them():
    assert chosen(["Wet meadows along the river", "Money for schools"]) == ["Wet meadows along the river"]


def test_a_section_without_text_has_none():
    assert chosen([]) == []


def test_a_sentence_with_an_error_is_chosen_only_where_there_is_nothing_else():
    first = chosen(SECTION)
    assert not set(first) & set(chosen(SECTION, severities=dict.fromkeys(first, "error")))
    assert len(chosen(SECTION, severities=dict.fromkeys(SECTION, "error"))) == 1


def test_sentences_that_lean_are_chosen_only_to_fill_up_to_two():
    leaning = ["This keeps the villages dry in winter.", "These meadows attract rare birds in spring."]
    texts = [SECTION[0], *leaning, "It costs the province little money each year."]
    assert SECTION[0] in chosen(texts)
    assert len(chosen(texts)) == 2
    assert not set(chosen([*SECTION, *leaning])) & set(leaning)


def test_a_link_that_can_be_taken_off_is_no_leaning():
    texts = [f"In addition, {SECTION[0][0].lower()}{SECTION[0][1:]}", *SECTION[1:]]
    assert chosen(texts, METHODS["Lead"])[0] == texts[0]


def test_sentences_with_a_warning_are_chosen_only_to_fill_up_to_two():
    first = chosen(SECTION)
    again = chosen(SECTION, severities=dict.fromkeys(first, "warning"))
    assert again[0] not in first
    assert len(chosen(SECTION, severities=dict.fromkeys(SECTION, "warning"))) == 2


def test_of_two_sentences_of_one_weight_the_easier_one_is_chosen():
    even = Method("Even", "Even", lambda s: [0.0] * len(s))
    hard = "Multidisciplinary organisational restructuring was comprehensively evaluated internationally."
    assert chosen([hard, SECTION[3]], even)[0] == SECTION[3]


def test_two_sentences_that_say_the_same_are_not_both_chosen():
    same = "Along the river the province pays farmers for wet meadows."
    texts = [SECTION[0], same, *SECTION[2:]]
    assert not {SECTION[0], same} <= set(chosen(texts, METHODS["Lead"]))


def test_of_two_sentences_of_one_weight_the_one_that_says_more_new_is_chosen():
    even = Method("Even", "Even", lambda s: [0.0] * len(s))
    alike = "Farmers along the river mow the wet meadows for hay."
    assert chosen([SECTION[0], alike, SECTION[4]], even) == [SECTION[0], SECTION[4]]


def test_a_section_without_a_telling_word_does_not_break():
    assert chosen(["And so on.", "It is.", "They were.", "So it was then."]) == ["And so on."]
