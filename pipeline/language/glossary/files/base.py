"""What every reader of glossaries gives back, and how it says that a file cannot be read."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pipeline.language.glossary.entries import Entry

ANY = "*"  # stands among the accepted wordings of a term whose English is free


class Row(NamedTuple):
    """A term and the line of the file that it stands on."""

    line: int
    entry: Entry


class Faulty(Exception):  # noqa: N818  # it carries faults and is never shown by itself
    """The file is not of its format; `faults` has each line and what is wrong there, in words for users."""

    def __init__(self, faults: Sequence[tuple[int, str]]) -> None:
        super().__init__(faults)
        self.faults = tuple(faults)


Read = Callable[[bytes], Sequence[Row]]


def of_wordings(text: str) -> tuple[str, ...]:
    """Return the wordings of a cell, which are parted by semicolons."""
    return tuple(found for part in text.split(";") if (found := part.strip()))
