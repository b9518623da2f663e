"""Puts the English of terms and numbers into the segments that an engine is asked."""

from pipeline.language.glossary import Glossary
from pipeline.translating.checks import meaning
from pipeline.translating.protect import adverbs, names, numbers, protect, terms, words


class Terms:
    """The terms of a glossary for one engine; an engine without brackets gets its segments as they are."""

    def __init__(self, glossary: Glossary, brackets: tuple[str, str] | None) -> None:
        self._glossary = glossary
        self.brackets = brackets

    def given(self, segment: str) -> str:
        """Return a segment with its terms in English."""
        if self.brackets is None:
            return segment
        return protect(segment, self.brackets, terms(segment, self._glossary.wanted(segment)))

    def with_lost(self, segment: str, english: str) -> str:
        """Return a segment with its terms in English, and the words that an English text does not say."""
        if self.brackets is None:
            return segment
        found = terms(segment, self._glossary.wanted(segment))
        lost = meaning.lost(self._glossary, segment, english)
        return protect(segment, self.brackets, found, adverbs(segment, english), words(segment, lost))

    def protected(self, segment: str) -> str:
        """Return a segment with its terms, known names and numbers in English."""
        if self.brackets is None:
            return segment
        found = terms(segment, self._glossary.wanted(segment))
        return protect(segment, self.brackets, found, names(segment), numbers(segment))
