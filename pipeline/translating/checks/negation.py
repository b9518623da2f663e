"""Looks for a denial that was dropped or added: niet, geen, nooit, zonder."""

import re
import tomllib
from collections.abc import Iterator
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


@cache
def _denials(language: str) -> _Denials:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))[language]

    def words(name: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{'|'.join(data[name])})(?!\w)", re.IGNORECASE)

    return _Denials(words("neutral"), words("strong"), words("weak"))


class _Denying(NamedTuple):
    """The words that deny in a text, and how many others may stand for a denial of the other side."""

    places: tuple[Span, ...]
    allowance: int


def _read(text: str, denials: _Denials) -> _Denying:
    neutral = len(denials.neutral.findall(text))
    text = denials.neutral.sub(_blank, text)
    places = tuple(Span(*match.span()) for match in denials.strong.finditer(text))
    weak = len(denials.weak.findall(denials.strong.sub(_blank, text)))
    return _Denying(places, neutral + weak)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    said, heard = _read(source, _denials("dutch")), _read(target, _denials("english"))
    if len(said.places) > len(heard.places) + heard.allowance:
        yield Fault(
            f"The Dutch denies ({_quote(source, said)}), the English does not.",
            source=said.places,
            target=heard.places,
        )
    elif len(heard.places) > len(said.places) + said.allowance:
        yield Fault(
            f"The English denies ({_quote(target, heard)}), the Dutch does not.",
            source=said.places,
            target=heard.places,
        )


def _quote(text: str, denying: _Denying) -> str:
    return ", ".join(f"“{text[span.start : span.end]}”" for span in denying.places)


CHECK = Check(
    id="negation",
    severity="error",
    looks_for="A denial in the Dutch (niet, geen, nooit, zonder) without one in the English, or the reverse.",
    remedy="Check whether the English says the opposite of the Dutch, and correct it.",
    find=_find,
)
