"""Holds a block while it is made: its lines, what it may be, and what is known of its place on the page."""

import msgspec

from pipeline.reading.base import Piece
from pipeline.reading.lines import Line
from pipeline.reading.markers import Marker
from pipeline.report import BlockKind, LeftOut, Span


class Draft(msgspec.Struct):
    """A block in the making.

    `group` is the number of the run of lines without a blank line that it stands in. `underline` is the sign
    below a heading, `hashes` the number of # before it. `mark` is the mark before the text, `sign` its place.
    `entry` tells an entry of a table of contents, `run_in` a heading that stood in the line of its text.
    """

    kind: BlockKind
    lines: list[Line]
    group: int
    mark: Marker | None = None
    sign: Span | None = None
    indent: int = 0
    underline: str = ""
    hashes: int = 0
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    entry: bool = False
    run_in: bool = False
    remarks: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """The text, with one blank between two lines."""
        return " ".join(line.text for line in self.lines)

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line so far."""
        return self.lines[-1]

    @property
    def numbers(self) -> tuple[int, ...]:
        """What the mark counts; empty without a mark and for a bullet."""
        return self.mark.numbers if self.mark else ()

    def piece(self) -> Piece:
        """Return the finished block."""
        return Piece(
            self.kind,
            tuple(line.span for line in self.lines),
            self.sign,
            self.level,
            self.table,
            self.row,
            self.column,
            tuple(self.remarks),
        )


class Page(msgspec.Struct):
    """All drafts of a document in reading order, and what is left out so far."""

    drafts: list[Draft]
    left_out: list[LeftOut]
