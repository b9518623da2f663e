"""Knows how often a word is used, after splitting Dutch compounds, from the lists of wordfreq."""

from functools import cache, lru_cache
from importlib.metadata import version
from math import log10

import msgspec
from wordfreq import get_frequency_dict

# The lists behind every figure (R. Speer, wordfreq, 2022) and the rules below, for signatures.
WORD_LIST = f"wordfreq-{version('wordfreq')}+helder-1"

# Zipf values (W.J.B. van Heuven and others, 2014): the logarithm of how often a word is used in a billion.
# 3 is once in a million words, 6 once in a thousand; the lists end at 1.
UNKNOWN = 1.0
# A part of a compound is a word that people use: as a rule of thumb once in a million words.
LEAST_OF_PART = 3.0
# A compound that is itself this frequent is known as a whole.
KNOWN_WHOLE = 4.0
SHORTEST_PART = 3
LONGEST_COMPOUND = 60
LINKS = ("", "s", "e", "en")


class Compound(msgspec.Struct, frozen=True):
    """The parts of a word and the Zipf value that it is judged by: the mean of its parts."""

    parts: tuple[str, ...]
    zipf: float


@cache
def _frequencies(language: str) -> dict[str, float]:
    frequencies: dict[str, float] = get_frequency_dict(language, "large")
    return frequencies


@lru_cache(maxsize=100_000)
def zipf(word: str, language: str) -> float:
    """Return the Zipf value of a word in lower case as it stands, `UNKNOWN` when no list has it."""
    frequency = _frequencies(language).get(word, 0.0)
    return max(UNKNOWN, round(log10(frequency) + 9, 2)) if frequency else UNKNOWN


def is_word(word: str, language: str, least: float = 2.0) -> bool:
    """Tell whether a word in lower case is used at least that often."""
    return zipf(word, language) >= least


@lru_cache(maxsize=100_000)
def compound(word: str, language: str) -> Compound:
    """Return the parts of a Dutch compound; any other word, and every English one, is its own only part.

    A word is split only when no part is rarer than the whole, so that "minister" stays one word.
    """
    whole = Compound((word,), zipf(word, language))
    if (
        language != "nl"
        or whole.zipf >= KNOWN_WHOLE
        or not 2 * SHORTEST_PART <= len(word) <= LONGEST_COMPOUND
    ):
        return whole
    best = max(_splits(word, whole), key=lambda found: (-len(found.parts), found.zipf), default=whole)
    return best if best.zipf > whole.zipf else whole


def _splits(word: str, whole: Compound) -> list[Compound]:
    found = []
    for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        rest = compound(word[place:], "nl")
        if min(zipf(part, "nl") for part in rest.parts) < max(LEAST_OF_PART, whole.zipf):
            continue
        head = _without_link(word[:place])
        known = zipf(head, "nl")
        if len(head) >= SHORTEST_PART and known >= max(LEAST_OF_PART, whole.zipf):
            parts = (head, *rest.parts)
            found.append(Compound(parts, sum(zipf(part, "nl") for part in parts) / len(parts)))
    return found


def _without_link(head: str) -> str:
    """Return the first part of a compound without the letters that link it to the next (gemeente+s+huis)."""
    stems = [head.removesuffix(link) for link in LINKS if head.endswith(link)]
    return max(
        (stem for stem in stems if len(stem) >= SHORTEST_PART), key=lambda s: zipf(s, "nl"), default=""
    )
