"""Puts the English of terms and numbers into the segments that an engine is asked."""

from pipeline.language.glossary import Glossary
from pipeline.translating.protect import names, numbers, protect, terms


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

    def protected(self, segment: str) -> str:
        """Return a segment with its terms, known names and numbers in English."""
        if self.brackets is None:
            return segment
        found = terms(segment, self._glossary.wanted(segment))
        return protect(segment, self.brackets, found, names(segment), numbers(segment))
