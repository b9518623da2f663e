"""Finds names of people, bodies and countries that the sources do not have."""

import re
from collections.abc import Iterator

from pipeline.language.function_words import function_words
from pipeline.language.numbers import find
from pipeline.language.words import find_words
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.lists import country_of

_START = re.compile(r"(?:^|[.!?:][\"'”’)]*\s+|^[\"'“‘(]+)$")
_PARTS = re.compile(r"[-‐‑/'’.]")


def find_new(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every capitalised word of the text that the sources have in no form.

    A word that opens a sentence is a name only if the parser says so.
    """
    there = set(_forms(source.text))
    initials = set(_initials(source.text))
    for name in _names(made):
        if not set(_forms(name)) & there and not (name.isupper() and name in initials):
            yield Violation("name", name, f"The source does not name “{name}”.")


def _names(made: Claims) -> Iterator[str]:
    months = {(q.span.start, q.span.end) for q in find(made.text, "en")}
    for span in find_words(made.text):
        word = made.text[span.start : span.end]
        if not any(map(str.isupper, word)) or any(a <= span.start < b for a, b in months):
            continue
        if not _START.search(made.text[: span.start]) or _is_name(made, span.start, word):
            yield word


def _is_name(made: Claims, start: int, word: str) -> bool:
    """Tell whether a word that opens a sentence is a name."""
    if word.lower() in function_words("en"):
        return False
    if any(map(str.isupper, word[1:])):
        return True
    token = next((t for t in made.parse.tokens if t.start == start), None) if made.parse else None
    return token is not None and token.pos == "PROPN"


def _forms(text: str) -> Iterator[str]:
    """Yield every word of a text in the forms by which names are compared."""
    for span in find_words(text):
        word = text[span.start : span.end].lower()
        # The "s" of a genitive is no part that names could share.
        for part in (word, *(p for p in _PARTS.split(word) if len(p) > 1)):
            yield country_of(part)
            yield country_of(part.removesuffix("s"))
            if len(part) > 4:
                # Parliament and Parliamentary.
                yield f"{part[:6]}…" if len(part) > 8 else part


def _initials(text: str) -> Iterator[str]:
    """Yield what the capitals of each run of words spell: World Health Organization is WHO."""
    capitals = [text[s.start] for s in find_words(text) if text[s.start].isupper()]
    for start in range(len(capitals)):
        for end in range(start + 2, min(start + 7, len(capitals)) + 1):
            yield "".join(capitals[start:end])


TESTS = (find_new,)
