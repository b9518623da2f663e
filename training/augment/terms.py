"""Puts English terms between brackets into the Dutch, so that a model learns to use the term it is given."""

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from pipeline.report import Span
from training.augment.lexicon import WORD, Lexicon
from training.pairs import Pair

OPEN, CLOSE = "⟦", "⟧"

# One term in half of the variants, seldom three.
_HOW_MANY = (1, 1, 1, 2, 2, 3)
# So often the term is one that the reference did not use: the model must obey, not guess.
_OTHER = 0.25
# So often a term loses the capital that it has only because it begins the English sentence.
_LOWER = 0.7
_SHORTEST_NAME = 4


class Link(NamedTuple):
    """A Dutch word and its English, as places in their texts."""

    dutch: Span
    english: Span


def inline(pair: Pair, random: Random, lexicon: Lexicon) -> Pair | None:
    """Return the pair with one to three Dutch words replaced by the English between brackets."""
    found = list(links(pair, lexicon))
    random.shuffle(found)
    chosen = _apart(found[: random.choice(_HOW_MANY)])
    if not chosen:
        return None
    dutch: dict[Span, str] = {}
    english: dict[Span, str] = {}
    for link in chosen:
        term = _cut(pair.english, link.english)
        other = _other(pair, link, random, lexicon)
        if other:
            term = english[link.english] = other
        elif link.english.start == 0 and pair.dutch[link.dutch.start].islower() and random.random() < _LOWER:
            term = term[:1].lower() + term[1:]
        dutch[link.dutch] = f"{OPEN}{term}{CLOSE}"
    return Pair(pair.grade, _replace(pair.dutch, dutch), _replace(pair.english, english))


def links(pair: Pair, lexicon: Lexicon) -> Iterator[Link]:
    """Yield the Dutch words whose English stands once in the English side, and the names that both have."""
    lower = pair.english.lower()
    if len(lower) != len(pair.english):  # a few capitals have a longer small letter
        return
    for match in WORD.finditer(pair.dutch):
        word = match[0]
        for phrase in lexicon.phrases.get(word.lower(), ()):
            place = _once(lower, phrase)
            if place:
                yield Link(Span(*match.span()), place)
                break
        else:
            name = len(word) >= _SHORTEST_NAME and word[0].isupper() and pair.dutch.count(word) == 1
            place = _once(pair.english, word) if name else None
            if place:
                yield Link(Span(*match.span()), place)


def _once(text: str, phrase: str) -> Span | None:
    """Return the place of a phrase that occurs once, as whole words; the last may have a plural s."""
    if text.count(phrase) != 1:
        return None
    match = re.search(rf"(?<!\w){re.escape(phrase)}(?=s?(?!\w))", text)
    return Span(*match.span()) if match else None


def _other(pair: Pair, link: Link, random: Random, lexicon: Lexicon) -> str | None:
    """Return, now and then, a term that the English side does not use there. Only for one in the singular."""
    if random.random() >= _OTHER or not lexicon.pool:
        return None
    term, rest = _cut(pair.english, link.english), pair.english[link.english.end :]
    if not term[:1].islower() or term.endswith("s") or rest.startswith("s"):
        return None
    return random.choice(lexicon.pool)


def _apart(links: list[Link]) -> list[Link]:
    """Return those that overlap no earlier one on either side."""
    chosen: list[Link] = []
    for link in links:
        if all(_clear(link.dutch, one.dutch) and _clear(link.english, one.english) for one in chosen):
            chosen.append(link)
    return chosen


def _clear(one: Span, other: Span) -> bool:
    return one.end <= other.start or one.start >= other.end


def _cut(text: str, place: Span) -> str:
    return text[place.start : place.end]


def _replace(text: str, changes: dict[Span, str]) -> str:
    for place, new in sorted(changes.items(), reverse=True):
        text = text[: place.start] + new + text[place.end :]
    return text
