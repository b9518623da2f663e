"""Holds the official words and the plain ones that replace them, read once from plain-words.toml."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).with_name("plain-words.toml")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class PlainWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """All tables of plain-words.toml."""

    verbs: dict[str, str]
    verb_phrases: dict[str, str]
    nouns: dict[str, str]
    uncountable: _Words
    adjectives: dict[str, str]
    adverbs: dict[str, str]
    phrases: dict[str, str]
    openings: dict[str, str]
    aims: _Words
    aims_before_nouns: _Words


@cache
def plain_words() -> PlainWords:
    """Return the tables."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf-8")), PlainWords)


@cache
def plain_lemma(verb: str) -> str:
    """Return the plain verb for a lemma, or the lemma itself: "start" for "commence"."""
    return plain_words().verbs.get(verb, verb)
