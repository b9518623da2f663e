"""Looks for a duty, an intention or a possibility in the Dutch that the English states as a fact."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


class _Row(NamedTuple):
    """A kind of statement, the Dutch that makes it, and the English that may stand for that."""

    kind: str
    dutch: re.Pattern[str]
    english: re.Pattern[str]


@cache
def _rows() -> tuple[_Row, ...]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(_Row(row["kind"], _words(row["dutch"]), _words(row["english"])) for row in data["rows"])


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    for kind, dutch, english in _rows():
        match = dutch.search(source)
        if match and not english.search(hypothesis.text):
            message = f"The Dutch expresses {kind} (“{match[0]}”), the English does not."
            yield Fault(message, source=(Span(*match.span()),))


CHECK = Check(
    id="modality",
    severity="warning",
    looks_for="A duty, an intention or a possibility in the Dutch that the English does not express.",
    remedy="Check whether the English states as a fact what must, may or is meant to happen.",
    find=_find,
)
