"""Finds the English of terms in English text: whole words, longest first, with plural and both spellings."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.phrases import Phrases, Token, tokens

# Plurals that no rule of spelling gives.
_IRREGULAR = {
    "addenda": "addendum",
    "analyses": "analysis",
    "bases": "basis",
    "children": "child",
    "crises": "crisis",
    "criteria": "criterion",
    "formulae": "formula",
    "indices": "index",
    "media": "medium",
    "memoranda": "memorandum",
    "people": "person",
    "referenda": "referendum",
}
# British and American spelling fold into one; the result is a key, not a word.
_SPELLINGS = (
    (re.compile(r"mme\b"), "m"),
    (re.compile(r"([ns])ce\b"), r"\1se"),
    (re.compile(r"tre\b"), "ter"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"z"), "s"),
)


_SHORT_PLURAL = re.compile(r"[A-Z]\w*[A-Z]s")  # NGOs, KPIs, MoUs
_STOPS = frozenset(".!?:•")


class Use(msgspec.Struct, frozen=True):
    """A place in an English text where a term stands, in full or by its abbreviation."""

    entry: Entry
    start: int
    end: int


@cache
def fold(word: str) -> str:
    """Return the key that the singular, plural and possessive of a word share, in both spellings."""
    if _SHORT_PLURAL.fullmatch(word):
        word = word[:-1]
    key = word.lower().removesuffix("'s").removesuffix("'")
    key = _IRREGULAR.get(key) or _singular(key)
    for pattern, instead in _SPELLINGS:
        key = pattern.sub(instead, key)
    return key


def _singular(word: str) -> str:
    if word.endswith("men"):
        return f"{word[:-2]}an"
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def folded(text: str) -> list[str]:
    """Return the keys of all words and signs of a text."""
    return [fold(token.text) for token in tokens(text)]


class EnglishTerms:
    """The English of some terms, ready to be found; of two terms with one English the first counts."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._phrases: Phrases[tuple[Entry, str]] = Phrases()
        for entry in entries:
            for wording in dict.fromkeys((entry.english, entry.english_short)):
                if keys := folded(wording):
                    self._phrases.add(keys, (entry, wording))

    def find(self, text: str) -> Iterator[Use]:
        """Yield every use of a term, in order; names and abbreviations only with their capitals.

        A name of one word (House) is not found where a sentence opens: there any word has a capital.
        """
        words = tokens(text)
        keys = [(fold(word.text),) for word in words]

        def fits(start: int, end: int, value: tuple[Entry, str]) -> bool:
            opens = end == start + 1 and (start == 0 or words[start - 1].text in _STOPS)
            return _capitals_kept(words[start:end], value[1]) and not (opens and value[1].istitle())

        found = self._phrases.find(keys, fits)
        for start, end, (entry, _) in found:
            yield Use(entry, words[start].start, words[end - 1].end)


def _capitals_kept(words: list[Token], wording: str) -> bool:
    """Tell whether each word that the term writes with a capital has one, and an abbreviation all of them."""
    wanted = tokens(wording)
    return all(_kept(word.text, term.text) for word, term in zip(words, wanted, strict=True))


def _kept(word: str, term: str) -> bool:
    if term[:1].islower() or not term[:1].isalpha():
        return True
    if len(term) > 1 and term[1:].lower() != term[1:]:  # CSOs, NATO, IenW
        return word.removesuffix("'s").rstrip("s") == term.rstrip("s")
    return word[:1].isupper()
