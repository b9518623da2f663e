"""Puts English numbers and terms into a Dutch segment, between the brackets that a model copies from."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.language.glossary import Occurrence, wording
from pipeline.language.numbers import find, to_english
from pipeline.language.stems import Stem
from pipeline.translating.checks.adverbs import lost
from pipeline.translating.checks.names import known
from pipeline.translating.lexicon import usual


class Inline(NamedTuple):
    """A part of a Dutch segment and the English that is to stand in its place."""

    start: int
    end: int
    english: str


def protect(segment: str, brackets: tuple[str, str], *parts: Iterable[Inline]) -> str:
    """Return the segment with each part as its English between the brackets; of two that overlap the first.

    "3,6 miljoen mensen" becomes "⟦3.6 million⟧ mensen" for the brackets ⟦ and ⟧ and its numbers.
    """
    opening, closing = brackets
    found = []
    end = 0
    for part in sorted(part for some in parts for part in some):
        if part.start >= end:
            found += [segment[end : part.start], opening, part.english, closing]
            end = part.end
    return "".join([*found, segment[end:]])


def numbers(segment: str) -> Iterator[Inline]:
    """Yield each number of a Dutch segment that has an English form of its own."""
    for quantity in find(segment, "nl"):
        if not quantity.loose:
            start, end = quantity.span.start, quantity.span.end
            yield Inline(start, end, to_english(segment[start:end]))


def names(segment: str) -> Iterator[Inline]:
    """Yield each known name of a Dutch segment that has an English form of its own."""
    for span, english in known(segment):
        yield Inline(span.start, span.end, english)


def adverbs(segment: str, english: str) -> Iterator[Inline]:
    """Yield each adverb of a Dutch segment that its English does not say, in English."""
    for place in lost(segment, english):
        yield Inline(place.start, place.end, place.english)


def words(segment: str, lost: Iterable[Stem]) -> Iterator[Inline]:
    """Yield those of some words of a Dutch segment that usually become the same English, with that."""
    for word in lost:
        english = usual().get(segment[word.start : word.end].lower())
        if english:
            yield Inline(word.start, word.end, english)


def terms(segment: str, places: Iterable[Occurrence]) -> Iterator[Inline]:
    """Yield places of terms in a Dutch segment with the English that fits there."""
    for place in places:
        yield Inline(place.start, place.end, wording(place, segment))
