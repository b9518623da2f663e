"""Keeps the installed models in a folder each: lists, verifies, removes, and chooses the default."""

import contextlib
import fcntl
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from pipeline import store
from pipeline.edition import Measured
from pipeline.errors import ModelError
from pipeline.translating.engines import installed
from pipeline.translating.engines.card import CARD, NOTICE, Card, file_digest, folder_digest, read_card

_PART = ".part-"


class Listed(msgspec.Struct, frozen=True):
    """An installed model, or the embedded one; `fault` says why it cannot be used."""

    name: str
    default: bool
    folder: str
    title: str = ""
    architecture: str = ""
    licence: str = ""
    origin: str = ""
    bytes: int = 0
    digest: str = ""
    quality: tuple[Measured, ...] = ()
    fault: str = ""


def listed() -> list[Listed]:
    """Return all models, the embedded one first. Their files are read: a damaged one is told."""
    default = installed.default_name()
    return [_listed(name, default) for name in (installed.EMBEDDED_NAME, *installed.names())]


def _listed(name: str, default: str) -> Listed:
    place = installed.locate(name)
    try:
        card = read_card(place)
    except ModelError as error:
        return Listed(name, name == default, str(place), fault=error.message)
    return Listed(
        name,
        name == default,
        str(place),
        card.title,
        card.architecture,
        card.licence,
        card.origin,
        sum(path.stat().st_size for path in place.rglob("*") if path.is_file()),
        folder_digest(place),
        card.quality,
    )


def verify(name: str) -> str:
    """Return the digest of a model that is whole and has no file that its card does not know.

    Raises `ModelError`: model.unknown, model.card, model.damaged.
    """
    place = folder(name)
    known = {*read_card(place).sha256, CARD, NOTICE}
    more = sorted(path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file())
    strange = [path for path in more if path not in known]
    if strange:
        raise ModelError(
            "model.damaged",
            str(place / strange[0]),
            "this file does not belong to the model.",
            "Take it away, or remove the model and add it again.",
        )
    return folder_digest(place)


def remove(name: str) -> None:
    """Remove an installed model; when it was the default, the embedded one is again.

    Raises `ModelError` (model.unknown, model.embedded) and `WriteError`.
    """
    place = folder(name)
    if name == installed.EMBEDDED_NAME:
        raise ModelError(
            "model.embedded",
            name,
            "the embedded model belongs to Helder and stays.",
            "Name an installed model.",
        )
    with held():
        if installed.default_name() == name:
            installed.default_file().unlink(missing_ok=True)
        try:
            gone = place.with_name(f"{_PART}{name}")
            place.rename(gone)  # from here on nobody finds it, even if the rest is interrupted
            shutil.rmtree(gone)
        except OSError as error:
            raise store.write_error(place, error) from error


def use(name: str) -> None:
    """Make a model the default of this installation. Raises `ModelError` (as `verify`) and `WriteError`."""
    verify(name)
    with held():
        store.write(installed.default_file(), f"{name}\n".encode())


def folder(name: str) -> Path:
    """Return the folder of an installed model. Raises `ModelError` (model.unknown)."""
    if name != installed.EMBEDDED_NAME and name not in installed.names():
        raise ModelError(
            "model.unknown",
            name,
            "no model of this name is installed.",
            "Choose one that helder models list shows, or get it with helder models add.",
        )
    return installed.locate(name)


@contextlib.contextmanager
def held() -> Iterator[Path]:
    """Hold the folder of the models for one process at a time, and give it.

    Waits while another process has it; then clears away what a killed one left.
    """
    home = installed.home()
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = (home / ".lock").open("wb")
    except OSError as error:
        raise store.write_error(home, error) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for part in home.glob(f"{_PART}*"):
            shutil.rmtree(part, ignore_errors=True)
        yield home


@contextlib.contextmanager
def place_for(name: str) -> Iterator[Path]:
    """Give a new folder to make a model in; when all goes well it becomes the model of that name.

    When anything goes wrong, nothing is left. Raises `ModelError` (model.exists) and `WriteError`.
    """
    with held() as home:
        if name in installed.names():
            raise ModelError(
                "model.exists",
                name,
                "a model of this name is installed.",
                "Choose another name with --name, or remove it first.",
            )
        part = home / f"{_PART}{name}"
        part.mkdir()
        try:
            yield part
            (part / "model").replace(home / name)
        except OSError as error:
            raise store.write_error(home / name, error) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)


def write_card(place: Path, card: Card) -> None:
    """Write the card of a model with the checksums of all its files."""
    files = sorted(path for path in place.rglob("*") if path.is_file() and path.name not in (CARD, NOTICE))
    sums = {path.relative_to(place).as_posix(): file_digest(path) for path in files}
    whole = msgspec.structs.replace(card, sha256=sums)
    store.write(place / CARD, msgspec.json.format(msgspec.json.encode(whole), indent=1))
