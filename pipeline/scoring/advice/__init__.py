"""Advice for each feature: what to do about it, from where, and examples; one data file for each rule."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from pipeline.scoring.features import FEATURES

HERE = Path(__file__).parent


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence with the fault, and what to write instead."""

    language: str
    before: str
    after: str


class Advice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to do about one feature, and the guide that says so.

    No advice shortens a text by deleting connectives: that makes it harder to understand (J. Land, 2009).
    """

    title: str
    says: str
    source: str
    examples: tuple[Example, ...]


@cache
def advice() -> dict[str, Advice]:
    """Return the advice by feature, in the order of the features."""
    return {
        name: msgspec.convert(tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")), Advice)
        for name in FEATURES
    }
