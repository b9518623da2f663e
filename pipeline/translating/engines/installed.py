"""Finds the folder of a model: the embedded one, one installed by `helder models add`, or any other."""

import os
import re
import sys
from pathlib import Path

import msgspec

from pipeline.translating.engines.card import CARD, EMBEDDED

ENVIRONMENT = "HELDER_MODELS"
EMBEDDED_NAME = "embedded"
NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_DEFAULT = "default"


def home() -> Path:
    """Return the folder of the installed models; it need not be there yet.

    It is the one that the environment names in HELDER_MODELS, or `helder/models` where this system keeps the
    data of programs (XDG base directory specification 0.8; Application Support; LOCALAPPDATA).
    """
    named = os.environ.get(ENVIRONMENT)
    return Path(named) if named else _data() / "helder" / "models"


def _data() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    named = os.environ.get("XDG_DATA_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"


def names() -> list[str]:
    """Return the names of the installed models, without the embedded one."""
    folder = home()
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if NAME.fullmatch(path.name) and is_model(path))


def is_model(folder: Path) -> bool:
    """Return whether a folder holds a model in the form in which models are installed."""
    return (folder / CARD).is_file()


def default_name() -> str:
    """Return the name of the model that is used when none is named."""
    try:
        name = (home() / _DEFAULT).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return EMBEDDED_NAME
    return name if name in names() else EMBEDDED_NAME


def default_file() -> Path:
    """Return the file that holds the name of the default."""
    return home() / _DEFAULT


def locate(model: str | None) -> Path:
    """Return the folder of a model by its installed name or its path; without any, that of the default.

    An installed name goes before a folder of that name in the current one; ./NAME is always the folder. A
    name on the hub finds the model that was added from there.
    """
    name = model or default_name()
    if name == EMBEDDED_NAME:
        return EMBEDDED
    if name in names():
        return home() / name
    return Path(name) if Path(name).is_dir() else home() / (added_from(name) or name)


def added_from(source: str) -> str:
    """Return the name of the model that was added from a source; nothing when none was."""
    return next((name for name in names() if _origin(home() / name) == source), "")


def _origin(folder: Path) -> str:
    try:
        return str(msgspec.json.decode((folder / CARD).read_bytes())["origin"])
    except (OSError, msgspec.DecodeError, KeyError, TypeError):
        return ""
