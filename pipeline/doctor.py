"""Finds out what is installed, which model is used, and whether the two work together."""

import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

from pipeline.errors import HelderError, WriteError
from pipeline.settings import Settings
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding

PACKAGES = ("ctranslate2", "sentencepiece", "syntok", "jinja2", "msgspec", "sacrebleu")
EXTRAS = ("transformers", "torch", "textstat", "weasyprint", "python-docx")
# A sentence that every Dutch-English model must get some English out of.
SAMPLE = "De gemeente heeft vorig jaar drie scholen gebouwd."


class Examined(msgspec.Struct, frozen=True):
    """One thing that was looked at, whether it works, and what was found."""

    name: str
    works: bool
    said: str


def examine(settings: Settings) -> list[Examined]:
    """Return what was found, first the machine, then the packages, the model and a trial translation."""
    found = [
        Examined("helder", True, version("helder")),
        Examined("python", sys.version_info >= (3, 11), platform.python_version()),
        Examined("machine", True, f"{platform.machine()}, {os.cpu_count()} processor cores"),
    ]
    found += [
        Examined(name, _installed(name) is not None, _installed(name) or "missing") for name in PACKAGES
    ]
    found += [
        Examined(f"{name} (extra)", True, _installed(name) or "not installed, not needed") for name in EXTRAS
    ]
    chosen = settings.translate
    found.append(_tried("model", lambda: engines.identify(chosen.engine, chosen.model or None)))
    found.append(_tried("translation", lambda: _trial(settings)))
    found.append(_tried("output folder", lambda: _writable(Path(settings.output))))
    return found


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _tried(name: str, look: Callable[[], str]) -> Examined:
    try:
        return Examined(name, True, look())
    except HelderError as error:
        return Examined(name, False, str(error))


def _trial(settings: Settings) -> str:
    chosen = settings.translate
    engine = engines.open_engine(
        chosen.engine,
        chosen.model or None,
        threads=settings.work.threads,
        batch_tokens=settings.work.batch_tokens,
        compute_type=chosen.compute_type,
    )
    hypothesis = engine.translate([SAMPLE], Decoding())[0][0]
    return f"{SAMPLE} -> {hypothesis.text}"


def _writable(folder: Path) -> str:
    nearest = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if os.access(nearest, os.W_OK):
        return str(folder)
    raise WriteError(
        "write.denied", str(folder), "you may not write here.", "Choose another folder with --output."
    )
