"""Fetches a file from the web: over https, within a limit, whole and as its checksum says, or not at all."""

import hashlib
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import msgspec

from pipeline.errors import ModelError
from pipeline.store import write_error

_CHUNK = 1 << 20
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_AGENT = "helder"
_PARTIAL, _RANGE = 206, 416
Progress = Callable[[str, int, int], None]
"""Hears the name of a file, how many bytes of it are there, and how many it has (0: not known)."""


class Limits(msgspec.Struct, frozen=True):
    """How long to wait and how much to take.

    `timeout` is the wait for the next bytes, in seconds: three times that of the hub's own client
    (HF_HUB_DOWNLOAD_TIMEOUT of huggingface_hub 2.4). `most_bytes` is for all files of a model: MADLAD-400 3B
    has 11.8 GB. A connection that breaks is taken up again where it broke, `tries` times in all, after
    `pause` seconds.
    """

    timeout: float = 30.0
    most_bytes: int = 20_000_000_000
    tries: int = 3
    pause: float = 1.0


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a redirect only to where a file may be fetched from."""

    def redirect_request(
        self,
        request: urllib.request.Request,
        answer: Any,
        code: int,
        message: str,
        headers: Any,
        address: str,
    ) -> urllib.request.Request | None:
        try:
            _allowed(address)
        except ModelError:
            answer.close()
            raise
        return super().redirect_request(request, answer, code, message, headers, address)


def _opener() -> urllib.request.OpenerDirector:
    """Return an opener that knows http and https only: no files, no ftp."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    return opener


def _allowed(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        return
    raise ModelError(
        "model.address",
        address,
        "models are fetched over https only.",
        "Name an https address, or fetch the files yourself and add their folder.",
    )


def read(address: str, limits: Limits, most_bytes: int) -> bytes:
    """Return a small answer; raises what `download` raises."""
    try:
        with _open(address, limits, {}) as answer:
            content = answer.read(most_bytes + 1)
    except (OSError, http.client.HTTPException) as error:
        raise _failed(address, error) from error
    if len(content) > most_bytes:
        raise too_big(address, most_bytes)
    return bytes(content)


def size(address: str, limits: Limits) -> int:
    """Return how many bytes lie at an address; 0 when the server does not say. Raises what `read` raises."""
    try:
        with _open(address, limits, {}, "HEAD") as answer:
            return int(answer.headers.get("Content-Length") or 0)
    except (OSError, http.client.HTTPException) as error:
        raise _failed(address, error) from error


def download(
    address: str, path: Path, limits: Limits, sha256: str = "", progress: Progress | None = None
) -> int:
    """Write what lies at an address into a file and return its size in bytes.

    Raises `ModelError`: model.address (no https), model.network (no answer, a broken one, or a refusal),
    model.too-big, model.checksum; and `WriteError`. The file may then be there in part.
    """
    fetched = _Fetched(address, path, limits, progress or (lambda _name, _done, _total: None))
    for left in reversed(range(limits.tries)):
        try:
            fetched.go_on()
            break
        except urllib.error.HTTPError as error:
            raise _failed(address, error) from error
        except (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError) as error:
            if not left:
                raise _failed(address, error) from error
            time.sleep(limits.pause)
        except OSError as error:
            raise write_error(path, error) from error
    if sha256 and fetched.digest() != sha256:
        raise not_promised(address, "SHA-256")
    return fetched.done


def not_promised(address: str, what: str) -> ModelError:
    """Return the error for a file that differs from what was said of it."""
    return ModelError(
        "model.checksum",
        address,
        f"what came is not the file that was promised: its {what} differs.",
        "Try again later; if it stays so, the file was changed at its source and must not be used.",
    )


class _Fetched:
    """A file that is being fetched, possibly over several connections."""

    def __init__(self, address: str, path: Path, limits: Limits, progress: Progress) -> None:
        self.address = address
        self.path = path
        self.limits = limits
        self.progress = progress
        self.done = 0
        self.mark = ""  # how the server names this state of the file; without it nothing is taken up again

    def go_on(self) -> None:
        """Take up the file where the last connection left it; raises what the network or the disk raises."""
        ask = {"Range": f"bytes={self.done}-", "If-Range": self.mark} if self.done and self.mark else {}
        with _open(self.address, self.limits, ask) as answer:
            follows = answer.status == _PARTIAL and answer.headers.get("Content-Range", "").startswith(
                f"bytes {self.done}-"
            )
            self.done = self.done if follows else 0
            self.mark = answer.headers.get("ETag") or ""
            length = int(answer.headers.get("Content-Length") or 0)
            total = self.done + length if length else 0
            self._within(total)
            with self.path.open("ab" if follows else "wb") as file:
                self._copy(answer, file, total)
        if total and self.done < total:
            raise http.client.IncompleteRead(b"", total - self.done)

    def _copy(self, answer: Any, file: IO[bytes], total: int) -> None:
        while chunk := answer.read1(_CHUNK):
            self._within(self.done + len(chunk))
            file.write(chunk)
            self.done += len(chunk)
            self.progress(self.path.name, self.done, total)

    def _within(self, size: int) -> None:
        if size > self.limits.most_bytes:
            raise too_big(self.address, self.limits.most_bytes)

    def digest(self) -> str:
        """Return the SHA-256 of what was fetched."""
        with self.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


def _open(address: str, limits: Limits, headers: dict[str, str], method: str = "GET") -> Any:
    _allowed(address)
    headers = {"User-Agent": _AGENT, **headers}
    request = urllib.request.Request(address, headers=headers, method=method)  # noqa: S310  (checked above)
    return _opener().open(request, timeout=limits.timeout)


def _failed(address: str, error: Exception) -> ModelError:
    code = getattr(error, "code", None)
    if isinstance(error, urllib.error.HTTPError):
        error.close()
    if isinstance(error, http.client.IncompleteRead):
        said = "the connection broke before all was there."
    elif isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
        said = "the server does not answer in time."
    elif code in (401, 403):
        said = f"the server wants you to log in or to accept terms first ({code})."
    elif code:
        said = f"the server says {code} {getattr(error, 'reason', '')}".rstrip() + "."
    else:
        said = f"it cannot be reached ({getattr(error, 'reason', error)})."
    return ModelError(
        "model.network",
        address,
        said,
        "Check the name and the network and try again; or fetch the files yourself and add their folder.",
    )


def too_big(address: str, most: int) -> ModelError:
    """Return the error for what is larger than was allowed."""
    return ModelError(
        "model.too-big",
        address,
        f"it is larger than {most / 1e9:g} GB.",
        "If you trust it, allow more with --most-gb.",
    )
