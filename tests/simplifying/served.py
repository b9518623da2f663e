"""A small real server that speaks the chat protocol, for the tests: it answers what a test tells it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Served:
    """Where a server listens, and what it was asked."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.paths: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.asked: list[dict[str, Any]] = []


@contextmanager
def serving(
    answer: Callable[[str], str], *, status: int = 200, body: bytes | None = None
) -> Iterator[Served]:
    """Serve on a free port of this computer. `answer` takes the text of a question."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            served.paths.append(self.path)
            served.headers.append(dict(self.headers))
            served.asked.append(asked)
            content = answer(asked["messages"][-1]["content"])
            made = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]})
            sent = made.encode() if body is None else body
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Served(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
