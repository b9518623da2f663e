"""A key that is equal for texts with the same words, and numbers for their sequences of words."""

import re
import zlib

_OTHER = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")


def key(text: str) -> str:
    """Return the words in lower case with single blanks; every number is 0, no other sign counts."""
    return _DIGITS.sub("0", _OTHER.sub(" ", text.lower())).strip()


def sequences(keyed: str, length: int) -> set[int]:
    """Return a number (32 bits) for each sequence of so many words; none for a shorter text."""
    words = keyed.split()
    return {number_of(" ".join(words[i : i + length])) for i in range(len(words) - length + 1)}


def number_of(text: str) -> int:
    """Return a number from 0 to 2**32 - 1 that is always the same for the same text."""
    return zlib.crc32(text.encode())
