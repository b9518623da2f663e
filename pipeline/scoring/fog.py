"""Decides which English words Gunning's fog index counts as complex."""

import re
from functools import lru_cache

from pipeline.language.words import parts
from pipeline.scoring.syllables import count

POLYSYLLABLE = 3

# R. Gunning, The Technique of Clear Writing (1952), leaves out verbs that -ed or -es makes three syllables.
_ADDED_SYLLABLE = re.compile(r"(?:ed|es)$", re.IGNORECASE)


@lru_cache(maxsize=50_000)
def is_complex(word: str, *, first: bool) -> bool:
    """Tell whether a word has three syllables by itself.

    Not counted are words with a capital (names, except at the start of a sentence, where they cannot be
    told), words joined by a hyphen from easy ones, and those that -ed or -es brings to three syllables.
    """
    if word[:1].isupper() and not first:
        return False
    pieces = parts(word)
    if len(pieces) > 1:
        return any(is_complex(piece, first=True) for piece in pieces)
    syllables = count(word, "en")
    if syllables == POLYSYLLABLE and _ADDED_SYLLABLE.search(word):
        return count(_ADDED_SYLLABLE.sub("", word), "en") >= POLYSYLLABLE
    return syllables >= POLYSYLLABLE
