"""What each layout in which models come is held to."""

from pathlib import Path
from typing import Protocol

import msgspec

from pipeline.translating.engines.card import Card


class Origin(msgspec.Struct, frozen=True):
    """What is known of a model before its files are opened; empty fields are not known."""

    name: str
    source: str
    version: str = ""
    revision: str = ""
    licence: str = ""
    attribution: str = ""


def first_line(error: Exception) -> str:
    """Return what an error of a library says, on one line."""
    return next(iter(str(error).splitlines()), "") or type(error).__name__


class Layout(Protocol):
    """One form of model folders, and how to bring it into the form that Helder runs."""

    name: str

    def fits(self, folder: Path) -> bool:
        """Return whether a folder has this layout, by the names of its files."""
        ...

    def convert(self, folder: Path, out: Path, quantization: str) -> Card:
        """Write the CTranslate2 model and its tokenizer into a new folder; return a card without checksums.

        Nothing is unpickled. Raises `ModelError`: model.layout, model.extra, model.unusable, model.tokens.
        """
        ...
