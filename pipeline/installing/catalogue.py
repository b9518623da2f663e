"""Knows some models by a short name: where they lie, on which terms, and how good they are."""

from functools import cache
from pathlib import Path

import msgspec

from pipeline.edition import Measured


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model of the catalogue. `addresses` are tried in order; no `sha256` means that none is published."""

    title: str
    version: str
    addresses: tuple[str, ...]
    layout: str
    licence: str
    attribution: str
    hub: str = ""
    sha256: str = ""
    quality: tuple[Measured, ...] = ()


@cache
def catalogue() -> dict[str, Entry]:
    """Return the models by their short names."""
    text = Path(__file__).with_name("catalogue.toml").read_bytes()
    return msgspec.toml.decode(text, type=dict[str, Entry])


def archive_of(hub_name: str) -> str:
    """Return the short name under which the original of a hub model is known, or nothing."""
    return next((name for name, entry in catalogue().items() if entry.hub == hub_name), "")
