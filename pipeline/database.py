"""Opens an SQLite file that several processes use at once, and tells its errors in plain words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from pipeline.errors import TranslateError
from pipeline.store import write_error

_WAIT = 60.0  # seconds to wait for another process that is writing


class Database:
    """One SQLite file with write-ahead log; what is committed survives a kill and a power cut."""

    def __init__(self, path: Path, *schema: str) -> None:
        """Open the file, and make it and its tables when they are not there.

        Raises `WriteError` when its folder cannot be made and `TranslateError` (translate.memory) when the
        file cannot be opened or is no translation memory.
        """
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_error(path, error) from error
        with self.using() as base:
            # Set here, so that an error in the first statements leaves nothing open.
            base.execute("PRAGMA journal_mode=WAL")
            base.execute("PRAGMA synchronous=FULL")
            for statement in schema:
                base.execute(statement)
            base.commit()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    @contextmanager
    def using(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection; errors of SQLite and of what is stored in it become one that users read."""
        try:
            if not hasattr(self, "_base"):
                self._base = sqlite3.connect(self.path, timeout=_WAIT)
            yield self._base
        except (sqlite3.Error, msgspec.DecodeError) as error:
            raise TranslateError(
                "translate.memory",
                str(self.path),
                f"the translation memory cannot be used ({error}).",
                "Name another file with --memory, or put a copy of this one back: "
                "it holds the translations of people, and of machines to save time.",
            ) from error
