"""Looks for damaged characters and for signs that only a model writes."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


@cache
def _damage() -> re.Pattern[str]:
    """Return a pattern with one named group for each kind of damage."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in data["damage"].items()))


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    for match in _damage().finditer(hypothesis.text):
        if match[0] not in source:
            shown = "".join(char if char.isprintable() else f"U+{ord(char):04X}" for char in match[0])
            kind = str(match.lastgroup).replace("_", " ")
            yield Fault(f"“{shown}” is {kind}.", target=(Span(*match.span()),))


CHECK = Check(
    id="characters",
    severity="error",
    looks_for="Replacement signs, wrongly decoded letters, control characters, signs of the model.",
    remedy="Replace the sign by the character that was meant.",
    find=_find,
)
