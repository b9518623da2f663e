"""Holds what every reader gives and is held to: a document's text, and the pieces that it consists of."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import msgspec

from pipeline.report import BlockKind, LeftOut, Remark, Span


class Piece(msgspec.Struct, frozen=True):
    """A block in the making: what it is and where its text lies in the source.

    `spans` has one span a line of the source, without `marker`. `level` is as in `Block`. A table has a
    number from 1, in `table`; 0 is no table. `remarks` are (code, message) pairs for this block.
    """

    kind: BlockKind
    spans: tuple[Span, ...]
    marker: Span | None = None
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    remarks: tuple[tuple[str, str], ...] = ()


class Arrangement(msgspec.Struct, frozen=True):
    """A document as pieces in reading order, and what of it is in none of them, with the reason."""

    pieces: tuple[Piece, ...]
    left_out: tuple[LeftOut, ...] = ()


class Document(Protocol):
    """A file that has been opened: its text, the name of its encoding, and what is to be remarked on it."""

    @property
    def source(self) -> str:
        """The decoded text, to which every span refers."""
        ...

    @property
    def encoding(self) -> str:
        """The encoding of the file."""
        ...

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is to be said of the file as a whole."""
        ...

    def arrange(self, language: str) -> Arrangement:
        """Return the pieces of the text, which is in this language.

        Every character that is no white space must be in one piece, in one marker, or left out.
        """
        ...


# Opens the content of a file; the path is for messages only. Raises `ReadError`.
Opener = Callable[[bytes, Path], Document]
