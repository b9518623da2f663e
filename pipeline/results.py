"""Remembers what stages made, in the file of the translation memory, so that nothing is done twice."""

import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from pipeline import store
from pipeline.database import Database

_SCHEMA = "CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID"
_LEVEL = 1  # of zlib: the results of the sample report shrink to a tenth


class Results(Database):
    """The results of stages, each under the digest of all that it was made from."""

    def __init__(self, path: Path) -> None:
        """Open the file, and make it when there is none; raises as `Database` does."""
        super().__init__(path, _SCHEMA)

    def find(self, stage: str, made_from: Mapping[str, str]) -> bytes | None:
        """Return what a stage made of just this, or None."""
        with self.using() as base:
            row = base.execute("SELECT body FROM results WHERE key = ?", (_key(stage, made_from),)).fetchone()
        try:
            return None if row is None else zlib.decompress(row[0])
        except zlib.error:
            return None  # made again, and stored again

    def keep(self, stage: str, made_from: Mapping[str, str], body: bytes) -> None:
        """Store what a stage made."""
        with self.using() as base, base:
            base.execute(
                "INSERT OR REPLACE INTO results VALUES (?, ?)",
                (_key(stage, made_from), zlib.compress(body, _LEVEL)),
            )


def _key(stage: str, made_from: Mapping[str, str]) -> str:
    return store.digest(stage.encode(), msgspec.json.encode(dict(sorted(made_from.items()))))
