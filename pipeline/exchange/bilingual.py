"""A bilingual file as it was read: pairs of a source and a target text, each with its place in the file."""

import hashlib
from typing import Literal

import msgspec

from pipeline.exchange.xml import printable

# What a file for translators says of a pair, as XLIFF 2 names it; "" where the format has no states.
State = Literal["", "initial", "translated", "reviewed", "final"]


class Pair(msgspec.Struct, frozen=True):
    """A source text and its translation.

    `line` is the line of the file where the target stands, from 1. `was` is the fingerprint of the target
    when Helder wrote the file, and `origin` and `who` are what Helder wrote about it; "" in other files.
    """

    id: str
    source: str
    target: str
    line: int
    state: State = ""
    origin: str = ""
    who: str = ""
    was: str = ""


class Bilingual(msgspec.Struct, frozen=True):
    """A bilingual file: its format, its languages as it names them, and its pairs in order.

    `edition` is the name of the report when Helder wrote the file, otherwise "". A language that the format
    does not name is "".
    """

    format: str
    source_language: str
    target_language: str
    pairs: tuple[Pair, ...]
    edition: str = ""


def plain(text: str) -> str:
    """Return a text as it is compared: without what XML cannot hold, any white space as one blank."""
    return " ".join(printable(text).split())


def fingerprint(text: str) -> str:
    """Return a short hash of a target, by which a later reader sees whether somebody changed it."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:16]
