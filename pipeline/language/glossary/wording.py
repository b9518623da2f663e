"""Gives a term the English that fits its place in a Dutch text: its plural, its abbreviation, its capital."""

from pipeline.language.glossary.dutch import Occurrence
from pipeline.language.glossary.phrases import tokens

# The head of a term stands before these: ministers of, memoranda of, ambassadors for.
_AFTER_HEAD = frozenset({"and", "at", "for", "from", "in", "of", "on", "to", "under", "with"})
_PLURAL_ENDINGS = ("en", "ën", "'s", "s", "a")
# Plurals that no rule of spelling gives, and nouns without one.
_IRREGULAR = {
    "analysis": "analyses",
    "child": "children",
    "crisis": "crises",
    "criterion": "criteria",
    "information": "information",
    "legislation": "legislation",
    "man": "men",
    "medium": "media",
    "memorandum": "memoranda",
    "people": "people",
    "person": "people",
    "staff": "staff",
    "woman": "women",
}


def wording(place: Occurrence, dutch: str) -> str:
    """Return the English for a place of a term, as it should stand in the English of this Dutch text."""
    entry = place.entry
    written = dutch[place.start : place.end]
    known = entry.dutch_short if place.short and entry.dutch_short else entry.dutch
    english = entry.english_short if place.short and entry.english_short else entry.english
    if entry.origin != "keep" and _is_plural(written, known):
        english = plural(english)
    opens = not any(map(str.isalpha, dutch[: place.start]))
    if opens and written[:1].isupper() and known[:1].islower():
        english = english[:1].upper() + english[1:]
    return english


def _is_plural(written: str, known: str) -> bool:
    """Tell whether a word of the term is written with an ending of plurals that the dictionary form lacks."""
    words = zip(tokens(written.lower()), tokens(known.lower()), strict=False)
    return any(_ends_otherwise(word.text, base.text) for word, base in words)


def _ends_otherwise(word: str, base: str) -> bool:
    return word != base and word.endswith(_PLURAL_ENDINGS) and not base.endswith(("en", "s"))


def plural(english: str) -> str:
    """Return an English term in plural; a term that ends in -s already stays as it is."""
    words = english.split(" ")
    head = next((at - 1 for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words) - 1)
    words[head] = _plural(words[head])
    return " ".join(words)


def _plural(word: str) -> str:
    if word.lower() in _IRREGULAR:
        return word[:1] + _IRREGULAR[word.lower()][1:]
    if word.endswith("s") or not word[-1:].isalpha():
        return word
    if word.endswith(("sh", "ch", "x", "z")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in "aeiou" and not word.isupper():
        return f"{word[:-1]}ies"
    return f"{word}s"
