"""What was read: a report as a flat list of blocks in reading order, each with its place in the source."""

from collections.abc import Iterator
from typing import Literal

import msgspec

BlockKind = Literal["heading", "paragraph", "item", "cell", "caption", "note", "quote"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of characters (code points), `start` included and `end` not."""

    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True):
    """One sentence as character offsets into the text of its block."""

    id: str
    start: int
    end: int


class Block(msgspec.Struct, frozen=True):
    """One heading, paragraph, item, cell, caption, note or quote.

    `text` is the `sources` of the report (a paragraph of wrapped lines has one source a line) with one blank
    between two of them, or none where the source breaks a word: at a hyphen that only the line end needs. It
    is without `marker`: the bullet, letter or number that the source prints.
    `level` is 1 to 6 for a heading, the depth from 1 for an item, 0 otherwise.
    `table`, `row` and `column` are set for a cell; row 0 holds the column headers.
    """

    id: str
    kind: BlockKind
    text: str
    sources: tuple[Span, ...]
    section: str
    sentences: tuple[Sentence, ...]
    marker: str = ""
    marker_source: Span | None = None
    level: int = 0
    table: str = ""
    row: int = 0
    column: int = 0


class Section(msgspec.Struct, frozen=True):
    """A heading and the blocks up to the next heading.

    The text before the first heading forms a section of its own with `heading` empty and level 1.
    `parent` is the id of the section whose heading is the next higher one above it, or empty.
    """

    id: str
    title: str
    level: int
    heading: str
    parent: str


class Remark(msgspec.Struct, frozen=True):
    """An oddity of the source that a reader of the edition should know: a code, a block, a sentence."""

    code: str
    block: str
    message: str


class LeftOut(msgspec.Struct, frozen=True):
    """A part of the source that is not in the edition, with the reason."""

    span: Span
    reason: str


class Segment(msgspec.Struct, frozen=True):
    """What is translated at once: a sentence, a heading, an item or a cell, with its source text."""

    id: str
    block: str
    section: str
    kind: BlockKind
    text: str


class Report(msgspec.Struct, frozen=True):
    """A report as it was read. `source` is the decoded file, to which every `Span` refers."""

    name: str
    title: str
    language: str
    source: str
    sha256: str
    encoding: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def segments(self) -> Iterator[Segment]:
        """Yield every segment in reading order; a segment has the id of its sentence."""
        for block in self.blocks:
            for sentence in block.sentences:
                text = block.text[sentence.start : sentence.end]
                yield Segment(sentence.id, block.id, block.section, block.kind, text)
