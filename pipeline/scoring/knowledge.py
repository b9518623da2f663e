"""Holds what the detectors know of a language, read once from its data files."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from pipeline.language.function_words import function_words

HERE = Path(__file__).parent / "features"
FILES = {"nl": "dutch.toml", "en": "english.toml"}


class Knowledge(msgspec.Struct, frozen=True):
    """The word lists of a language by name, its function words, and its phrases of officials."""

    language: str
    lists: dict[str, frozenset[str]]
    functional: frozenset[str]
    jargon: dict[tuple[str, ...], str]

    def __getattr__(self, name: str) -> frozenset[str]:
        """Return a word list by its name in the data file."""
        try:
            return self.lists[name]
        except KeyError:
            raise AttributeError(name) from None


@cache
def knowledge(language: str) -> Knowledge:
    """Return what is known of "nl" or "en"."""
    table: dict[str, str] = tomllib.loads((HERE / FILES[language]).read_text(encoding="utf-8"))
    jargon = tomllib.loads((HERE / f"jargon-{language}.toml").read_text(encoding="utf-8"))["words"]
    return Knowledge(
        language,
        {name: frozenset(words.split()) for name, words in table.items()},
        function_words(language),
        {tuple(phrase.split("_")): instead for phrase, instead in jargon.items()},
    )
