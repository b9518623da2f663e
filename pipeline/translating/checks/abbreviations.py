"""Looks for abbreviations that were lost, changed or left in their Dutch form."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from pipeline.language.addresses import find_addresses
from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
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
def _english() -> dict[str, re.Pattern[str]]:
    """Return what may stand for a Dutch abbreviation, by the abbreviation."""
    lines = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {
        dutch: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, english.split('|')))})(?!\w)")
        for dutch, english in rows
    }


def check(glossary: Callable[[], Glossary]) -> Check:
    """Return the check for a glossary, whose own abbreviations are left to the check of terms."""
    return Check(
        id="abbreviations",
        severity="warning",
        looks_for="Abbreviations that are missing from the English or were left in their Dutch form.",
        remedy="Give the abbreviation in its English form, or write it out.",
        find=lambda source, hypothesis: _find(glossary(), source, hypothesis),
    )


def _find(glossary: Glossary, source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    if _is_shouted(source):
        return
    answered = (Span(place.start, place.end) for place in glossary.answered(source, target))
    left_out = [*find_addresses(source), *answered]
    seen: set[str] = set()
    for match in _ABBREVIATION.finditer(source):
        short = match[0]
        inside = any(span.start <= match.start() < span.end for span in left_out)
        if short in seen or inside or len(short) > _LONGEST or _ROMAN.match(short) is not None:
            continue
        seen.add(short)
        if not _is_said(short, target):
            left = re.search(rf"(?<!\w){re.escape(short)}(?!\w)", target)
            what = "was left in its Dutch form" if left else "is missing from the English"
            places = (Span(*left.span()),) if left else ()
            yield Fault(f"The abbreviation “{short}” {what}.", (Span(*match.span()),), places)


def _is_shouted(text: str) -> bool:
    words: list[str] = _WORD.findall(text)
    return sum(word.isupper() for word in words) > _SHOUTED * len(words)


def _is_said(short: str, target: str) -> bool:
    """Tell whether the English has the abbreviation, its English form, or words with its letters."""
    if short in _english():
        return bool(_english()[short].search(target))
    if short.upper() in target.upper():
        return True
    words: list[str] = _WORD.findall(target)
    initials = "".join(word[0] for word in words)
    return short.lower() in initials.lower()


CHECK = check(shipped_glossary)
