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
    verbs_with_object: dict[str, str]
    verbs_without_object: dict[str, str]
    verb_phrases: dict[str, str]
    nouns: dict[str, str]
    nouns_singular: dict[str, str]
    nouns_plural: dict[str, str]
    uncountable: _Words
    adjectives: dict[str, str]
    adjectives_before_nouns: dict[str, str]
    adjectives_after_verbs: dict[str, str]
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
def replacements() -> frozenset[str]:
    """Return all plain words and phrases that may replace others."""
    known = plain_words()
    return frozenset(plain for table in (*_verbs(), *_nouns(), known.verb_phrases, *_others()) for plain in table.values())


@cache
def plain_lemma(verb: str) -> str:
    """Return the plain verb for a lemma, or the lemma itself: "start" for "commence"."""
    return next((table[verb] for table in _verbs() if verb in table), verb)


@cache
def plain_noun(noun: str) -> str:
    """Return the plain noun for a lemma, or the lemma itself: "goal" for "objective"."""
    return next((table[noun] for table in _nouns() if noun in table), noun)


def _verbs() -> tuple[dict[str, str], ...]:
    known = plain_words()
    return known.verbs, known.verbs_with_object, known.verbs_without_object


def _nouns() -> tuple[dict[str, str], ...]:
    known = plain_words()
    return known.nouns, known.nouns_singular, known.nouns_plural


def _others() -> tuple[dict[str, str], ...]:
    known = plain_words()
    before, after = known.adjectives_before_nouns, known.adjectives_after_verbs
    return known.adjectives, before, after, known.adverbs, known.phrases
