"""Keeps stage results under what they were made from, and writes every file whole or not at all."""

import contextlib
import errno
import fcntl
import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from pipeline.errors import WriteError

PART = ".part"


class Kept(msgspec.Struct, frozen=True):
    """The first line of a stored result: what it was made from, and the digest of the lines below."""

    stage: str
    made_from: dict[str, str]
    sha256: str


class Found(msgspec.Struct, frozen=True):
    """A stored result that can be used (`body`), or the reasons why it must be made again."""

    body: bytes | None
    reasons: tuple[str, ...] = ()


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of the parts, each with its length so that no two lists give the same."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


class Store:
    """The stage results of one edition, one file a stage, in its folder `.helder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def find(self, stage: str, made_from: Mapping[str, str]) -> Found:
        """Return the result of a stage when it was made from just this and is whole."""
        path = self.folder / f"{stage}.json"
        try:
            head, _, body = path.read_bytes().partition(b"\n")
        except OSError:
            return Found(None, ("there is no result yet",))
        try:
            kept = msgspec.json.decode(head, type=Kept)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return Found(None, ("the stored result is damaged",))
        if hashlib.sha256(body).hexdigest() != kept.sha256:
            return Found(None, ("the stored result is damaged",))
        names = sorted(set(made_from) | set(kept.made_from))
        changed = tuple(
            f"{name} changed" for name in names if made_from.get(name) != kept.made_from.get(name)
        )
        return Found(None, changed) if changed else Found(body)

    def last(self, stage: str) -> Kept | None:
        """Return what the stored result of a stage was made from, whether or not it is still that."""
        try:
            with (self.folder / f"{stage}.json").open("rb") as file:
                return msgspec.json.decode(file.readline(), type=Kept)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def keep(self, stage: str, made_from: Mapping[str, str], body: bytes) -> None:
        """Store the result of a stage in place of an earlier one."""
        head = msgspec.json.encode(
            Kept(stage, dict(sorted(made_from.items())), hashlib.sha256(body).hexdigest())
        )
        write(self.folder / f"{stage}.json", head + b"\n" + body)


def write(path: Path, content: bytes) -> None:
    """Write a file under another name, sync it and rename it: it is there whole, or as it was before.

    Raises `WriteError` (write.full, write.denied, write.failed).
    """
    part = path.with_name(f".{path.name}{PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise write_error(path, error) from error


def write_error(path: Path, error: OSError) -> WriteError:
    """Return the error that says why a file cannot be written and what to do."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return WriteError(
            "write.full",
            str(path),
            "the disk is full.",
            "Make room and run the same command again: it goes on from here.",
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return WriteError(
            "write.denied",
            str(path),
            "you may not write here.",
            "Choose another folder with --output, or change its permissions.",
        )
    return WriteError(
        "write.failed",
        str(path),
        f"it cannot be written ({error.strerror}).",
        "Choose another folder with --output.",
    )


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold an edition's folder for one process at a time; the lock ends with its process, however that ends.

    Waits while another process has it. Removes the unfinished files of a process that was killed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("wb")
    except OSError as error:
        raise write_error(folder, error) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for part in folder.parent.rglob(f".*{PART}"):
            part.unlink(missing_ok=True)
        yield
