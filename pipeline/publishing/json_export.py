"""Writes the edition as JSON with a manifest of its files, and the JSON Schema that it keeps to."""

from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import version
from typing import Any

import msgspec

from pipeline.edition import Edition

FILE_NAME = "edition.json"
SCHEMA_NAME = "edition.schema.json"
# Changes when a program that reads edition.json has to change.
SCHEMA_VERSION = 1
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Manifest(msgspec.Struct, frozen=True):
    """What the edition was made with, and the SHA-256 of each of its files but this one, by path."""

    schema_version: int
    helder: str
    engine: str
    model: str
    model_digest: str
    files: dict[str, str]


class Document(Edition, frozen=True, kw_only=True):
    """An English edition of a Dutch report as one document: the edition and the manifest of its files."""

    schema: str = msgspec.field(default=SCHEMA_NAME, name="$schema")
    manifest: Manifest


def document(edition: Edition, files: Mapping[str, bytes]) -> bytes:
    """Return edition.json; `files` are all other files of the edition."""
    manifest = Manifest(
        SCHEMA_VERSION,
        version("helder"),
        edition.translation.engine,
        edition.translation.model,
        edition.translation.digest,
        {name: sha256(files[name]).hexdigest() for name in sorted(files)},
    )
    parts = {name: getattr(edition, name) for name in edition.__struct_fields__}
    return _printed(msgspec.json.encode(Document(**parts, manifest=manifest)))


def schema() -> bytes:
    """Return the JSON Schema of edition.json."""
    described: dict[str, Any] = {"$schema": DIALECT, **msgspec.json.schema(Document)}
    return _printed(msgspec.json.encode(described))


def _printed(body: bytes) -> bytes:
    return msgspec.json.format(body, indent=1) + b"\n"
