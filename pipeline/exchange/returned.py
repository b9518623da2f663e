"""Finds what people changed or accepted in a file for translators that comes back to its edition."""

from collections.abc import Iterator

import msgspec

from pipeline.edition import Edition, Rendering
from pipeline.errors import ExchangeError
from pipeline.exchange.bilingual import Bilingual, Pair, fingerprint, plain
from pipeline.people import NOBODY, Said
from pipeline.report import Segment

_DONE = ("reviewed", "final")  # the states of what a person has looked at
_KINDS = ("changed", "accepted", "before", "same", "empty", "unknown")
_NEWS = ("changed", "accepted", "before")


class Returned(msgspec.Struct, frozen=True):
    """What people said, and counts of pairs: `same` were left as they were, `empty` have no English.

    `accepted` were not changed but are marked as reviewed. `before` had the words of a person already; these
    are kept too, in case the memory was lost. `unknown` are not in the report.
    """

    said: tuple[Said, ...]
    changed: int
    accepted: int
    before: int
    same: int
    empty: int
    unknown: int


def returned(bilingual: Bilingual, edition: Edition, place: str, who: str = "") -> Returned:
    """Return what is new in a file that was written from an edition of this report and edited by `who`.

    Raises `ExchangeError` (exchange.foreign) when no pair of the file is in the report.
    """
    matched = list(_matched(bilingual, edition))
    if not any(segment for _, segment in matched):
        raise ExchangeError(
            "exchange.foreign",
            place,
            f"none of its {len(matched)} passages is in the report {edition.report.name}.",
            "Give a file that was exported from this edition.",
        )
    renderings = {rendering.segment: rendering for rendering in edition.translation.renderings}
    said: list[Said] = []
    counts = dict.fromkeys(_KINDS, 0)
    for pair, segment in matched:
        kind = "unknown" if segment is None else _kind(pair, renderings[segment.id])
        counts[kind] += 1
        if segment is not None and kind in _NEWS:
            said.append(_said(pair, segment, who, changed=kind == "changed"))
    return Returned(tuple(said), **counts)


def _matched(bilingual: Bilingual, edition: Edition) -> Iterator[tuple[Pair, Segment | None]]:
    """Yield each pair with its segment: that of its id, else the first free one with the same Dutch."""
    by_id = {segment.id: segment for segment in edition.report.segments()}
    own = {
        number: by_id[pair.id]
        for number, pair in enumerate(bilingual.pairs)
        if pair.id in by_id and plain(by_id[pair.id].text) == plain(pair.source)
    }
    taken = {segment.id for segment in own.values()}
    free: dict[str, list[Segment]] = {}
    for segment in by_id.values():
        if segment.id not in taken:
            free.setdefault(plain(segment.text), []).append(segment)
    for number, pair in enumerate(bilingual.pairs):
        same_dutch = free.get(plain(pair.source), [])
        yield pair, own.get(number) or (same_dutch.pop(0) if same_dutch else None)


def _kind(pair: Pair, now: Rendering) -> str:
    if not pair.target.strip():
        return "empty"
    if fingerprint(pair.target) != (pair.was or fingerprint(now.text)):
        return "changed"
    if pair.state in _DONE and not now.accepted:
        return "accepted"
    return "before" if pair.state in _DONE or pair.origin == "person" else "same"


def _said(pair: Pair, segment: Segment, who: str, *, changed: bool) -> Said:
    name = pair.who if pair.who and not changed else who or NOBODY
    return Said(segment.id, segment.text, pair.target.strip(), name, pair.state in _DONE)
