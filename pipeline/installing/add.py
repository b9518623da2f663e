"""Adds a model to this installation: fetch, convert, try, write the card; all of it or nothing."""

import shutil
from pathlib import Path

import msgspec

from pipeline.errors import ModelError
from pipeline.installing import fetch, licences, shelf
from pipeline.installing.layouts import layout_of
from pipeline.installing.offers import Offer, check_name
from pipeline.installing.trial import Tried, try_out
from pipeline.translating.engines.card import NOTICE


class Added(msgspec.Struct, frozen=True):
    """A model that was installed, and what it made of the trial sentences."""

    name: str
    digest: str
    folder: str
    tried: Tried


def add(
    offer: Offer,
    *,
    name: str = "",
    non_commercial: bool = False,
    quantization: str = "int8",
    progress: fetch.Progress | None = None,
) -> Added:
    """Install what is offered, under its own name or another.

    Raises `ModelError` and `WriteError`; then nothing of it is left.
    """
    chosen = check_name(name or offer.origin.name)
    _check_licence(offer, non_commercial)
    with shelf.place_for(chosen) as part:
        fetched = part / "source"
        fetched.mkdir()
        folder = offer.bring(fetched, progress or (lambda _name, _done, _total: None))
        made = part / "model"
        tried = _make(offer, chosen, folder, made, quantization)
    return Added(chosen, shelf.verify(chosen), str(shelf.folder(chosen)), tried)


def _check_licence(offer: Offer, allowed: bool) -> None:
    if allowed or not licences.non_commercial(offer.origin.licence):
        return
    raise ModelError(
        "model.licence",
        offer.origin.source,
        f"its licence ({offer.origin.licence}) forbids commercial use.",
        "If yours is none, say so with --non-commercial.",
    )


def _make(offer: Offer, name: str, folder: Path, made: Path, quantization: str) -> Tried:
    """Convert the files and try the result."""
    origin = offer.origin
    card = layout_of(folder, origin.source).convert(folder, made, quantization)
    if (folder / NOTICE).is_file():
        shutil.copyfile(folder / NOTICE, made / NOTICE)
    shelf.write_card(
        made,
        msgspec.structs.replace(
            card,
            name=card.name or name,
            version=origin.version,
            licence=origin.licence,
            attribution=origin.attribution,
            origin=origin.source,
            revision=origin.revision,
            quality=offer.quality,
        ),
    )
    return try_out(made, origin.source)
