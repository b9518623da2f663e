"""How headings look."""

import pytest

from pipeline.reading.drafts import Draft
from pipeline.reading.lines import split_lines
from pipeline.reading.looks import look_at
from pipeline.reading.markers import readings
from pipeline.reading.words import words


def draft(text: str, kind: str = "heading", **more) -> Draft:
    line = next(iter(split_lines(text)))
    mark = next((found for found in readings(text) if found.numbers), None)
    return Draft(kind, [line.part(mark.body) if mark else line], 0, mark=mark, **more)


def look(first: Draft, *others: Draft) -> tuple[str, int]:
    found = look_at([first, draft("De raad besluit.", "paragraph"), *others], words("nl"))[0].look
    return (found.sign, found.depth)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (draft("Wonen"), ("plain", 0)),
        (draft("2.1 Wonen"), ("1", 2)),
        (draft("3. Wonen"), ("1", 1)),
        (draft("B. Wonen"), ("A", 1)),
        (draft("Wonen", underline="="), ("underline =", 0)),
        (draft("Wonen", hashes=3), ("hashes", 3)),
        (draft("SAMENHANG EN BELEID"), ("capitals", 0)),
        (draft("CBS"), ("plain", 0)),
        (draft("Bijlage 2: Kaarten"), ("chapter", 0)),
        (draft("HOOFDSTUK IV"), ("chapter", 0)),
        (draft("Bijlage bij de brief"), ("plain", 0)),
        (draft("Deel B Beleid"), ("division", 0)),
        (draft("Voorwoord"), ("standing", 0)),
    ],
    ids=lambda value: value.text if isinstance(value, Draft) else "",
)
def test_a_heading_looks_like_its_sign(heading, expected):
    assert look(heading) == expected


def test_an_abbreviation_is_in_capitals_where_other_headings_are():
    assert look(draft("CBS"), draft("BEVINDINGEN")) == ("capitals", 0)


def test_a_heading_knows_the_one_that_follows_directly():
    body = draft("De raad besluit.", "paragraph")
    found = look_at([draft("Plan"), draft("Wonen"), body, draft("Water"), body], words("nl"))
    assert [heading.is_parent for heading in found] == [True, False, False]


def test_a_plain_heading_before_a_chapter_becomes_a_paragraph():
    name = draft("Jan de Boer")
    drafts = [draft("1. Voorwoord"), draft("De raad besluit.", "paragraph"), name, draft("2. Doel")]
    assert len(look_at(drafts, words("nl"))) == 2
    assert name.kind == "paragraph"
