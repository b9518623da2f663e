"""Lines of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reading.lines import INVISIBLE, Line, split_lines


def lines(source: str) -> list[Line]:
    return list(split_lines(source))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\f", "\x85", "\u2028", "\u2029"])
def test_every_end_of_line_counts(end):
    assert [line.text for line in lines(f"een{end}twee")] == ["een", "twee"]


def test_a_line_has_its_place_and_its_indent_in_columns():
    line = lines("een\n  \t twee  \n")[1]
    assert (line.start, line.end, line.indent, line.text) == (8, 12, 5, "twee")


def test_the_first_line_with_text_after_a_form_feed_begins_a_page():
    shown = [line for line in lines("een\n\f\n\ntwee\ndrie") if not line.blank]
    assert [(line.text, line.new_page) for line in shown] == [("een", False), ("twee", True), ("drie", False)]


def test_hidden_signs_show_as_blanks_and_stay_out_of_the_edges():
    line = lines("\u200b\ufeffmaat\u00adregel\u200b")[0]
    assert (line.start, line.end, line.text) == (2, 12, "maat regel")


@pytest.mark.parametrize("text", ["", "   ", "\u200b", " \u00ad\t\x07 "])
def test_a_line_without_anything_to_see_is_blank(text):
    assert [line.blank for line in lines(text + "\n")] == [True]


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("De raad besluit.", True),
        ("De raad besluit.”", True),
        ("De raad besluit.[1]", True),
        ("De raad besluit.²", True),
        ("als volgt:", True),
        ("een punt;", True),
        ("De raad", False),
        ("de raad,", False),
    ],
)
def test_a_line_ends_as_a_sentence_or_clause_does(text, ended):
    assert lines(text)[0].ended is ended


def test_a_part_of_a_line_knows_its_place_without_blanks():
    line = lines("  een  twee  drie")[0].part(3, 10)
    assert (line.text, line.start, line.end, line.indent) == ("twee", 7, 11, 7)


def test_an_empty_part_has_no_length():
    part = lines("een  twee")[0].part(3, 5)
    assert (part.blank, part.start, part.end) == (True, 3, 3)


@given(st.text())
def test_lines_hold_everything_that_can_be_seen(source):
    place = 0
    for line in split_lines(source):
        assert INVISIBLE.sub("", source[place : line.start]).strip() == ""
        assert len(line.text) == line.end - line.start
        place = max(place, line.end)
    assert INVISIBLE.sub("", source[place:]).strip() == ""


def test_hidden_signs_are_no_white_space():
    assert not any(chr(code).isspace() for code in range(0x110000) if INVISIBLE.match(chr(code)))
