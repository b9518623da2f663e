"""Quotes and notes that only their place tells."""

import pytest

QUOTES = ["“{}”", "«{}»", "„{}”", "‘{}’", '"{}"', "“{}”."]


@pytest.mark.parametrize("marks", QUOTES)
def test_a_paragraph_wholly_in_quotation_marks_is_a_quote(kinds_of, marks):
    text = marks.format("Wij willen dit plan niet. Het kost ons veel te veel geld")
    assert kinds_of(f"De raad zei:\n\n{text}") == [("paragraph", "De raad zei:"), ("quote", text)]


@pytest.mark.parametrize(
    "text",
    [
        "“Wij willen dit plan niet, zei de raad”, en het college zei: “Dat is jammer.”",
        "“Nee.”",
        "“Wij willen dit plan niet. Het kost ons veel te veel geld”, zei de raad.",
    ],
)
def test_other_paragraphs_with_quotation_marks_are_not(kinds_of, text):
    assert kinds_of(f"De raad zei:\n\n{text}")[1] == ("paragraph", text)


@pytest.mark.parametrize(("language", "heading"), [("nl", "Noten"), ("nl", "Eindnoten"), ("en", "Notes")])
def test_items_below_a_heading_for_notes_are_notes_until_the_next_heading(kinds_of, language, heading):
    notes = f"{heading}\n\n1. Zie de wet.\n2. Zie het plan."
    text = f"Plan\n\nDit is 1 plan.\n\n{notes}\n\nKaarten\n\n1. Zie de kaart.\n"
    kinds = {text: kind for kind, text in kinds_of(text, language)}
    assert (kinds["1. Zie de wet."], kinds["2. Zie het plan."], kinds["1. Zie de kaart."]) == (
        "note",
        "note",
        "item",
    )
