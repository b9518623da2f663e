"""Finds the licence of a model, and whether it forbids paid work."""

import re
import tomllib
from pathlib import Path

NOT_STATED = "not stated"
_SIGNS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("licences.toml").read_text(encoding="utf-8")
)
# The head of a hub README: lines between two rules, one of them "license: apache-2.0" (or "- license: ...").
_HEAD = re.compile(r"\A---\s*\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^licen[cs]e(?:_name)?:\s*[\"']?([\w .+-]+)", re.MULTILINE)


def non_commercial(licence: str) -> bool:
    """Return whether a licence forbids commercial use, as far as its name says so."""
    name = licence.lower()
    parts = re.split(r"[^a-z0-9]+", name)
    return any(part in parts for part in _SIGNS["parts"]) or any(p in name for p in _SIGNS["phrases"])


def of_folder(folder: Path) -> str:
    """Return the licence that the README.md of a model folder states in its head, or "not stated"."""
    path = folder / "README.md"
    head = _HEAD.match(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else None
    found = _LINE.search(head[1]) if head else None
    return found[1].strip() if found else NOT_STATED
