"""Looks for Dutch words of which the English has none of the words that they usually become.

meaning.tsv says which those are, as stems, and how often they are there in pairs that were not learned from
(python -m training meanings). One word is told only when it is very reliable; several in a sentence are told
when each of them is reliable enough, for one free wording in a sentence is usual, and many are not.
"""

from collections.abc import Callable, Collection, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.language.stems import Stem, stem, stems
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault, table
from pipeline.translating.engines.base import Hypothesis

# A word alone is told from this reliability on, others when they are several and a good part of the words.
_ALONE = 0.93
_SEVERAL = 2
_PART = 0.2
# The parts of a compound, and the beginning that a word has in both languages ("president").
_SHORTEST_PART = 4
_SAME_BEGINNING = 4
_LINKS = ("", "s", "-")
_REMEMBERED = 65_536  # compounds; a batch may have any number


class _Known(NamedTuple):
    reliable: float
    english: frozenset[str]


@cache
def _table() -> dict[str, _Known]:
    rows = table(__file__)
    return {dutch: _Known(float(reliable), frozenset(english.split())) for dutch, reliable, english in rows}


def alike(dutch: str, known: Collection[str], english: Collection[str]) -> bool:
    """Tell whether English stems have one that is known for a Dutch stem, or one that begins as it does."""
    if any(word in known for word in english):
        return True
    begin = dutch[:_SAME_BEGINNING]
    return len(begin) == _SAME_BEGINNING and any(word.startswith(begin) for word in english)


def usual(dutch: Stem) -> frozenset[str]:
    """Return the English stems that a Dutch word or a part of it usually becomes, if they are known."""
    return _usual(dutch.word) | (known.english if (known := _table().get(dutch.stem)) else frozenset())


@lru_cache(_REMEMBERED)
def _usual(word: str) -> frozenset[str]:
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    parts = {
        stem(part, "nl") for cut in cuts for part in (word[:cut].removesuffix("s"), word[:cut], word[cut:])
    }
    return frozenset().union(*(_table()[part].english for part in parts if part in _table()))


def check(glossary: Callable[[], Glossary]) -> Check:
    """Return the check for a glossary, whose terms are left to the check of terms."""
    return Check(
        id="meaning",
        severity="warning",
        looks_for="Dutch words that became none of the English words that they usually become.",
        remedy="See whether the English says these words, perhaps in another way.",
        find=lambda source, hypothesis: _find(glossary(), source, hypothesis),
    )


def lost(glossary: Glossary, source: str, english: str) -> tuple[Stem, ...]:
    """Return the Dutch words that are told: those of which the English has no word that is known."""
    said = _english(english)
    terms = [(place.start, place.end) for place in glossary.answered(source, english)]
    judged = [
        (found, known)
        for found in stems(source, "nl")
        if not _is_name(found, source) and not any(a <= found.start < b for a, b in terms)
        for known in [_known(found)]
        if known is not None
    ]
    missing = [(found, known) for found, known in judged if not alike(found.stem, known.english, said)]
    if len(missing) < _SEVERAL or len(missing) < _PART * len(judged):
        missing = [(found, known) for found, known in missing if known.reliable >= _ALONE]
    return tuple(found for found, _ in missing)


def _find(glossary: Glossary, source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    if missing := lost(glossary, source, hypothesis.text):
        words = ", ".join(dict.fromkeys(f"“{source[found.start : found.end]}”" for found in missing))
        yield Fault(
            f"The English may not say {words}.",
            source=tuple(Span(found.start, found.end) for found in missing),
        )


def _english(text: str) -> set[str]:
    """Return the stems of the English, and those of the parts of words with hyphens."""
    found = set()
    for word in stems(text, "en"):
        found.add(word.stem)
        found.update(stem(part, "en") for part in word.word.replace("’", "-").replace("'", "-").split("-"))
    return found


def _is_name(found: Stem, source: str) -> bool:
    return found.start > 0 and source[found.start].isupper()


def _known(found: Stem) -> _Known | None:
    return _table().get(found.stem) or _of_parts(found.word)


@lru_cache(_REMEMBERED)
def _of_parts(word: str) -> _Known | None:
    """Return what is known of a compound: the English of either of two parts that are known."""
    known_words = _table()
    for place in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        last = known_words.get(stem(word[place:], "nl"))
        for link in _LINKS if last else ():
            first = word[:place].removesuffix(link) if word[:place].endswith(link) else ""
            known = known_words.get(stem(first, "nl")) if len(first) >= _SHORTEST_PART else None
            if last and known:
                return _Known(min(last.reliable, known.reliable), last.english | known.english)
    return None


CHECK = check(shipped_glossary)
