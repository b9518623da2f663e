"""Puts the English of every number and known name of a Dutch segment between the brackets of a model."""

from collections.abc import Iterator

from pipeline.language.numbers import find, to_english
from pipeline.report import Span
from pipeline.translating.checks.names import known


def protect(segment: str, brackets: tuple[str, str]) -> str:
    """Return the segment with each number and name that has an English form of its own between the brackets.

    "3,6 miljoen Duitsers" becomes "⟦3.6 million⟧ Duitsers", and "in Libanon" becomes "in ⟦Lebanon⟧".
    """
    opening, closing = brackets
    parts = []
    end = 0
    for span, english in sorted([*_numbers(segment), *known(segment)]):
        if span.start >= end:
            parts += [segment[end : span.start], opening, english, closing]
            end = span.end
    return "".join([*parts, segment[end:]])


def _numbers(segment: str) -> Iterator[tuple[Span, str]]:
    for quantity in find(segment, "nl"):
        if not quantity.loose:
            yield quantity.span, to_english(segment[quantity.span.start : quantity.span.end])
