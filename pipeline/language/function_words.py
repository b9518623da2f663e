"""Holds the function words of Dutch and English, which tell a language and the start of a sentence."""

import re
import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("function-words.toml")
_WORD = re.compile(r"['’‘]?[^\W_][\w'’]*")

LANGUAGES = ("nl", "en")


@cache
def _tables() -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tables


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the function words of "nl" or "en", or of all "other" languages together, in lower case."""
    return frozenset(_tables()[language]["words"].split())


@cache
def verbs(language: str) -> frozenset[str]:
    """Return frequent finite verbs: where one stands, the words are a sentence rather than a title."""
    return frozenset(_tables()[language]["verbs"].split())


@cache
def _name_particles(language: str) -> frozenset[str]:
    return frozenset(_tables()[language]["name_particles"].split())


def opens_sentence(text: str, language: str) -> bool:
    """Tell whether the text begins with a function word with a capital, as sentences do and names do not.

    "De raad" does, "De Vries", "Van den Berg" and "Rotterdam" do not.
    """
    words = _WORD.findall(text[:80])
    if not words or not words[0][0].isupper() or words[0].lower() not in function_words(language):
        return False
    particles = _name_particles(language)
    name = next((word for word in words if word.lower() not in particles), "")
    return words[0].lower() not in particles or not name[:1].isupper()
