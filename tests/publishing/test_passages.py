"""Blocks become paragraphs, lists and tables; nothing is dropped on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publishing.atlas import Atlas
from pipeline.publishing.passages import cut, flow, passage
from pipeline.publishing.views import ItemList, Note, Paragraph, Piece, Table
from pipeline.report import Span
from tests.publishing.writer import Writer, faulty, kept, said


@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([], [Piece("abcdef")]),
        ([Span(0, 2)], [Piece("ab", marked=True), Piece("cdef")]),
        ([Span(4, 6), Span(0, 1)], [Piece("a", marked=True), Piece("bcd"), Piece("ef", marked=True)]),
        (
            [Span(1, 3), Span(2, 5)],
            [Piece("a"), Piece("bc", marked=True), Piece("de", marked=True), Piece("f")],
        ),
        ([Span(1, 5), Span(2, 3)], [Piece("a"), Piece("bcde", marked=True), Piece("f")]),
        ([Span(4, 99)], [Piece("abcd"), Piece("ef", marked=True)]),
        ([Span(9, 12), Span(3, 3)], [Piece("abcdef")]),
    ],
)
def test_text_is_cut_where_findings_point(spans, pieces):
    assert cut("abcdef", spans) == tuple(pieces)


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40))))
def test_the_pieces_are_the_whole_text(text, pairs):
    spans = [Span(min(pair), max(pair)) for pair in pairs]
    assert "".join(piece.text for piece in cut(text, spans)) == text


def one(*told):
    """The atlas of a report of one paragraph."""
    writer = Writer("a.txt", "")
    writer.untitled()
    writer.text(*told)
    return Atlas(writer.edition())


def test_a_finding_becomes_a_note_and_marks_both_texts():
    it = faulty(
        said("Het zijn er 31.", "There are 13."),
        "numbers",
        "error",
        "31 became 13.",
        "Correct it.",
        "31",
        "13",
    )
    found = passage(one(it), "b1.1")
    assert found.notes == (Note("error", "numbers", "31 became 13.", "Correct it."),)
    assert Piece("13", marked=True) in found.english
    assert Piece("31", marked=True) in found.dutch


@pytest.mark.parametrize(
    ("severities", "doubt"), [([], ""), (["warning"], "warning"), (["warning", "error"], "error")]
)
def test_the_gravest_note_counts(severities, doubt):
    it = said("Ja.", "Yes.")
    for severity in severities:
        it = faulty(it, "numbers", severity, "m", "r")
    assert passage(one(it), "b1.1").doubt == doubt


def test_dutch_that_only_repeats_the_english_is_not_printed_twice():
    assert passage(one(said("UNICEF", "UNICEF")), "b1.1").dutch == ()


def test_a_passage_that_was_kept_in_dutch_stands_in_the_english_column_as_dutch():
    found = passage(one(kept("Niet vertaald.", "unusable")), "b1.1")
    assert (found.kept, found.lang, found.english) == ("dutch", "nl", (Piece("Niet vertaald."),))


def parts(build):
    writer = Writer("a.txt", "")
    writer.untitled()
    build(writer)
    atlas = Atlas(writer.edition())
    return flow(atlas, atlas.content["s1"])


def outline(items):
    return [(item.passages[0].english[0].text, outline(item.items)) for item in items]


@pytest.mark.parametrize(
    ("levels", "tree"),
    [
        ([1, 1], [("1", []), ("2", [])]),
        ([1, 2, 3, 1], [("1", [("2", [("3", [])])]), ("4", [])]),
        ([1, 3, 2], [("1", [("2", []), ("3", [])])]),
        ([2, 1], [("1", []), ("2", [])]),
        ([3, 4, 1, 2], [("1", [("2", [])]), ("3", [("4", [])])]),
    ],
)
def test_items_are_nested_by_their_level(levels, tree):
    def build(writer):
        for number, level in enumerate(levels, start=1):
            writer.item(said("Een.", str(number)), level=level)

    (found,) = parts(build)
    assert isinstance(found, ItemList)
    assert outline(found.items) == tree


def test_a_paragraph_between_two_lists_parts_them():
    def build(writer):
        writer.item(said("a", "a"))
        writer.text(said("Tekst.", "Text."))
        writer.item(said("b", "b"))

    assert [type(part) for part in parts(build)] == [ItemList, Paragraph, ItemList]


NUMBERS = [[said("Jaar", "Year"), said("Aantal", "Number")], [said("Een", "One"), kept("1", "number")]]


def test_a_table_has_headers_for_columns_and_rows():
    (found,) = parts(lambda writer: writer.table("t1", NUMBERS))
    assert isinstance(found, Table)
    assert [cell.scope for cell in found.head] == ["col", "col"]
    assert [(cell.scope, cell.header) for cell in found.rows[0]] == [("row", "Year"), ("", "Number")]


def test_numbers_in_the_first_column_do_not_name_their_rows():
    rows = [[said("Jaar", "Year"), said("Aantal", "Number")], [kept("2024", "number"), kept("1", "number")]]
    (found,) = parts(lambda writer: writer.table("t1", rows))
    assert [cell.scope for cell in found.rows[0]] == ["", ""]


def test_an_empty_cell_keeps_its_place_and_is_no_header():
    (found,) = parts(lambda writer: writer.table("t1", [[None, said("A", "A")], [said("Een", "One"), None]]))
    assert [(len(cell.passages), cell.scope) for cell in found.head] == [(0, ""), (1, "col")]
    assert [len(cell.passages) for cell in found.rows[0]] == [1, 0]


def test_a_table_with_an_empty_first_row_has_no_head():
    (found,) = parts(
        lambda writer: writer.table("t1", [[None, None], [said("Een", "One"), kept("1", "number")]])
    )
    assert found.head == ()
    assert len(found.rows) == 1


def captions(*order):
    """The captions of the tables of a section with captions c1, c2 and tables t1, t2 in the given order."""

    def build(writer):
        for name in order:
            if name.startswith("t"):
                writer.table(name, NUMBERS)
            else:
                writer.add("caption", said(name, name))

    found = parts(build)
    tables = [part for part in found if isinstance(part, Table)]
    left = [part.passages[0].english[0].text for part in found if isinstance(part, Paragraph)]
    return [table.caption[0].english[0].text if table.caption else "" for table in tables], left


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (("c1", "t1"), (["c1"], [])),
        (("t1", "c1"), (["c1"], [])),
        (("c1", "t1", "c2", "t2"), (["c1", "c2"], [])),
        (("t1", "c1", "t2"), (["", "c1"], [])),
        (("c1", "t1", "c2"), (["c1"], ["c2"])),
        (("t1", "t2"), (["", ""], [])),
        (("c1", "c2", "t1"), (["c2"], ["c1"])),
    ],
)
def test_a_caption_goes_to_the_table_that_it_touches(order, expected):
    assert captions(*order) == expected


def ids(part):
    if isinstance(part, ItemList):
        return [
            i
            for item in part.items
            for i in [*(p.place.id for p in item.passages), *ids(ItemList(item.items))]
        ]
    if isinstance(part, Table):
        cells = [*part.head, *(cell for row in part.rows for cell in row)]
        return [p.place.id for p in (*part.caption, *(p for cell in cells for p in cell.passages))]
    return [p.place.id for p in part.passages]


@pytest.mark.parametrize("edition", ["cycling", "hostile"])
def test_every_segment_is_in_the_flow_of_its_section_once(edition, request):
    atlas = Atlas(request.getfixturevalue(edition))
    for section in atlas.sections.values():
        blocks = atlas.content[section.id]
        found = [i for part in flow(atlas, blocks) for i in ids(part)]
        assert sorted(found) == sorted(s.id for block in blocks for s in block.sentences)
