"""Accounts for every character of the source: the segment that it is in, or why it is not in the edition."""

from typing import Literal

import msgspec

from pipeline.report import Report, Span

EntryKind = Literal["segment", "marker", "blank", "left-out"]


class Entry(msgspec.Struct, frozen=True):
    """A run of characters of the source and what became of it.

    `of` is a segment id (segment), a block id (marker), or empty. `reason` is set for what is left out.
    """

    span: Span
    kind: EntryKind
    of: str = ""
    reason: str = ""


class Ledger(msgspec.Struct, frozen=True):
    """All entries in order of place, without gap or overlap: their lengths add up to `length`."""

    length: int
    entries: tuple[Entry, ...]


def account(report: Report) -> Ledger:
    """Return the ledger of a report.

    Raises `ReadError` ("read.unaccounted") when a character that is no white space is in no segment,
    no marker and not left out, since that would be text lost in silence.
    """
    raise NotImplementedError
