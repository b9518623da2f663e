"""Keeps the audits of a folder in a file while they are ranked and printed, so that memory does not grow."""

import tempfile
from collections.abc import Iterator
from types import TracebackType
from typing import Self

import msgspec

from pipeline.audits import Audit

_LENGTH = 8  # bytes of the number before each audit that says how long it is


class Spool:
    """Audits in the order in which they came; each is read back from a temporary file when it is needed."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  (closed when the spool is)
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Audit]:
        place = 0
        for _ in range(self._count):
            self._file.seek(place)
            length = int.from_bytes(self._file.read(_LENGTH))
            yield msgspec.msgpack.decode(self._file.read(length), type=Audit)
            place += _LENGTH + length

    def add(self, audit: Audit) -> None:
        """Put an audit at the end."""
        body = msgspec.msgpack.encode(audit)
        self._file.seek(0, 2)
        self._file.write(len(body).to_bytes(_LENGTH) + body)
        self._count += 1
