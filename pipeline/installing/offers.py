"""Finds out what a user means with a source (a short name, a folder, a hub name) and what is there."""

import re
from collections.abc import Callable
from pathlib import Path

import msgspec

from pipeline.edition import Measured
from pipeline.errors import ModelError
from pipeline.installing import archive, fetch, hub, licences
from pipeline.installing.catalogue import Entry, catalogue
from pipeline.installing.layouts import layout_of
from pipeline.installing.layouts.base import Origin
from pipeline.translating.engines import installed
from pipeline.translating.engines.card import CARD, read_card

# Puts the files of the model into a folder: (where, progress).
_Bring = Callable[[Path, fetch.Progress], Path]


class Offer(msgspec.Struct, frozen=True):
    """A model that could be added: what is known of it before it is fetched, and how to get its files.

    `bytes` is what is fetched or copied; 0 when the server does not say.
    """

    origin: Origin
    bytes: int
    bring: _Bring
    quality: tuple[Measured, ...] = ()


def look_up(source: str, limits: fetch.Limits) -> Offer:
    """Return what a source offers.

    Raises `ModelError`: model.source (it is none), and what fetching and the hub raise.
    """
    entry = catalogue().get(source)
    if entry:
        return _of_archive(source, entry, limits)
    folder = Path(source)
    if folder.is_dir():
        return _of_folder(folder)
    if hub.NAME.fullmatch(source):
        return _of_hub(hub.look_up(source, limits), limits)
    raise ModelError(
        "model.source",
        source,
        "it is no folder, no name on the hub (owner/name) and no short name.",
        f"The short names are: {', '.join(catalogue())}.",
    )


def safe_name(text: str) -> str:
    """Return a text as the name of an installed model."""
    return re.sub(r"[^a-z0-9._-]+", "-", text.lower()).strip("-._")[:80] or "model"


def _of_archive(name: str, entry: Entry, limits: fetch.Limits) -> Offer:
    address, size = _reachable(entry.addresses, limits)

    def bring(folder: Path, progress: fetch.Progress) -> Path:
        packed = folder / address.rpartition("/")[2]
        fetch.download(address, packed, limits, entry.sha256, progress)
        unpacked = folder / "unpacked"
        archive.unpack(packed, unpacked, limits.most_bytes)
        packed.unlink()
        return unpacked

    origin = Origin(name, address, entry.version, "", entry.licence, entry.attribution)
    return Offer(origin, size, bring, entry.quality)


def _reachable(addresses: tuple[str, ...], limits: fetch.Limits) -> tuple[str, int]:
    """Return the first address that answers, and the size of what lies there."""
    for address in addresses[:-1]:
        try:
            return address, fetch.size(address, limits)
        except ModelError:
            continue
    return addresses[-1], fetch.size(addresses[-1], limits)


def _of_hub(model: hub.HubModel, limits: fetch.Limits) -> Offer:
    if model.size > limits.most_bytes:
        raise fetch.too_big(model.name, limits.most_bytes)

    def bring(folder: Path, progress: fetch.Progress) -> Path:
        # The folder has the name of the model, since errors name it.
        into = folder / safe_name(model.name.rpartition("/")[2])
        into.mkdir()
        left = limits.most_bytes
        for file in model.files:
            within = msgspec.structs.replace(limits, most_bytes=left)
            got = fetch.download(file.address, into / file.name, within, file.sha256, progress)
            if file.size and got != file.size:
                raise fetch.not_promised(file.address, "size")
            left -= got
        return into

    name = safe_name(model.name.rpartition("/")[2])
    origin = Origin(name, model.name, model.revision[:12], model.revision, model.licence)
    return Offer(origin, model.size, bring)


def _of_folder(folder: Path) -> Offer:
    layout_of(folder, str(folder))  # refused before anything is written
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    if not (folder / CARD).is_file():
        origin = Origin(safe_name(folder.absolute().name), str(folder), licence=licences.of_folder(folder))
        return Offer(origin, size, lambda _folder, _progress: folder)
    card = read_card(folder)
    origin = Origin(
        safe_name(card.name or folder.absolute().name),
        card.origin or str(folder),
        card.version,
        card.revision,
        card.licence or licences.NOT_STATED,
        card.attribution,
    )
    return Offer(origin, size, lambda _folder, _progress: folder, card.quality)


def check_name(name: str) -> str:
    """Return a name that a user chose. Raises `ModelError` (model.name)."""
    if installed.NAME.fullmatch(name) and name not in (installed.EMBEDDED_NAME, "default"):
        return name
    raise ModelError(
        "model.name",
        name,
        "a model cannot be called so.",
        "Use small letters, digits, dots and dashes; not embedded, and not default.",
    )
