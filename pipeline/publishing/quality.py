"""Tells how good the model is that translated, in words that a reader understands."""

from functools import cache
from pathlib import Path

import msgspec

from pipeline.edition import Measured, Translation
from pipeline.publishing.views import Quality, System


class _Band(msgspec.Struct, frozen=True):
    word: str
    least: float


class _Peer(msgspec.Struct, frozen=True):
    name: str
    value: float


class _Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    set: str
    metric: str
    band: tuple[_Band, ...]
    system: tuple[_Peer, ...]


@cache
def scale() -> _Scale:
    """Return the words, and the systems to compare with, of quality.toml."""
    return msgspec.toml.decode(Path(__file__).with_name("quality.toml").read_bytes(), type=_Scale)


def view(translation: Translation) -> Quality:
    """Return what the pages say of the quality of the model; without a word when nobody measured it."""
    ours = translation.facts.quality
    known = scale()
    on_scale = next((m for m in ours if (m.set, m.metric) == (known.set, known.metric)), None)
    others = [peer.value for peer in known.system]
    return Quality(
        word=word(on_scale.value) if on_scale else "",
        value=f"{on_scale.value:.1f}" if on_scale else "",
        segments=f"{on_scale.segments:,}" if on_scale and on_scale.segments else "",
        by=on_scale.by if on_scale else "",
        lowest=f"{min(others):.0f}",
        highest=f"{max(others):.0f}",
        systems=_systems(translation.model, on_scale) if on_scale else (),
        more=tuple((m.set, m.metric, f"{m.value:.1f}") for m in ours if m is not on_scale),
    )


def word(value: float) -> str:
    """Return the word for a figure on the scale."""
    return next(band.word for band in scale().band if value >= band.least)


def _systems(model: str, measured: Measured) -> tuple[System, ...]:
    """Return the systems from the best down, the model of this edition among them."""
    ours = System(model, f"{measured.value:.1f}", own=True)
    rows = [(measured.value, ours)]
    rows += [(peer.value, System(peer.name, f"{peer.value:.1f}", own=False)) for peer in scale().system]
    return tuple(system for _, system in sorted(rows, key=lambda row: (-row[0], row[1].name)))
