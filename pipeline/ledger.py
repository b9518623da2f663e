"""Accounts for every character of the source: the segment that it is in, or why it is not in the edition."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from pipeline.errors import ReadError
from pipeline.report import Block, Report, Span

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
    no marker and not left out, since that would be text lost in silence; and when a character is accounted
    for twice.
    """
    claims = [Entry(one.span, "left-out", reason=one.reason) for one in report.left_out]
    for block in report.blocks:
        if block.marker_source:
            claims.append(Entry(block.marker_source, "marker", block.id))
        claims.extend(_segments(block))
    claims.sort(key=lambda entry: entry.span)
    entries: list[Entry] = []
    place = 0
    for claim in claims:
        if claim.span.start < place or claim.span.end > len(report.source):
            raise _unaccounted(report, claim.span, "is accounted for twice or lies outside the source")
        entries.extend(_blank(report, place, claim.span.start))
        entries.append(claim)
        place = claim.span.end
    entries.extend(_blank(report, place, len(report.source)))
    return Ledger(len(report.source), tuple(entries))


def _segments(block: Block) -> Iterator[Entry]:
    """Yield what each sentence takes of each source of its block.

    A source begins in the text where the one before it ends, after a blank if the text has one there.
    """
    sentences = iter(block.sentences)
    sentence = next(sentences, None)
    place = 0
    for source in block.sources:
        place += block.text[place : place + 1].isspace() if place else 0
        end = place + source.end - source.start
        while sentence and sentence.start < end:
            first, last = max(sentence.start, place), min(sentence.end, end)
            if first < last:
                shift = source.start - place
                yield Entry(Span(first + shift, last + shift), "segment", sentence.id)
            if sentence.end > end:
                break
            sentence = next(sentences, None)
        place = end


def _blank(report: Report, start: int, end: int) -> Iterator[Entry]:
    """Yield the white space between two claims, if any."""
    between = report.source[start:end]
    if between.strip():
        first = end - len(between.lstrip())
        raise _unaccounted(report, Span(first, end), "is in no segment and not left out")
    if between:
        yield Entry(Span(start, end), "blank")


def _unaccounted(report: Report, span: Span, what: str) -> ReadError:
    line = report.source.count("\n", 0, span.start) + 1
    shown = " ".join(report.source[span.start : span.end].split())[:40]
    return ReadError(
        "read.unaccounted",
        f"{report.name}, line {line}",
        f"the text “{shown}” {what}.",
        "This is a fault in Helder: please report it with the file.",
    )
