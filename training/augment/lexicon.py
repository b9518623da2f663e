"""Learns from pairs which English words stand for a Dutch word, by how often they occur together.

The measure is Dice's: twice the pairs that have both, divided by the pairs that have the one plus the pairs
that have the other (L. R. Dice, Measures of the amount of ecologic association between species, 1945).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.language.function_words import function_words
from training.pairs import Pair

WORD = re.compile(r"\w(?:[\w'’\-]*\w)?")

# A word and a phrase belong together from this many pairs and this measure on; a longer phrase is preferred
# a little, for a compound is more often two English words than one.
_LEAST_PAIRS = 4
_LEAST_DICE = 0.35
_PER_WORD = 0.02
_LONGEST_PHRASE = 3
_SHORTEST_DUTCH, _SHORTEST_ENGLISH = 5, 3
_PHRASES_A_WORD = 3


class Lexicon(NamedTuple):
    """English phrases by Dutch word, the best first, all in lower case; `pool` has the best of each word."""

    phrases: dict[str, tuple[str, ...]]
    pool: tuple[str, ...]


def build(pairs: Sequence[Pair]) -> Lexicon:
    """Return what the pairs show."""
    dutch = Counter(word for pair in pairs for word in _dutch_words(pair.dutch))
    english = Counter(phrase for pair in pairs for phrase in _phrases(pair.english))
    together: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        words = [word for word in _dutch_words(pair.dutch) if dutch[word] >= _LEAST_PAIRS]
        phrases = [phrase for phrase in _phrases(pair.english) if english[phrase] >= _LEAST_PAIRS]
        together.update((word, phrase) for word in words for phrase in phrases)
    found: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for (word, phrase), count in together.items():
        measure = 2 * count / (dutch[word] + english[phrase]) + _PER_WORD * phrase.count(" ")
        if count >= _LEAST_PAIRS and measure >= _LEAST_DICE:
            found[word].append((-measure, phrase))
    lexicon = {
        word: tuple(phrase for _, phrase in sorted(found[word])[:_PHRASES_A_WORD]) for word in sorted(found)
    }
    return Lexicon(lexicon, tuple(sorted({phrases[0] for phrases in lexicon.values()})))


def _dutch_words(text: str) -> set[str]:
    return {word for word in WORD.findall(text.lower()) if len(word) >= _SHORTEST_DUTCH}


def _phrases(text: str) -> set[str]:
    """Return the runs of one to three words that neither begin nor end with a function word."""
    function = function_words("en")
    words = WORD.findall(text.lower())
    able = [len(word) >= _SHORTEST_ENGLISH and word not in function for word in words]
    return {
        " ".join(words[start : start + length])
        for length in range(1, _LONGEST_PHRASE + 1)
        for start in range(len(words) - length + 1)
        if able[start] and able[start + length - 1]
    }
