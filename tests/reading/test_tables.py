"""Tables in plain text, as rows of cells."""

import pytest

from pipeline.reading.lines import split_lines
from pipeline.reading.tables import read_table


def table(source: str) -> list[list[str]] | None:
    """The cells by row and column; an empty cell is ""."""
    found = read_table(list(split_lines(source)), 0)
    if found is None:
        return None
    texts = {(cell.row, cell.column): cell.line.text for cell in found.cells}
    rows, columns = (1 + max(place[axis] for place in texts) for axis in (0, 1))
    return [[texts.get((row, column), "") for column in range(columns)] for row in range(rows)]


WANTED = [["Wijk", "Aantal", "Kosten"], ["Centrum", "1.204", "412"], ["De Akkers", "", "21"]]


@pytest.mark.parametrize(
    "source",
    [
        "| Wijk | Aantal | Kosten |\n|------|----:|----:|\n| Centrum | 1.204 | 412 |\n| De Akkers | | 21 |\n",
        "Wijk | Aantal | Kosten\n--- | --- | ---\nCentrum | 1.204 | 412\nDe Akkers | | 21\n",
        "Wijk\tAantal\tKosten\nCentrum\t1.204\t412\nDe Akkers\t\t21\n",
        "+---+\n| Wijk | Aantal | Kosten |\n+---+\n| Centrum | 1.204 | 412 |\n| De Akkers | | 21 |\n+---+\n",
    ],
    ids=["Markdown", "bare pipes", "tabs", "drawn"],
)
def test_pipes_and_tabs_part_cells_and_keep_empty_ones(source):
    assert table(source) == WANTED


@pytest.mark.parametrize(
    "source",
    [
        "Afdeling     Norm   Bezet\nBeuk         12,5    10,0\nDe Linde      9,0     7,5\n",
        "  Afdeling  Norm  Bezet\n  --------  ----  -----\n  Beuk      12,5  10,0\n  De Linde  9,0   7,5\n",
    ],
    ids=["right-aligned", "ruled"],
)
def test_columns_of_blanks_part_cells(source):
    assert table(source) == [
        ["Afdeling", "Norm", "Bezet"],
        ["Beuk", "12,5", "10,0"],
        ["De Linde", "9,0", "7,5"],
    ]


def test_two_columns_need_three_rows():
    assert table("Jaar   Kosten\n2022   12\n2023   14\n") == [
        ["Jaar", "Kosten"],
        ["2022", "12"],
        ["2023", "14"],
    ]
    assert table("Jaar   Kosten\n2022   12\n") is None


@pytest.mark.parametrize(
    "source",
    [
        "De raad besluit.\nHet college ook.\n",
        "Een  regel met  losse   blanco's\ndie niet onder  elkaar   staan\nmaar in de tekst  voorkomen.\n",
        "-   een punt\n-   nog een punt\n-   een derde punt\n",
        "a.\teen punt\nb.\tnog een punt\n",
        "Datum:     3 mei\nVan:       Jansen\nAan:       Visser\n",
        "Datum:\t3 mei\nVan:\tJansen\n",
        "| een rij |\n",
        "een\ttwee\n",
        "kiezen | delen\n\nkiezen | delen\n",
    ],
    ids=[
        "text",
        "gaps",
        "bullets",
        "letters",
        "labels",
        "labels with tabs",
        "one row",
        "one row of tabs",
        "apart",
    ],
)
def test_what_is_no_table_is_none(source):
    assert table(source) is None


def test_a_table_ends_at_the_first_line_that_is_no_row():
    found = read_table(list(split_lines("a | b\nc | d\nDe raad besluit.\n")), 0)
    assert found.lines == 2


def test_what_draws_a_table_is_told_apart_from_its_cells():
    source = "| a | b |\n|---|---|\n| c | d |\n"
    found = read_table(list(split_lines(source)), 0)
    drawn = "".join(source[span.start : span.end] for span in found.drawn)
    assert drawn == "|---|---|" + "|" * 6


def test_lines_wider_than_two_pages_are_no_columns():
    wide = "a" + " " * 300 + "b   c\n"
    assert table(wide * 3) is None
