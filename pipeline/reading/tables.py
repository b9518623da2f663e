"""Reads tables in plain text: cells parted by pipes, by tabs, or by columns of blanks."""

import re
from collections.abc import Callable, Sequence

import msgspec

from pipeline.reading.lines import Line
from pipeline.reading.markers import readings
from pipeline.report import Span

_SEPARATOR = re.compile(r"[\s|+:=─━┼│-]*[-=─━]{2}[\s|+:=─━┼│-]*")
_PIPE = re.compile(r"[|│]")
_TAB = re.compile(r"\t")
_GAP = re.compile(r"\s{2,}")
_FIELD = re.compile(r"\S+(?:\s\S+)*")
_LABEL = re.compile(r"[^:]{1,40}:(?:\s|$)")
# A table whose cells stand in columns is no wider than two wide pages of a line printer (132 columns).
_WIDEST = 264


class Cell(msgspec.Struct, frozen=True):
    """One cell with text; rows and columns count from 0."""

    line: Line
    row: int
    column: int


class Table(msgspec.Struct, frozen=True):
    """The cells of a table, the signs that draw it, and the number of lines that it takes."""

    cells: tuple[Cell, ...]
    drawn: tuple[Span, ...]
    lines: int


class Kind(msgspec.Struct, frozen=True):
    """A way to write tables.

    `parts` finds what parts the cells of a line, which must have one; `drawn` tells that it is ink. `cut`
    gives the fields of all rows, or nothing when the rows are no table after all.
    """

    parts: re.Pattern[str]
    drawn: bool
    cut: Callable[[Sequence[Line]], list[list[Line]]]


def read_table(lines: Sequence[Line], at: int) -> Table | None:
    """Return the table that begins at a line, or None."""
    for kind in KINDS:
        taken = _taken(lines, at, kind)
        rows = [line for line in taken if not is_separator(line)]
        fields = kind.cut(rows) if len(rows) > 1 else []
        if fields:
            drawn = [line.span for line in taken if is_separator(line)]
            drawn += [span for line in rows if kind.drawn for span in _signs(line, kind.parts)]
            return Table(_cells(fields), tuple(drawn), len(taken))
    return None


def may_be_row(line: Line) -> bool:
    """Tell whether something in the line may part cells."""
    return any(kind.parts.search(line.text) for kind in KINDS)


def is_separator(line: Line) -> bool:
    """Tell whether the line only draws: "|---|---|", "-----  ----"."""
    return _SEPARATOR.fullmatch(line.text) is not None


def _taken(lines: Sequence[Line], at: int, kind: Kind) -> list[Line]:
    """Return the lines from this one on that can be rows of such a table."""
    taken: list[Line] = []
    while at < len(lines) and (kind.parts.search(lines[at].text) or is_separator(lines[at])):
        taken.append(lines[at])
        at += 1
    return taken


def _cells(fields: list[list[Line]]) -> tuple[Cell, ...]:
    return tuple(
        Cell(field, row, column)
        for row, line in enumerate(fields)
        for column, field in enumerate(line)
        if not field.blank
    )


def _signs(line: Line, sign: re.Pattern[str]) -> list[Span]:
    return [Span(line.start + found.start(), line.start + found.end()) for found in sign.finditer(line.text)]


def _split(line: Line, sign: re.Pattern[str]) -> list[Line]:
    """Return the fields between the signs of a line."""
    edges = [0, *(edge for found in sign.finditer(line.text) for edge in found.span()), len(line.text)]
    return [line.part(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _by_pipes(rows: Sequence[Line]) -> list[list[Line]]:
    """Cut at pipes: two cells or more in every row, beside a pipe at the edges."""
    edged = all(_PIPE.match(line.text) for line in rows)
    fields = [_split(line, _PIPE)[edged:] for line in rows]
    return fields if all(sum(not field.blank for field in line) > 1 for line in fields[:1]) else []


def _by_tabs(rows: Sequence[Line]) -> list[list[Line]]:
    """Cut at tabs, unless a single tab only sets off a mark or a label."""
    if all(line.text.count("\t") == 1 for line in rows) and _set_off(rows):
        return []
    return [_split(line, _TAB) for line in rows]


def _by_columns(rows: Sequence[Line]) -> list[list[Line]]:
    """Cut where blanks stand under each other in all rows; two columns need three rows."""
    if max(len(line.text) for line in rows) > _WIDEST:
        return []
    columns = _columns(rows)
    if len(columns) < 2 or (len(columns) == 2 and (len(rows) < 3 or _set_off(rows))):
        return []
    starts = [start for start, _ in columns]
    bounds = [*starts[1:], _WIDEST + max(starts)]
    return [
        [_between(line, start, end) for start, end in zip([0, *starts[1:]], bounds, strict=True)]
        for line in rows
    ]


def _columns(rows: Sequence[Line]) -> list[tuple[int, int]]:
    """Return from where to where the columns reach: fields that overlap in any two rows are in one column."""
    reaches = sorted(
        (line.indent + field.start(), line.indent + field.end())
        for line in rows
        for field in _FIELD.finditer(line.text)
    )
    columns: list[tuple[int, int]] = []
    for start, end in reaches:
        if columns and start <= columns[-1][1]:
            columns[-1] = (columns[-1][0], max(end, columns[-1][1]))
        else:
            columns.append((start, end))
    return columns


def _between(line: Line, start: int, end: int) -> Line:
    return line.part(max(0, start - line.indent), max(0, end - line.indent))


def _set_off(rows: Sequence[Line]) -> bool:
    """Tell whether the first column holds only marks of a list or labels with a colon."""
    return all(readings(line.text) or _LABEL.match(line.text) for line in rows)


KINDS = (Kind(_PIPE, True, _by_pipes), Kind(_TAB, False, _by_tabs), Kind(_GAP, False, _by_columns))
