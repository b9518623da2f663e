"""Finds numbers, dates and amounts that the sources do not have, or that count something else there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from pipeline.language.numbers import Quantity, compare, find
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.clauses import entity
from pipeline.simplifying.guard.lists import lists, phrases
from pipeline.simplifying.parse import Parse

_COUNTED = ("number", "share", "fraction", "crowd", "ordinal")


def find_new(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every number of the text that no number of the sources agrees with."""
    there = find(source.text, "en")
    for number in find(made.text, "en"):
        if compare(there, (number,)).extra:
            yield Violation("number", number.text, f"The source does not have “{number.text}”.")


def find_moved(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every number that counts what another number counts in the sources."""
    if source.parse is None or made.parse is None:
        return
    theirs = _counted(source.parse)
    numbers_of: dict[str, set[Fraction]] = defaultdict(set)
    for amount, nouns in theirs.items():
        for noun in nouns:
            numbers_of[noun].add(amount)
    for amount, nouns in _counted(made.parse).items():
        for noun in sorted(nouns - theirs.get(amount, set())):
            if numbers_of[noun] and amount not in numbers_of[noun] and theirs.get(amount):
                yield Violation("number", noun, f"The number of “{noun}” is another one in the source.")


def _counted(parse: Parse) -> dict[Fraction, set[str]]:
    """Return the noun that each amount counts."""
    found: dict[Fraction, set[str]] = defaultdict(set)
    for number in find(parse.text, "en"):
        if number.kind in _COUNTED and not number.loose and (noun := _noun(parse, number)):
            found[number.amount].add(noun)
    return found


def _noun(parse: Parse, number: Quantity) -> str:
    """Return the noun on which a number hangs, outside of the number itself."""
    inside = [t for t in parse.tokens if number.span.start <= t.start < number.span.end]
    for token in inside:
        head = token
        while head in inside and head.head != head.index:
            head = parse.head(head)
        if head not in inside and head.pos in ("NOUN", "PROPN"):
            return entity(head)
    return ""


def find_qualified(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every number that lost or got words such as "up to", "at least" or "about"."""
    theirs: dict[tuple[Fraction, str], set[frozenset[str]]] = defaultdict(set)
    for key, words in _qualified(source.text):
        theirs[key].add(words)
    for key, words in _qualified(made.text):
        if not theirs[key] or words in theirs[key]:
            continue
        lost = sorted(set().union(*theirs[key]) - words) or sorted(words)
        yield Violation("condition", ", ".join(lost), f"The source says “{lost[0]}” of a number differently.")


def _qualified(text: str) -> Iterable[tuple[tuple[Fraction, str], frozenset[str]]]:
    for number in find(text, "en"):
        if number.kind in ("number", "share", "fraction", "crowd"):
            yield (number.amount, number.unit), frozenset(_qualifiers(text, number))


def _qualifiers(text: str, number: Quantity) -> Iterator[str]:
    before = re.sub(r"\s+(?:the|a|an|of|EUR|€|US\$|\$|£)?\s*$", "", text[: number.span.start] + " ")
    after = re.sub(r"^[\s,]*", "", text[number.span.end :])
    for kind, words in _patterns().items():
        if re.search(rf"(?<![\w-])(?:{words})$", before, re.IGNORECASE) or (
            kind in ("up to", "at least", "about") and re.match(rf"(?:{words})\b", after, re.IGNORECASE)
        ):
            yield kind


@cache
def _patterns() -> dict[str, str]:
    return {kind: phrases(words).pattern for kind, words in lists().qualifiers.items()}


TESTS = (find_new, find_moved, find_qualified)
