"""Asks the Hugging Face hub which files a model has, with sizes and checksums, at a fixed revision."""

import fnmatch
import os
import re
from typing import Any
from urllib.parse import quote

import msgspec

from pipeline.errors import ModelError
from pipeline.installing import fetch
from pipeline.installing.catalogue import archive_of
from pipeline.installing.licences import NOT_STATED

NAME = re.compile(r"(?P<name>[\w.-]+/[\w.-]+)(?:@(?P<revision>[\w.-]+))?")
# The hub's own client reads this variable too; it serves mirrors inside an organisation.
ENDPOINT = "HF_ENDPOINT"
_HUB = "https://huggingface.co"
_MOST_LISTING = 10_000_000  # bytes of the answer that lists the files; that of a large model has 0.1 MB

# What a model is converted from: tables, weights that hold numbers only, and SentencePiece files.
WANTED = (
    "*.json", "*.safetensors", "*.spm", "*.model", "*.npz", "*.yml", "model.bin", "vocab*.txt",
    "chat_template.jinja", "NOTICE",
)  # fmt: skip
# The same weights once more, in another form.
UNWANTED = ("consolidated*", "adapter_*", "*.fp16.*", "*.index.*.json")
# Python objects: opening one runs whatever code is in it.
PICKLED = ("pytorch_model*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.ot")


class HubFile(msgspec.Struct, frozen=True):
    """A file of a hub model; `sha256` is empty for a small one, of which the hub gives none."""

    name: str
    address: str
    size: int
    sha256: str = ""


class HubModel(msgspec.Struct, frozen=True):
    """A hub model at a fixed revision: the files that are wanted of it."""

    name: str
    revision: str
    licence: str
    files: tuple[HubFile, ...]

    @property
    def size(self) -> int:
        """The bytes of all files that are wanted."""
        return sum(file.size for file in self.files)


def look_up(source: str, limits: fetch.Limits) -> HubModel:
    """Return what the hub has under a name such as "Helsinki-NLP/opus-mt-nl-en" or "name@revision".

    Raises `ModelError`: model.network, model.hub (an answer that cannot be understood), model.pickled (it has
    pickled weights only).
    """
    found = NAME.fullmatch(source)
    assert found  # noqa: S101  (whoever calls has looked)
    name, revision = found["name"], found["revision"]
    base = os.environ.get(ENDPOINT, _HUB).rstrip("/")
    address = f"{base}/api/models/{name}" + (f"/revision/{revision}" if revision else "") + "?blobs=true"
    try:
        listing = msgspec.json.decode(fetch.read(address, limits, _MOST_LISTING))
        fixed = str(listing["sha"])
        everything = [_file(base, name, fixed, entry) for entry in listing["siblings"]]
    except (msgspec.DecodeError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            "model.hub",
            address,
            "the hub's answer cannot be understood.",
            "Check the name; or fetch the files yourself and add their folder.",
        ) from error
    wanted = tuple(file for file in everything if _wanted(file.name))
    _refuse_pickled(source, [file.name for file in everything], [file.name for file in wanted])
    return HubModel(name, fixed, _licence(listing), wanted)


def _file(base: str, name: str, revision: str, entry: Any) -> HubFile:
    path = str(entry["rfilename"])
    large = entry.get("lfs") or {}
    return HubFile(
        path,
        f"{base}/{name}/resolve/{quote(revision)}/{quote(path)}",
        int(large.get("size") or entry.get("size") or 0),
        str(large.get("sha256") or ""),
    )


def _wanted(name: str) -> bool:
    """Return whether a file is wanted; those in folders are other forms of the same model (onnx, ...)."""
    return "/" not in name and "\\" not in name and _fits(name, WANTED) and not _fits(name, UNWANTED)


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def _refuse_pickled(source: str, names: list[str], wanted: list[str]) -> None:
    if _fits_any(wanted, ("*.safetensors", "*.npz", "model.bin")) or not _fits_any(names, PICKLED):
        return
    raise pickled(source)


def _fits_any(names: list[str], patterns: tuple[str, ...]) -> bool:
    return any(_fits(name, patterns) for name in names)


def pickled(source: str) -> ModelError:
    """Return the error that says why pickled weights are not opened, and what to do."""
    original = archive_of(source.partition("@")[0])
    return ModelError(
        "model.pickled",
        source,
        "its weights are stored as Python objects (pytorch_model.bin), and opening those can run any code.",
        f"Its original weights are safe: helder models add {original}"
        if original
        else "Choose a model or a revision with safetensors.",
    )


def _licence(listing: Any) -> str:
    """Return the licence that the page of the model states; a tag says it where its head does not."""
    head = listing.get("cardData") or {}
    stated = head.get("license_name") or head.get("license")
    tags = [str(tag) for tag in listing.get("tags") or () if str(tag).startswith("license:")]
    if isinstance(stated, list):
        stated = " and ".join(map(str, stated))
    return str(stated or (tags[0].removeprefix("license:") if tags else NOT_STATED))
