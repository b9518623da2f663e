"""Shows an edition on this computer and makes it again when something that it is made from changes."""

import mimetypes
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from pipeline import publication, publishing, run
from pipeline.errors import HelderError
from pipeline.finished import published_file
from pipeline.settings import Settings

HOST = "127.0.0.1"
SCRIPT, STATE = "/preview.js", "/preview-state"
# The page may run the script that loads it again, and that script may ask this server.
_POLICY = (b"base-uri 'none'", b"connect-src 'self'; base-uri 'none'")
_SCRIPT = Path(__file__).with_name("preview.js")


class State(msgspec.Struct, frozen=True):
    """What the page asks for: a number that grows with each edition, and the error of the last try."""

    version: int
    error: str


class Preview:
    """An edition that follows its report, templates, theme and facts; `state` says how the last try went."""

    def __init__(self, report: Path, settings: Settings) -> None:
        self._report = report
        self._settings = settings
        self._seen: dict[Path, int] = {}
        self.folder = Path(settings.output) / run.folder_name(report.stem)
        self.state = State(0, "")

    def refresh(self) -> bool:
        """Make the edition if something changed since the last time; return whether it was tried."""
        now = {path: path.stat().st_mtime_ns for path in self._watched() if path.is_file()}
        if now == self._seen:
            return False
        self._seen = now
        try:
            run.make_edition(self._report, self._settings)
        except HelderError as error:
            self.state = State(self.state.version, str(error))
        else:
            self.state = State(self.state.version + 1, "")
        return True

    def _watched(self) -> Iterator[Path]:
        own = run.look(self._settings)
        yield from (self._report, publication.path_beside(self._report))
        yield from filter(None, [own.theme])
        for folder in filter(None, [publishing.TEMPLATES, own.templates]):
            yield from folder.rglob("*")


def serve(preview: Preview, port: int) -> ThreadingHTTPServer:
    """Return a server of the edition on loopback that runs in a thread; port 0 takes a free one."""
    handler = type("Handler", (_Handler,), {"preview": preview})
    server = ThreadingHTTPServer((HOST, port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class _Handler(BaseHTTPRequestHandler):
    preview: Preview

    def do_GET(self) -> None:
        """Answer with a file of the edition, the script, or the state."""
        # A page elsewhere must not read the edition through a name that it made point here.
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in (HOST, "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        path = unquote(urlsplit(self.path).path)
        if path == STATE:
            self._send(msgspec.json.encode(self.preview.state), "application/json")
        elif path == SCRIPT:
            self._send(_SCRIPT.read_bytes(), "text/javascript")
        else:
            self._send_file("index.html" if path == "/" else path.removeprefix("/"))

    def _send_file(self, name: str) -> None:
        """Send a file of the edition and nothing else that lies in or near its folder."""
        content = published_file(self.preview.folder, name)
        if content is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._send(_watching(content) if kind == "text/html" else content, kind)

    def _send(self, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the name that http.server uses)
        """Say nothing: the command line says what there is to say."""


def _watching(page: bytes) -> bytes:
    """Return a page with the script that loads it again, and a policy that lets this script do so."""
    if b"script-src" not in page:
        page = page.replace(b"base-uri 'none'", b"script-src 'self'; base-uri 'none'", 1)
    script = f'<script src="{SCRIPT}" defer></script>\n</head>'.encode()
    return page.replace(*_POLICY, 1).replace(b"</head>", script, 1)
