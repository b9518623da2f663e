"""A glossary at work: which of its terms a Dutch text has, and which of them its English does without."""

from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from hashlib import sha256

import msgspec

from pipeline.language.glossary.dutch import DutchTerms, Occurrence
from pipeline.language.glossary.english import folded
from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.shipped import government

# Dutch texts whose terms are remembered: each segment is looked at once for every hypothesis.
_REMEMBERED = 4096


class Glossary:
    """Some terms, of which the earlier ones go before the later ones."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self.occurrences = lru_cache(_REMEMBERED)(self._occurrences)

    @cached_property
    def _dutch(self) -> DutchTerms:
        return DutchTerms(self.entries)

    @cached_property
    def digest(self) -> str:
        """A hash of all entries; empty for none."""
        return sha256(msgspec.json.encode(self.entries)).hexdigest() if self.entries else ""

    def _occurrences(self, dutch: str) -> tuple[Occurrence, ...]:
        """Return every place of a term in a Dutch text, in order."""
        return tuple(self._dutch.find(dutch))

    def wanted(self, dutch: str) -> tuple[Occurrence, ...]:
        """Return the places of the terms whose English matters.

        Parts of compounds are left out, since their English is often another word, and terms to be explained
        only.
        """
        return tuple(
            place
            for place in self.occurrences(dutch)
            if place.place == "whole" and not place.entry.explain_only
        )

    def missing(self, dutch: str, english: str) -> tuple[Occurrence, ...]:
        """Return the wanted places of the terms that the English has in none of their right wordings."""
        words = f" {' '.join(folded(english))} "
        return tuple(place for place in self.wanted(dutch) if not _used(place, dutch, english, words))

    def answered(self, dutch: str, english: str) -> tuple[Occurrence, ...]:
        """Return the places of terms that need no other check: wanted ones, and those with right English."""
        words = f" {' '.join(folded(english))} "
        wanted = self.wanted(dutch)
        return tuple(
            place
            for place in self.occurrences(dutch)
            if place in wanted or _used(place, dutch, english, words)
        )


def _used(place: Occurrence, dutch: str, english: str, words: str) -> bool:
    if place.entry.origin == "keep":
        return dutch[place.start : place.end] in english
    return any(f" {' '.join(folded(wording))} " in words for wording in place.entry.wordings)


@cache
def shipped_glossary() -> Glossary:
    """Return the glossary that ships with Helder, ready to be used."""
    return Glossary(government())
