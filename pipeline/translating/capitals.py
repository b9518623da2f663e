"""Gives the model words in small letters where the source is in capitals, and capitals back to its English.

The embedded model has hardly seen words in capitals: of those in benchmarks/data/weak-spots.tsv it gets half
wrong, and in small letters one in twelve.
"""

import re

from pipeline.language.function_words import function_words

# Shorter ones may be abbreviations (EU, VN, RVO), which stay as they are unless they are function words.
_SHORTEST_WORD = 4
_WORD = re.compile(r"[^\W\d_]+")


def in_capitals(segment: str) -> bool:
    """Tell whether a segment is written in capitals: it has a word in them, and no small letter."""
    words = _WORD.findall(segment)
    return segment.isupper() and any(len(word) >= _SHORTEST_WORD for word in words)


def lower(segment: str) -> str:
    """Return a segment in capitals as it would stand in running text, and any other as it is."""
    if not in_capitals(segment):
        return segment
    small = function_words("nl")

    def one(match: re.Match[str]) -> str:
        word = match.group()
        return word.lower() if len(word) >= _SHORTEST_WORD or word.lower() in small else word

    lowered = _WORD.sub(one, segment)
    return _WORD.sub(lambda match: match.group()[0].upper() + match.group()[1:], lowered, count=1)


def restore(segment: str, english: str) -> str:
    """Return the English in capitals when its Dutch segment is."""
    return english.upper() if in_capitals(segment) else english
