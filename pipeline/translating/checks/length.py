"""Looks for English that is far shorter or far longer than its Dutch."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


class _Band(msgspec.Struct, frozen=True):
    up_to: int
    low: float
    high: float


class _Limits(msgspec.Struct, frozen=True):
    added: int
    bands: tuple[_Band, ...]


@cache
def _limits() -> _Limits:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, _Limits)


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    dutch, english = len(source.strip()), len(hypothesis.text.strip())
    if not dutch or not english:
        return  # empty English is truncated
    limits = _limits()
    band = next(band for band in limits.bands if dutch <= band.up_to or band is limits.bands[-1])
    ratio = (english + limits.added) / (dutch + limits.added)
    whole = ((Span(0, len(source)),), (Span(0, len(hypothesis.text)),))
    if ratio < band.low:
        yield Fault(f"The English has {english} characters for {dutch} in Dutch: too few.", *whole)
    elif ratio > band.high:
        yield Fault(f"The English has {english} characters for {dutch} in Dutch: too many.", *whole)


CHECK = Check(
    id="length",
    severity="warning",
    looks_for="English that is far shorter or longer than translations of such a Dutch text are.",
    remedy="Check whether something was left out or added.",
    find=_find,
)
