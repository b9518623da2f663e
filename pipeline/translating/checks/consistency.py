"""Looks for Dutch that is said in one way here and in another way elsewhere in the same report."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.report import Span
from pipeline.translating.checks.base import Fault, Pair, ReportCheck

_SIGNS = re.compile(r"[^\w\s]|\d+")
_BLANKS = re.compile(r"\s+")
# A term written out before its abbreviation: "Europese Unie (EU)".
_EXPLAINED = re.compile(r"((?:[\w&’'-]+ ){1,7})\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
# A shorter text says too little to compare what stands around it.
_FEWEST_LETTERS = 3


class _Said(NamedTuple):
    """How one segment says something, and where."""

    segment: str
    english: str
    place: Span


def _find(pairs: Sequence[Pair]) -> Iterator[tuple[str, Fault]]:
    order = {pair.segment: number for number, pair in enumerate(pairs)}
    found = [*_different(pairs, _whole), *_different(pairs, _explained)]
    return iter(sorted(found, key=lambda fault: order[fault[0]]))


def _different(
    pairs: Sequence[Pair], read: Callable[[Pair], Iterable[tuple[str, _Said]]]
) -> Iterator[tuple[str, Fault]]:
    """Yield a fault for each segment that says the same Dutch otherwise than most, or than the first does."""
    ways: dict[str, list[_Said]] = defaultdict(list)
    for pair in pairs:
        for dutch, said in read(pair):
            ways[dutch].append(said)
    for several in ways.values():
        counts = Counter(_plain(way.english) for way in several)
        if len(counts) > 1:
            most = max(counts.values())
            usual = next(way for way in several if counts[_plain(way.english)] == most)
            for way in several:
                if _plain(way.english) != _plain(usual.english):
                    message = f"The same Dutch is “{usual.english}” elsewhere in this report."
                    yield way.segment, Fault(message, target=(way.place,))


def _whole(pair: Pair) -> Iterator[tuple[str, _Said]]:
    """Yield the whole segment; signs, figures and capitals make no difference."""
    dutch = _plain(pair.source)
    if len(dutch) >= _FEWEST_LETTERS and pair.target:
        yield dutch, _Said(pair.segment, pair.target, Span(0, len(pair.target)))


def _explained(pair: Pair) -> Iterator[tuple[str, _Said]]:
    """Yield the English term before each abbreviation that both sides explain."""
    dutch = {match[2] for match in _EXPLAINED.finditer(pair.source)}
    for match in _EXPLAINED.finditer(pair.target):
        if match[2] in dutch:
            words = match[1].split()
            initial = next((i for i, word in enumerate(words) if word[0].upper() == match[2][0]), None)
            if initial is not None:
                english = " ".join(words[initial:])
                start = match.start() + match[1].index(english)
                yield match[2], _Said(pair.segment, english, Span(start, start + len(english)))


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", _SIGNS.sub(" ", text)).strip().lower()


CHECK = ReportCheck(
    id="consistency",
    severity="warning",
    looks_for="Dutch that is said in two ways in one report: a passage, or the words before an abbreviation.",
    remedy="Choose one way and use it everywhere.",
    find=_find,
)
