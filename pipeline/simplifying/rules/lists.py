"""Holds the words by which the rules decide, read once from words.toml."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

_FILE = Path(__file__).with_name("words.toml")


@cache
def _lists() -> dict[str, dict[str, tuple[str, ...]]]:
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return msgspec.convert(data, dict[str, dict[str, tuple[str, ...]]])


def words_of(rule: str, name: str) -> tuple[str, ...]:
    """Return one list of a rule."""
    return _lists()[rule][name]
