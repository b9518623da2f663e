"""Finds the hard words and abbreviations of a page, and what they mean by the report or the glossary."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import log10

import msgspec
from wordfreq import get_frequency_dict

from pipeline.edition import ExplainedWord, ReaderLevel, Translation
from pipeline.language.function_words import function_words
from pipeline.language.glossary import EnglishTerms, government
from pipeline.language.words import words
from pipeline.simplifying.passages import Passage

# More than this on a page is a dictionary, not a help; someone who reads slowly gets more of them.
MOST: dict[ReaderLevel, int] = {"plain": 8, "easier": 16, "full": 8}
# Zipf values (W.J.B. van Heuven and others, 2014): 4 is ten times in a million words. A term is hard when its
# rarest word is rarer than this; "drought", "import" and "estimate" are not.
KNOWN: dict[ReaderLevel, float] = {"plain": 3.9, "easier": 4.4, "full": 3.9}
# Harder than any word: it must be known to be understood at all.
ABBREVIATION = 0.0
# Everyone knows these better than any explanation.
EVERYDAY = ("EU", "UN", "US", "USA", "UK", "AIDS", "HIV", "CO2")

_SHORT = r"[A-Z][A-Za-z&-]*[A-Z][A-Za-z0-9&+-]*"
_DEFINED = re.compile(rf"\(({_SHORT})\)")
_USED = re.compile(rf"(?<![\w-]){_SHORT}(?![\w])")
_SMALL = frozenset({"of", "for", "the", "and", "to", "in", "on", "de", "van", "en", "voor", "der", "des"})


class _Hard(msgspec.Struct, frozen=True):
    """A hard term: one key for all its forms, its word as it stands on the page, and how rare it is."""

    key: str
    word: ExplainedWord
    zipf: float


class Explainer:
    """Explains the words of one report."""

    def __init__(self, translation: Translation, level: ReaderLevel) -> None:
        self.level = level
        self.defined: dict[str, str] = {}
        for rendering in translation.renderings:
            for short, full in definitions(rendering.text):
                self.defined.setdefault(short, full)

    def words(self, summary: Sequence[str], text: Sequence[Passage]) -> tuple[ExplainedWord, ...]:
        """Return what needs explaining on a page, the hardest first; words of the summary go before the rest.

        `text` is the whole text of the page, `summary` what is made of it. A term with an abbreviation stands
        there once, by the abbreviation where the page uses it.
        """
        found: dict[str, tuple[bool, float, int, ExplainedWord]] = {}
        for place, passage in enumerate(text):
            for hard in self._hard(passage):
                elsewhere = not any(_uses(each, hard.word.word) for each in summary)
                entry = (elsewhere, hard.zipf, place, hard.word)
                if hard.key not in found or entry[:2] < found[hard.key][:2]:
                    found[hard.key] = entry
        ordered = sorted(found.values(), key=lambda entry: entry[:3])
        return tuple(word for *_, word in ordered[: MOST[self.level]])

    def _hard(self, passage: Passage) -> Iterable[_Hard]:
        """Yield the hard terms of a passage: those of the glossary, then other abbreviations."""
        segment = passage.rendering.segment
        known = set()
        for use in _glossary().find(passage.text):
            entry, written = (
                use.entry,
                passage.text[use.start : use.end].removesuffix("'s").removesuffix("’s"),
            )
            short = is_short(written) and entry.english_short
            zipf = ABBREVIATION if short else _rarest(written)
            known.add(entry.english_short)
            if entry.explanation and zipf < KNOWN[self.level] and entry.english_short not in EVERYDAY:
                full = self.defined.get(short, entry.english) if short else ""
                word = ExplainedWord(short or written, full, entry.explanation, "glossary", segment)
                yield _Hard(entry.english.lower(), word, zipf)
        for match in _USED.finditer(passage.text):
            full = self.defined.get(match[0], "")
            if full and match[0] not in known:
                word = ExplainedWord(match[0], full, "", "report", segment)
                yield _Hard(match[0].lower(), word, ABBREVIATION)


def definitions(text: str) -> Iterable[tuple[str, str]]:
    """Yield each abbreviation that a text explains, and its words: World Health Organization (WHO)."""
    for match in _DEFINED.finditer(text):
        letters = [letter.lower() for letter in match[1] if letter.isalpha()]
        before = re.findall(r"[\w’'&-]+", text[: match.start()])
        for length in range(1, len(letters) + 5):
            part = before[-length:]
            if length <= len(before) and _initials_fit(part, letters):
                yield match[1], " ".join(part)
                break


def _initials_fit(part: Sequence[str], letters: Sequence[str]) -> bool:
    """Tell whether the letters are the initials of the words, where small words may be skipped."""
    initials = [p[0].lower() for word in part for p in word.split("-") if p and p.lower() not in _SMALL]
    whole = [p[0].lower() for word in part for p in word.split("-") if p]
    return part[0].lower() not in _SMALL and list(letters) in (initials, whole)


def is_short(word: str) -> bool:
    """Tell whether a word is an abbreviation."""
    return _USED.fullmatch(word.removesuffix("s")) is not None


def _uses(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


@cache
def _glossary() -> EnglishTerms:
    return EnglishTerms(government())


def _rarest(term: str) -> float:
    """Return the Zipf value of the rarest word of a term, or a high one when it has only function words."""
    content = [word for word in map(str.lower, words(term)) if word not in function_words("en")]
    return min(map(_zipf, content), default=9.0)


@lru_cache(maxsize=4096)
def _zipf(word: str) -> float:
    frequency = get_frequency_dict("en", "large").get(word, 0.0)
    return float(round(log10(frequency) + 9, 2)) if frequency else 1.0
