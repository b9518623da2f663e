"""Proves that a text says only what its sources say, and that it kept their conditions."""

from collections.abc import Sequence

from pipeline.simplifying.guard.base import Claims, Kind, Test, Violation
from pipeline.simplifying.parser import Parser

__all__ = ["Kind", "Violation", "guard"]

TESTS: tuple[Test, ...] = ()


def guard(sources: Sequence[str], text: str, parser: Parser | None = None) -> tuple[Violation, ...]:
    """Return what a text says that its sources do not, or what condition of theirs it dropped.

    `text` is everything that was made from these sources: all sentences of a rewrite, one after the other.
    Without a parser the words of the text must stand in the order of the sources.
    """
    source, made = (_claims(part, parser) for part in (" ".join(sources), text))
    return tuple(violation for test in TESTS for violation in test(source, made))


def _claims(text: str, parser: Parser | None) -> Claims:
    return Claims(text, parser(text) if parser else None)
