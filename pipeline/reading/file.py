"""Reads the bytes of a report within limits, or says why it cannot and what to do."""

import stat
from pathlib import Path

import msgspec

from pipeline.errors import ReadError


class Limits(msgspec.Struct, frozen=True):
    """How large a file may be, in bytes. 20 MB is trafilatura's own limit for one document (settings.cfg)."""

    max_bytes: int = 20_000_000


USUAL = Limits()


def load(path: Path, limits: Limits) -> bytes:
    """Return the content of a file.

    Raises `ReadError`: read.missing, read.folder, read.denied, read.failed, read.too-big, read.empty.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ReadError("read.folder", str(path), "this is a folder.", "Give the path of one report.")
        if not stat.S_ISREG(status.st_mode):
            raise ReadError(
                "read.failed", str(path), "this is no ordinary file.", "Copy it into a file first."
            )
        if status.st_size > limits.max_bytes:
            raise _too_big(path, limits)
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except OSError as error:
        raise _cannot_read(path, error) from error
    if len(data) > limits.max_bytes:  # it grew while it was read
        raise _too_big(path, limits)
    if not data:
        raise nothing_in(path)
    return data


def nothing_in(path: Path) -> ReadError:
    """Return the error for a file without text."""
    return ReadError("read.empty", str(path), "there is no text in it.", "Check that this is the right file.")


def _too_big(path: Path, limits: Limits) -> ReadError:
    return ReadError(
        "read.too-big",
        str(path),
        f"it is larger than the limit of {limits.max_bytes:,} bytes.",
        "Split it, or raise read.max_bytes in helder.toml if you trust the file.",
    )


def _cannot_read(path: Path, error: OSError) -> ReadError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return ReadError("read.missing", str(path), "there is no such file.", "Check the path and the name.")
    if isinstance(error, PermissionError):
        return ReadError(
            "read.denied", str(path), "you may not read it.", "Change its permissions, or copy it."
        )
    return ReadError(
        "read.failed", str(path), f"it cannot be read ({error.strerror}).", "Copy it and try the copy."
    )
