"""Decides what a hyphen at the end of a line is: part of the word, or only of the line.

Dutch breaks words at the end of a line with a hyphen that is not part of them (Taalunie, Technische
Handleiding, chapter 19), and writes a hyphen inside some words (chapter 6): between vowels that would be read
as one (mee-eten), after a capital or figure (EU-beleid), after words such as "niet"; and where a part of two
words is written once (in- en uitvoer). The report itself is asked first: a word that stands elsewhere in it,
with or without its hyphen, is written so here.
"""

import re
from collections.abc import Iterable
from typing import Literal

from pipeline.reading.words import Words

Verdict = Literal["suspended", "kept", "dropped"]

_BROKEN = re.compile(r"([^\W_]+(?:[-’'][^\W_]+)*)[-‐]$")
_FIRST = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SPELLED = re.compile(r"[^\W_]+(?:[-‐’'][^\W_]+)*")
# Vowels that are one sound when they meet: no compound is written with them unparted.
_CLASHES = frozenset(
    ("aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu")
)


class Hyphens:
    """Knows the words of a report."""

    def __init__(self, source: str, words: Words) -> None:
        self._source = source
        self._words = words
        self._spelled: frozenset[str] | None = None

    def judge(self, above: str, below: str) -> tuple[Verdict | None, bool]:
        """Return what the hyphen between two lines is, None for none, and whether that is sure."""
        broken, first = _BROKEN.search(above[-60:]), _FIRST.match(below[:60])
        if not broken or not first:
            return (None, True)
        head, tail = broken[1], first[0]
        if tail.lower() in self._words.suspending:
            return ("suspended", True)
        if (head + tail).lower() in self._known():
            return ("dropped", True)
        if f"{head}-{tail}".lower() in self._known():
            return ("kept", True)
        part = re.split(r"[-’']", head)[-1]
        hyphened = (
            not part.islower()
            or not tail[0].islower()
            or part in self._words.hyphened
            or part[-1] + tail[0] in _CLASHES
        )
        return ("kept" if hyphened else "dropped", hyphened)

    def _known(self) -> frozenset[str]:
        """Return every word of the report in lower case; only reports with broken words need them."""
        if self._spelled is None:
            self._spelled = frozenset(_all_words(self._source))
        return self._spelled


def _all_words(source: str) -> Iterable[str]:
    return (found[0].lower().replace("‐", "-") for found in _SPELLED.finditer(source))
