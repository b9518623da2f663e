"""Counts the spoken syllables of a word, by sounding rules and a table of exceptions for each language."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from pipeline.language.words import is_symbol, parts

# The name of the rules and tables in every signature; it changes when one of them changes a count.
SYLLABLE_RULES = "helder-1"

# Stands in a respelled word where a syllable ends although two vowels meet: co·operate.
BREAK = "·"

HERE = Path(__file__).parent
_ACUTE_PAIR = re.compile("éé|eé|ée")
_VOWELS = "aeiou"


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A regular expression and what is put in its place, with words cut by hand that show it at work."""

    find: str
    put: str
    shown_by: tuple[str, ...]


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one language, as they stand in its data file.

    `nucleus` matches one vowel sound; a word has as many syllables as matches, and at least one.
    `whole` and `anywhere` respell words and parts of words before the rules work on them.
    """

    nucleus: str
    whole: dict[str, str]
    anywhere: dict[str, str]
    rules: tuple[Rule, ...]


def count(word: str, language: str) -> int:
    """Return the number of spoken syllables of one word ("nl" or "en"), at least 1.

    Figures, abbreviations and symbols count as one, and of two pronunciations the shorter is taken
    (R. Flesch, How to Write Plain English, 1979, chapter 2). Parts with a hyphen are counted one by one.
    Raises `FileNotFoundError` for a language without rules.
    """
    return _counted(word, language)


# Many more than the different words of a long report, and a few megabytes.
@lru_cache(maxsize=50_000)
def _counted(word: str, language: str) -> int:
    if not any(map(str.isalpha, word)):
        return 1
    return max(1, sum(1 if is_symbol(part) else _spoken(part, language) for part in parts(word)))


def _spoken(part: str, language: str) -> int:
    rules = _compiled(language)
    sound = _plain(part)
    stem = sound[:-1].removesuffix("'") if sound.endswith("s") else sound
    if sound in rules.whole:
        sound = rules.whole[sound]
    elif stem in rules.whole:
        sound = rules.whole[stem] + sound[len(stem) :]
    else:
        sound = rules.anywhere.sub(lambda match: rules.respelled[match[0]], sound)
    for find, put in rules.rules:
        sound = find.sub(put, sound)
    return max(1, len(rules.nucleus.findall(sound)))


def _plain(part: str) -> str:
    """Return a word in small letters without accents; a vowel with a diaeresis begins a syllable."""
    text = unicodedata.normalize("NFC", part.lower().replace("’", "'").replace("ʼ", "'"))
    text = _ACUTE_PAIR.sub("ee", text).replace("é", f"e{BREAK}")
    plain: list[str] = []
    for letter in text:
        base, *marks = list(unicodedata.normalize("NFD", letter))
        if "\N{COMBINING DIAERESIS}" in marks and plain and plain[-1] in _VOWELS:
            plain.append(BREAK)
        plain.append(base)
    return "".join(plain)


class _Compiled(msgspec.Struct, frozen=True):
    nucleus: re.Pattern[str]
    whole: dict[str, str]
    anywhere: re.Pattern[str]
    respelled: dict[str, str]
    rules: tuple[tuple[re.Pattern[str], str], ...]


def load(language: str) -> Rules:
    """Read the rules of a language from its data file."""
    text = (HERE / f"syllables-{language}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Rules)


@cache
def _compiled(language: str) -> _Compiled:
    rules = load(language)
    longest_first = sorted(rules.anywhere, key=lambda part: (-len(part), part))
    return _Compiled(
        re.compile(rules.nucleus),
        rules.whole,
        re.compile("|".join(map(re.escape, longest_first))),
        rules.anywhere,
        tuple((re.compile(rule.find), rule.put) for rule in rules.rules),
    )
