"""Proves that a text says only what its sources say, and that it kept their conditions."""

from collections.abc import Sequence

import msgspec

from pipeline.language.numbers import compare, find
from pipeline.simplifying.amounts import with_signs
from pipeline.simplifying.guard import conditions, modality, names, negation, numbers, roles, statements
from pipeline.simplifying.guard.base import Claims, Kind, Test, Violation
from pipeline.simplifying.parser import Parser

__all__ = ["Dropped", "Kind", "Violation", "dropped", "guard"]

TESTS: tuple[Test, ...] = (
    *numbers.TESTS,
    *names.TESTS,
    *negation.TESTS,
    *modality.TESTS,
    *conditions.TESTS,
    *roles.TESTS,
    *statements.TESTS,
)


class Dropped(msgspec.Struct, frozen=True):
    """What sources have and a text does not: figures and names, as the sources print them."""

    figures: tuple[str, ...]
    names: tuple[str, ...]


def guard(sources: Sequence[str], text: str, parser: Parser | None = None) -> tuple[Violation, ...]:
    """Return what a text says that its sources do not, or what condition of theirs it dropped.

    `text` is everything that was made from these sources: all sentences of a rewrite, one after the other.
    Without a parser the words of the text must stand in the order of the sources. The same text twice is
    never a violation.
    """
    # The sign of a currency changes what a parser makes of a sentence, and nothing that it says.
    joined, told = with_signs(" ".join(sources)), with_signs(text)
    if told == joined:
        return ()
    source, made = _claims(joined, parser), _claims(told, parser)
    return tuple(violation for test in TESTS for violation in test(source, made))


def dropped(sources: Sequence[str], text: str) -> Dropped:
    """Return the figures and names that a text left out. To leave out is no violation, but it is counted."""
    joined = " ".join(sources)
    figures = compare(find(joined, "en"), find(text, "en")).missing
    lost = names.find_new(Claims(text, None), Claims(joined, None))
    return Dropped(tuple(figure.text for figure in figures), tuple(dict.fromkeys(v.words for v in lost)))


def _claims(text: str, parser: Parser | None) -> Claims:
    return Claims(text, parser(text) if parser else None)
