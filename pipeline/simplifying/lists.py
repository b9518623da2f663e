"""Holds the word lists of this room, read once from words.toml."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from pipeline.language.function_words import verbs

_FILE = Path(__file__).with_name("words.toml")


class Leaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a sentence leans on the one before it."""

    openers: tuple[str, ...]
    free: tuple[str, ...]
    early: frozenset[str]
    early_words: int


class Openers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that may be taken off the beginning of a sentence."""

    droppable: tuple[str, ...]


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell that a sentence matters (bonus) or does not (stigma)."""

    bonus: tuple[str, ...]
    stigma: tuple[str, ...]


class Figures(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which key figures, and the phrases that say what they count, are found."""

    time_units: frozenset[str]
    currencies: frozenset[str]
    magnitudes: tuple[str, ...]
    before: tuple[str, ...]
    after: str
    ranges: frozenset[str]
    range_openers: tuple[str, ...]
    labels: frozenset[str]
    negations: frozenset[str]
    comparisons: frozenset[str]
    rates: frozenset[str]
    unclear: frozenset[str]
    references: frozenset[str]
    anybody: frozenset[str]
    parts: frozenset[str]
    steps: frozenset[str]
    ambiguous: frozenset[str]
    clause_words: frozenset[str]
    joining: frozenset[str]
    purposes: frozenset[str]
    articles: frozenset[str]
    joints: frozenset[str]
    loose_ends: frozenset[str]
    rises: frozenset[str]
    falls: frozenset[str]
    earlier: str
    year_prepositions: tuple[str, ...]
    sides: frozenset[str]
    pronouns: frozenset[str]


class _Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    finite: str


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All lists of words.toml."""

    leaning: Leaning
    openers: Openers
    cues: Cues
    figures: Figures
    verbs: _Verbs

    @property
    def finite(self) -> frozenset[str]:
        """The finite verbs of this room and of the language."""
        return frozenset(self.verbs.finite.split()) | verbs("en")


@cache
def lists() -> Lists:
    """Return the word lists."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), Lists)
