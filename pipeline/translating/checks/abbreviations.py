"""Looks for abbreviations that were lost, changed or left in their Dutch form."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from pipeline.language.addresses import find_addresses
from pipeline.language.function_words import function_words
from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault, table
from pipeline.translating.engines.base import Hypothesis

# Two capitals or more, with figures and small letters after them: OESO, DGGF, COP28, MoU's is "MoU".
_ABBREVIATION = re.compile(r"(?<![\w.@/])(?:[A-Z][a-z]?){0,2}[A-Z]{2,}[A-Za-z]{0,2}\+?(?![a-zà-ÿ@\d])")
_ROMAN = re.compile(r"[IVXLC]+\Z")
# A longer run of capitals is a word in capitals.
_LONGEST = 8
# So many of the words in capitals: the whole text is.
_SHOUTED = 0.5
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _english() -> dict[str, tuple[str, ...]]:
    """Return what may stand for a Dutch abbreviation, by abbreviation; under "" what is for Dutch words."""
    return {dutch.strip("-"): tuple(english.split("|")) for dutch, english in table(__file__)}


def _place(wording: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", text)


def check(glossary: Callable[[], Glossary]) -> Check:
    """Return the check for a glossary, whose own abbreviations are left to the check of terms."""
    return Check(
        id="abbreviations",
        severity="warning",
        looks_for="Abbreviations that are missing, were left in their Dutch form, or came from nowhere.",
        remedy="Give the abbreviation in its English form, or write it out.",
        find=lambda source, hypothesis: _find(glossary(), source, hypothesis),
    )


def _find(glossary: Glossary, source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    if _is_shouted(source):
        return
    yield from _lost(glossary, source, target)
    yield from _from_nowhere(glossary, source, target)


def _lost(glossary: Glossary, source: str, target: str) -> Iterator[Fault]:
    answered = (Span(place.start, place.end) for place in glossary.answered(source, target))
    for short, match in _each(source, [*find_addresses(source), *answered]):
        if not _is_said(short, target):
            left = _place(short, target)
            what = "was left in its Dutch form" if left else "is missing from the English"
            places = (Span(*left.span()),) if left else ()
            yield Fault(f"The abbreviation “{short}” {what}.", (Span(*match.span()),), places)


def _from_nowhere(glossary: Glossary, source: str, target: str) -> Iterator[Fault]:
    """Yield the abbreviations of the English for which nothing stands in the Dutch."""
    found = _each(target, find_addresses(target), plural="s")
    strange = [(short, match) for short, match in found if short.lower() not in source.lower()]
    known = _english_of(glossary, source) if strange else set()
    for short, match in strange:
        if short not in known and not _has_initials(short, (source, target)):
            yield Fault(f"The abbreviation “{short}” is not in the Dutch.", (), (Span(*match.span()),))


def _each(text: str, left_out: Sequence[Span], plural: str = "") -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each abbreviation once, with its first place outside of what is left out."""
    seen: set[str] = set()
    for match in _ABBREVIATION.finditer(text):
        short = match[0].removesuffix(plural)
        inside = any(span.start <= match.start() < span.end for span in left_out)
        if not inside and short not in seen and len(short) <= _LONGEST and not _ROMAN.match(short):
            seen.add(short)
            yield short, match


def _english_of(glossary: Glossary, source: str) -> set[str]:
    """Return the abbreviations that may stand in the English of a Dutch text."""
    wordings = {wording for place in glossary.occurrences(source) for wording in place.entry.wordings}
    return {
        *_english()[""],
        *_ABBREVIATION.findall(" ".join(wordings)),
        *(short for dutch, english in _english().items() if dutch and dutch in source for short in english),
    }


def _has_initials(short: str, texts: Iterable[str]) -> bool:
    """Tell whether words in a row begin with the letters, with function words or without."""
    letters = re.sub(r"[^a-z]", "", short.lower())
    function = function_words("en") | function_words("nl")
    for text in texts:
        words: list[str] = _WORD.findall(text.lower())
        initials = "".join(word[0] for word in words), "".join(w[0] for w in words if w not in function)
        if any(letters in found for found in initials):
            return True
    return False


def _is_shouted(text: str) -> bool:
    words: list[str] = _WORD.findall(text)
    return sum(word.isupper() for word in words) > _SHOUTED * len(words)


def _is_said(short: str, target: str) -> bool:
    """Tell whether the English has the abbreviation, its English form, or words with its letters."""
    if short in _english():
        return any(_place(wording, target) for wording in _english()[short])
    if short.upper() in target.upper():
        return True
    words: list[str] = _WORD.findall(target)
    initials = "".join(word[0] for word in words)
    return short.lower() in initials.lower()


CHECK = check(shipped_glossary)
