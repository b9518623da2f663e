"""Decides when two words are the same for the guard, and how much of one text is kept in another."""

from collections.abc import Iterable

from pipeline.language.function_words import function_words
from pipeline.language.words import words
from pipeline.simplifying.guard.lists import country_of

# Two words of one root share their first letters: develop, development.
_ROOT = 5
# A part of a sentence is kept when this share of its words is.
KEPT = 0.5


def root(word: str) -> str:
    """Return what a word has in common with the other forms of it."""
    return country_of(word.lower())[:_ROOT]


def content(text: str) -> list[str]:
    """Return the words of a text that say something, in small letters and order of place."""
    return [word for word in map(str.lower, words(text)) if word not in function_words("en")]


def share_kept(part: Iterable[str], text: str) -> float:
    """Return which share of these words is in a text, in any form; 0 when there are none."""
    there = {root(word) for word in words(text)}
    wanted = [root(word) in there for word in part]
    return sum(wanted) / len(wanted) if wanted else 0.0
