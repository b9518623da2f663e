"""Serves a review to this computer alone, until the reviewer stops it."""

import contextlib
import secrets
import socket
from collections.abc import Callable

import uvicorn

from pipeline.errors import ReviewError
from pipeline.reviewing.app import application
from pipeline.reviewing.desk import Desk
from pipeline.reviewing.points import Points

LOOPBACK = "127.0.0.1"
_MOST_CONNECTIONS = 64  # one browser opens six


def serve(desk: Desk, points: Points, port: int, listening: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM; `listening` hears the secret address. Port 0 takes a free one.

    Raises `ReviewError` (review.port) when the port is taken.
    """
    token = secrets.token_urlsafe(24)
    with _socket(port) as opened:
        port = opened.getsockname()[1]
        hosts = (f"{LOOPBACK}:{port}", f"localhost:{port}")
        config = uvicorn.Config(
            application(desk, points, token=token, hosts=hosts),
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=5,
        )
        listening(f"http://{LOOPBACK}:{port}/{token}/")
        # Uvicorn ends in good order at Ctrl-C and then passes it on.
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[opened])


def _socket(port: int) -> socket.socket:
    try:
        return socket.create_server((LOOPBACK, port))
    except OSError as error:
        raise ReviewError(
            "review.port",
            f"port {port}",
            f"it cannot be used ({error.strerror}).",
            "Choose another with --port, or leave that out to take a free one.",
        ) from error
