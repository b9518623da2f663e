"""Looks for more that has become less, or less that has become more."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


class _Words(NamedTuple):
    """The words of one language for more and for less."""

    up: re.Pattern[str]
    down: re.Pattern[str]


@cache
def _words(language: str) -> _Words:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))[language]
    return _Words(
        *(re.compile(rf"(?<![\w-])(?:{data[side]})(?![\w-])", re.IGNORECASE) for side in ("up", "down"))
    )


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    dutch = _only(source, "dutch")
    english = _only(hypothesis.text, "english") if dutch else None
    if dutch and english and dutch[0] != english[0]:
        said, heard = dutch[1], english[1]
        message = f"The Dutch says “{said[0]}”, the English “{heard[0]}”."
        yield Fault(message, (Span(*said.span()),), (Span(*heard.span()),))


def _only(text: str, language: str) -> tuple[str, re.Match[str]] | None:
    """Return the side that a text has words of, and the first of them, when it has none of the other."""
    up, down = (pattern.search(text) for pattern in _words(language))
    if up and not down:
        return "up", up
    return ("down", down) if down and not up else None


CHECK = Check(
    id="direction",
    severity="warning",
    looks_for="Words for more where the Dutch has only words for less, or the reverse.",
    remedy="Check whether the English says the opposite of the Dutch.",
    find=_find,
)
