"""Holds the words by which the guard compares, read once from words.toml."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).with_name("words.toml")


class _Negation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    denials: tuple[str, ...]
    neutral: tuple[str, ...]
    reversals: frozenset[str]
    bans: frozenset[str]


class _Pronouns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: frozenset[str]


class _Purposes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All lists of words.toml."""

    negation: _Negation
    purposes: _Purposes
    modality: dict[str, frozenset[str]]
    conditions: dict[str, tuple[str, ...]]
    qualifiers: dict[str, tuple[str, ...]]
    pronouns: _Pronouns
    demonyms: dict[str, frozenset[str]]


@cache
def lists() -> Lists:
    """Return the word lists."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), Lists)


@cache
def modality_of(word: str) -> str:
    """Return the class of a modal word in small letters, or nothing."""
    return next((kind for kind, words in lists().modality.items() if word in words), "")


@cache
def country_of(word: str) -> str:
    """Return the country that a word in small letters names, or the word itself."""
    return next((country for country, words in lists().demonyms.items() if word in words), word)


def phrases(words: Iterable[str]) -> re.Pattern[str]:
    """Return what matches any of these phrases as whole words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])", re.IGNORECASE)
