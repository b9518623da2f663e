"""Looks for a Dutch denial, among others or in a word of its own, for which no word of the English stands."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pipeline.report import Span
from pipeline.translating.checks import negation
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# The same Dutch is asked for with every hypothesis of it.
_REMEMBERED = 1024


class _Row(NamedTuple):
    """Dutch that denies, and the English that may stand for it."""

    dutch: re.Pattern[str]
    english: re.Pattern[str]


class _Rows(NamedTuple):
    """Denials in the order in which they are looked for, and Dutch that denies nothing with its English."""

    demands: tuple[_Row, ...]
    claims: tuple[_Row, ...]
    neutral: re.Pattern[str]
    any_dutch: re.Pattern[str]


class _Denial(NamedTuple):
    """A denial in a Dutch text and the English that may stand for it."""

    span: Span
    english: re.Pattern[str]


@cache
def _rows() -> _Rows:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    names: Mapping[str, str] = data["names"]

    def words(pattern: str) -> re.Pattern[str]:
        for name, alternatives in names.items():
            pattern = pattern.replace("{" + name + "}", alternatives)
        return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE)

    def rows(kind: str) -> tuple[_Row, ...]:
        return tuple(_Row(words(row["dutch"]), words(row["english"])) for row in data[kind])

    any_dutch = words("|".join(row["dutch"] for row in data["demands"]))
    return _Rows(rows("demands"), rows("claims"), words(names["neutral"]), any_dutch)


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    denials, claims = _read(source)
    if not denials or any(True for _ in negation.CHECK.find(source, hypothesis)):
        return
    english = hypothesis.text
    for pattern, count in claims:
        english = pattern.sub(_blank, english, count=count)
    for denial in _unmatched(denials, english):
        word = source[denial.span.start : denial.span.end]
        yield Fault(f"No word of the English stands for “{word}”.", source=(denial.span,))


@lru_cache(maxsize=_REMEMBERED)
def _read(source: str) -> tuple[tuple[_Denial, ...], tuple[tuple[re.Pattern[str], int], ...]]:
    """Return the denials of a Dutch text, and what English its other words claim, and how often."""
    rows = _rows()
    if not rows.any_dutch.search(source):
        return (), ()
    denials: list[_Denial] = []
    rest = rows.neutral.sub(_blank, source)
    for row in rows.demands:
        denials += [_Denial(Span(*match.span()), row.english) for match in row.dutch.finditer(rest)]
        rest = row.dutch.sub(_blank, rest)
    claims = tuple(
        (row.english, count) for row in rows.claims if (count := sum(1 for _ in row.dutch.finditer(rest)))
    )
    return tuple(sorted(denials, key=lambda denial: denial.span)), claims


def _unmatched(denials: Sequence[_Denial], english: str) -> list[_Denial]:
    """Return the denials that get no English words, when as many as possible get some of their own."""
    wanted = [[match.span() for match in denial.english.finditer(english)] for denial in denials]
    group = _groups(sorted({span for spans in wanted for span in spans}))
    owners: dict[int, int] = {}

    def give(denial: int, tried: set[int]) -> bool:
        for place in dict.fromkeys(group[span] for span in wanted[denial]):
            if place not in tried:
                tried.add(place)
                if place not in owners or give(owners[place], tried):
                    owners[place] = denial
                    return True
        return False

    return [denial for number, denial in enumerate(denials) if not give(number, set())]


def _groups(spans: Sequence[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """Number the spans so that those that overlap have one number: "no" and "no longer"."""
    numbers: dict[tuple[int, int], int] = {}
    number, end = 0, 0
    for span in spans:
        if span[0] >= end:
            number += 1
        numbers[span] = number
        end = max(end, span[1])
    return numbers


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


CHECK = Check(
    id="denials",
    severity="warning",
    looks_for="A denial in the Dutch for which no word of the English stands, where other words also deny.",
    remedy="Check what the English says in its place.",
    find=_find,
)
