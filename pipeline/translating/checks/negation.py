"""Looks for a denial that was dropped or added: niet, geen, nooit, zonder."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


class _Denials(NamedTuple):
    """The patterns of one language: what is no denial, what denies, and what may express a denial."""

    neutral: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    explained: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@cache
def _denials(language: str) -> _Denials:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))[language]

    def words(patterns: Iterable[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])", re.IGNORECASE)

    pairs = tuple((words([english]), words([dutch])) for english, dutch in data.get("explained", ()))
    return _Denials(words(data["neutral"]), words(data["strong"]), words(data["weak"]), pairs)


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    dutch, english = _denials("dutch"), _denials("english")
    said, heard = _places(source, dutch), _places(target, english)
    if len(said) > len(heard) + _allowance(target, english, source, over=len(said) - len(heard)):
        message = f"The Dutch denies ({_quote(source, said)}), the English does not."
        yield Fault(message, source=said, target=heard)
    elif len(heard) > len(said) + _allowance(source, dutch, target, over=len(heard) - len(said)):
        message = f"The English denies ({_quote(target, heard)}), the Dutch does not."
        yield Fault(message, source=said, target=heard)


def _places(text: str, denials: _Denials) -> tuple[Span, ...]:
    """Return the place of every word that denies, outside of phrases such as "niet alleen"."""
    if not denials.strong.search(text):
        return ()
    return tuple(Span(*match.span()) for match in denials.strong.finditer(denials.neutral.sub(_blank, text)))


def _allowance(text: str, denials: _Denials, other_side: str, over: int) -> int:
    """Return how many other expressions may stand for a denial of the other side.

    `over` is how many denials the other side has more; without any nothing needs to be counted.
    """
    if over <= 0:
        return 0
    count = len(denials.neutral.findall(text))
    rest = denials.strong.sub(_blank, denials.neutral.sub(_blank, text))
    count += len(denials.weak.findall(rest))
    for mine, theirs in denials.explained:
        if found := len(mine.findall(rest)):
            count += max(0, found - len(theirs.findall(other_side)))
    return count


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _quote(text: str, places: tuple[Span, ...]) -> str:
    return ", ".join(f"“{text[span.start : span.end]}”" for span in places)


CHECK = Check(
    id="negation",
    severity="error",
    looks_for="A denial in the Dutch (niet, geen, nooit, zonder) without one in the English, or the reverse.",
    remedy="Check whether the English says the opposite of the Dutch, and correct it.",
    find=_find,
)
