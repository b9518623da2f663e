"""A real web server on this machine that serves models, and fails in the ways in which networks fail."""

import json
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

# What a path does: given the handler and the content, it answers.
Answer = Callable[["Handler", bytes], None]


class Handler(BaseHTTPRequestHandler):
    """Answers from `server.files`, each with the manner that `server.manners` names for its path."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.asked.append((self.command, path, self.headers.get("Range", "")))
        content = self.server.files.get(path)
        if content is None:
            self.send_error(404, "Not Found")
            return
        self.server.manners.get(path, whole)(self, content)

    do_HEAD = do_GET  # noqa: N815

    def begin(self, status: int, length: int, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def body(self, content: bytes) -> None:
        if self.command != "HEAD":
            self.wfile.write(content)
            self.wfile.flush()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def whole(handler: Handler, content: bytes) -> None:
    """Send all of it, or the rest that is asked for."""
    mark = f'"{sha256(content).hexdigest()[:16]}"'
    asked = handler.headers.get("Range", "")
    if asked and handler.headers.get("If-Range") == mark:
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        handler.begin(
            206,
            len(content) - start,
            ETag=mark,
            Content_Range=f"bytes {start}-{len(content) - 1}/{len(content)}",
        )
        handler.body(content[start:])
        return
    handler.begin(200, len(content), ETag=mark)
    handler.body(content)


def cut_off(times: int, mark: bool = True) -> Answer:
    """Break the connection in the middle, the first `times` times; without a mark nothing can be taken up."""
    left = [times]

    def answer(handler: Handler, content: bytes) -> None:
        if not left[0] or handler.command == "HEAD":
            whole(handler, content)
            return
        left[0] -= 1
        handler.begin(
            200, len(content), **({"ETag": f'"{sha256(content).hexdigest()[:16]}"'} if mark else {})
        )
        handler.body(content[: len(content) // 2])
        handler.close_connection = True

    return answer


def slow(handler: Handler, content: bytes) -> None:
    """Send a little and then nothing for longer than anybody waits."""
    handler.begin(200, len(content))
    handler.body(content[:10])
    handler.server.over.wait(20)
    handler.close_connection = True


def refused(status: int) -> Answer:
    """Answer with a status and no file."""
    return lambda handler, _content: handler.send_error(status)


def moved(address: str) -> Answer:
    """Send the reader elsewhere."""

    def answer(handler: Handler, _content: bytes) -> None:
        handler.begin(302, 0, Location=address)

    return answer


class Server(ThreadingHTTPServer):
    """The files by path, how each answers, and what was asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files: dict[str, bytes] = {}
        self.manners: dict[str, Answer] = {}
        self.asked: list[tuple[str, str, str]] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def hub(
        self, name: str, folder: Path, licence: str | None = "apache-2.0", revision: str = "a" * 40
    ) -> None:
        """Serve a folder as the hub serves a model: a listing with checksums of large files, and files."""
        siblings = []
        for path in sorted(folder.iterdir()):
            content = path.read_bytes()
            entry = {"rfilename": path.name, "size": len(content)}
            if path.suffix in (".safetensors", ".bin", ".spm", ".model", ".npz"):
                entry["lfs"] = {"sha256": sha256(content).hexdigest(), "size": len(content)}
            siblings.append(entry)
            self.files[f"/{name}/resolve/{revision}/{path.name}"] = content
        listing = {
            "id": name,
            "sha": revision,
            "siblings": siblings,
            "cardData": {"license": licence} if licence else None,
        }
        self.files[f"/api/models/{name}"] = json.dumps(listing).encode()
        self.files[f"/api/models/{name}/revision/{revision}"] = json.dumps(listing).encode()


@contextmanager
def serving():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        time.sleep(0.01)
        server.shutdown()
        server.server_close()
        thread.join()
