"""Looks up whether an English word is on Dale and Chall's list of 3,000 words that fourth-graders know.

The list is a work of its authors (1948; again in J.S. Chall and E. Dale, Readability Revisited, Brookline
Books, 1995) without a free licence, so Helder has no copy. It uses the one that textstat brings, where that
is installed.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec

WORD_LIST = "textstat"

# E. Dale and J.S. Chall (1948), instructions for words: plurals, possessives, forms of verbs and comparisons
# of familiar words are familiar, with a final consonant doubled, a final e dropped or y made i.
_ENDINGS = (
    ("'s", ("",)),
    ("s'", ("s", "")),
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ier", ("y",)),
    ("iest", ("y",)),
    ("er", ("", "e")),
    ("est", ("", "e")),
)
_DOUBLED = re.compile(r"([bdfgklmnprtvz])\1$")
_INSIDE = re.compile(r"[-‐‑/]")


@lru_cache(maxsize=50_000)
def is_familiar(word: str, *, first: bool) -> bool | None:
    """Tell whether a word is familiar; None where the list is not installed.

    Figures and names (a capital within a sentence) count as familiar; so does a word joined of familiar ones.
    """
    known = _list()
    if known is None:
        return None
    if not any(map(str.isalpha, word)) or (word[:1].isupper() and not first):
        return True
    plain = word.lower().replace("’", "'")
    return all(_is_form(part, known) for part in _INSIDE.split(plain) if part)


def _is_form(word: str, known: frozenset[str]) -> bool:
    if word in known or word.isnumeric():
        return True
    for ending, put in _ENDINGS:
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            if any(stem + end in known for end in put) or _DOUBLED.sub(r"\1", stem) in known:
                return True
    return False


@cache
def _list() -> frozenset[str] | None:
    if find_spec(WORD_LIST) is None:
        return None
    text = (files(WORD_LIST) / "resources" / "en" / "easy_words.txt").read_text(encoding="utf-8")
    return frozenset(text.lower().split())
