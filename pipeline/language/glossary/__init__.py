"""Terms in Dutch and English: the shipped glossary, and how terms are found in both languages."""

from collections.abc import Iterator
from functools import cache

from pipeline.language.glossary.dutch import DutchTerms, Occurrence
from pipeline.language.glossary.english import EnglishTerms, Use
from pipeline.language.glossary.entries import Entry, Origin, keeping
from pipeline.language.glossary.glossary import Glossary, shipped_glossary
from pipeline.language.glossary.shipped import government
from pipeline.language.glossary.wording import plural, wording

__all__ = [
    "DutchTerms",
    "EnglishTerms",
    "Entry",
    "Glossary",
    "Occurrence",
    "Origin",
    "Use",
    "explanations",
    "government",
    "keeping",
    "plural",
    "shipped_glossary",
    "wording",
]


def explanations(english: str) -> Iterator[Use]:
    """Yield the terms of the shipped glossary in an English text that have an explanation, in order.

    For other terms (a report's own, a user's) make an `EnglishTerms` of them, before the shipped ones.
    """
    yield from (use for use in _explained().find(english) if use.entry.explanation)


@cache
def _explained() -> EnglishTerms:
    return EnglishTerms(government())
