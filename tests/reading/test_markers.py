"""Marks of lists and headings."""

import pytest

from pipeline.reading.lines import split_lines
from pipeline.reading.markers import Counter, has_successor, heading_number, readings


@pytest.mark.parametrize(
    ("text", "mark", "style", "numbers"),
    [
        ("• een punt", "•", "•", ()),
        ("•een punt", "•", "•", ()),
        ("\uf0b7 een punt", "\uf0b7", "\uf0b7", ()),
        ("-  een punt", "-", "-", ()),
        ("– een punt", "–", "–", ()),
        ("* een punt", "*", "*", ()),
        ("o\teen punt", "o", "o", ()),
        ("1. een punt", "1.", "1.", (1,)),
        ("12) een punt", "12)", "1)", (12,)),
        ("(3) een punt", "(3)", "(1)", (3,)),
        ("2.1. een punt", "2.1.", "1.1.", (2, 1)),
        ("2.1.3 Een punt", "2.1.3", "1.1.1", (2, 1, 3)),
        ("b. een punt", "b.", "a.", (2,)),
        ("(c) een punt", "(c)", "(a)", (3,)),
        ("iv. een punt", "iv.", "i.", (4,)),
        ("XIV. Een punt", "XIV.", "I.", (14,)),
        ("• 4. een punt", "• 4.", "•1.", (4,)),
        ("• a. een punt", "• a.", "•a.", (1,)),
    ],
)
def test_a_mark_is_read(text, mark, style, numbers):
    marker = readings(text)[-1]
    assert (marker.text, marker.style, marker.numbers) == (mark, style, numbers)
    assert text[marker.body :].endswith("punt")


@pytest.mark.parametrize(
    "text",
    [
        "De raad",
        "-5 graden",
        "–2023",
        "*nadruk* op",
        "o wee",
        "3.412 huishoudens",
        "2024. Daarna",
        "1,5 miljoen",
        "e.d. en meer",
        "(o.a. de raad)",
        "(zie bijlage)",
        "iiii. een",
        "vx. een",
        "ab. een",
        "€ 3 miljoen",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text):
    assert readings(text) == []


def test_one_letter_may_be_a_numeral():
    assert [(marker.style, marker.numbers) for marker in readings("i. een punt")] == [
        ("i.", (1,)),
        ("a.", (9,)),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("2 Wonen", (2,)), ("2.1  Nieuwe woningen", (2, 1)), ("3 “Water”", (3,)), ("12 Éénmalig", (12,))],
)
def test_an_open_number_before_a_capital_is_that_of_a_heading(text, numbers):
    assert heading_number(text).numbers == numbers


@pytest.mark.parametrize(
    "text", ["10 jaar beleid", "2024 in cijfers", "3.412 Huizen", "10.15 uur", "Wonen 2"]
)
def test_other_numbers_belong_to_the_text(text):
    assert heading_number(text) is None


def test_a_letter_after_h_is_a_letter_and_else_a_numeral():
    counter = Counter()
    assert counter.choose("i. een").style == "i."
    counter.note(readings("h. acht")[0])
    assert counter.choose("i. negen").style == "a."


def test_a_counter_knows_what_goes_on():
    counter = Counter()
    counter.note(readings("2.1 Een")[0])
    assert [counter.goes_on(readings(text)[0]) for text in ("2.2 Twee", "2.3 Drie", "3.2 Twee")] == [
        True,
        False,
        False,
    ]
    assert counter.goes_on(readings("- een")[0])
    assert (counter.has_seen("1.1"), counter.has_seen("-")) == (True, False)


@pytest.mark.parametrize(
    ("text", "later", "found"),
    [
        ("A. de Boer", "B. Jansen", True),
        ("A. de Boer", "tekst", False),
        ("I. Inleiding", "II. Slot", True),
        ("I. Jansen", "I. Pietersen", False),
        ("(A) Een", "(B) Twee", True),
    ],
)
def test_a_capital_begins_a_list_when_the_next_stands_near(text, later, found):
    lines = list(split_lines(f"{text}\n\ntekst\n\n{later}"))
    assert has_successor(readings(text)[0], lines, 0) is found
