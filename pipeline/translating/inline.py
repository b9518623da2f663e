"""Decides which terms of a segment the model is given in English, and puts them into the Dutch."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.language.glossary import Glossary, Occurrence
from pipeline.translating.protect import numbers, protect, terms

_KNOWN = Path(__file__).with_name("known.txt")


class Terms:
    """The terms of a glossary for one model: those that it does not know by itself are given to it.

    Where the model knows a term, giving it costs more than it gains: the rest of the sentence gets worse
    (benchmarks/terms.py). So the first pass gives unknown terms only, and a second one what is missing then.
    """

    def __init__(self, glossary: Glossary, model: str, brackets: tuple[str, str] | None) -> None:
        self.glossary = glossary
        self.brackets = brackets
        self._known = known(model)

    def given(self, segment: str) -> str:
        """Return a segment with the English of the terms that the model does not know."""
        places = [place for place in self.glossary.wanted(segment) if not self._knows(place)]
        return self._inline(segment, places)

    def insisted(self, segment: str, english: str) -> str:
        """Return a segment with the English of the unknown terms, and of those that are missing here."""
        missing = set(self.glossary.missing(segment, english))
        places = [
            place for place in self.glossary.wanted(segment) if place in missing or not self._knows(place)
        ]
        return self._inline(segment, places)

    def protected(self, segment: str) -> str:
        """Return a segment with the English of its numbers and of the terms that the model does not know."""
        if self.brackets is None:
            return segment
        places = [place for place in self.glossary.wanted(segment) if not self._knows(place)]
        return protect(segment, self.brackets, terms(segment, places), numbers(segment))

    def _inline(self, segment: str, places: Iterable[Occurrence]) -> str:
        return segment if self.brackets is None else protect(segment, self.brackets, terms(segment, places))

    def _knows(self, place: Occurrence) -> bool:
        entry = place.entry
        wording = entry.dutch_short if place.short else entry.dutch
        return entry.origin == "shipped" and wording in self._known


@cache
def known(model: str) -> frozenset[str]:
    """Return the terms of the shipped glossary that a model gets right by itself; none where nobody asked."""
    lines = _KNOWN.read_text(encoding="utf-8").splitlines()
    if f"# model: {model}" not in lines:
        return frozenset()
    return frozenset(line for line in lines if not line.startswith("#"))
