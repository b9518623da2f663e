"""Tells in words which way a passage took, and how a passage that was kept is marked."""

import tomllib
from pathlib import Path
from typing import Literal

from pipeline.edition import Rendering

Mark = Literal["dutch", "english", "none"]
STEPS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("steps.toml").read_text(encoding="utf-8")
)


def name(step: str) -> str:
    """Return a step in words."""
    return STEPS[step]["name"] if step in STEPS else plain(step)


def plain(identifier: str) -> str:
    """Return the id of a step or check as words."""
    return identifier.replace("-", " ").replace("_", " ").capitalize()


def mark(rendering: Rendering) -> Mark:
    """Return how a passage is marked: only what was kept is, and only if it has words."""
    if rendering.origin != "kept" or not any(map(str.isalpha, rendering.text)):
        return "none"
    found = STEPS.get(rendering.step, {}).get("mark", "dutch")
    return "english" if found == "english" else "none" if found == "none" else "dutch"
