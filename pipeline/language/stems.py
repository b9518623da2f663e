"""Finds the words of a text that carry its meaning, each with its stem by the Snowball rules.

The rules are those of the library snowballstemmer: M.F. Porter's for English, and for Dutch W. Kraaij and
R. Pohlmann's (Porter's stemming algorithm for Dutch, 1994).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

from pipeline.language.function_words import function_words

_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
_NAMES = {"nl": "dutch", "en": "english"}
_REMEMBERED = 65_536


class Stem(NamedTuple):
    """A word in small letters, its stem, and its place in the text."""

    word: str
    stem: str
    start: int
    end: int


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(_NAMES[language])


@lru_cache(_REMEMBERED)
def stem(word: str, language: str) -> str:
    """Return the stem of a word in small letters; `language` is "nl" or "en"."""
    return str(_stemmer(language).stemWord(word))


def stems(text: str, language: str) -> Iterator[Stem]:
    """Yield the words of a text in order, without function words and numbers."""
    function = function_words(language)
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word not in function:
            yield Stem(word, stem(word, language), match.start(), match.end())
