"""Lets only the reviewer's own browser in: right host, right origin, secret address; and sets the headers."""

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# Nothing from elsewhere, nothing inline, no frame around it; the edition's own pages are a little stricter.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_SAFE_METHODS = ("GET", "HEAD")


class Guard:
    """Wraps the application. A page of another site cannot reach it, not even by a name that leads here.

    The Host header stops names of others that resolve to this computer (DNS rebinding), the Origin header
    stops requests that other pages send, and the secret in the address stops other programs and users.
    """

    def __init__(self, app: App, *, token: str, hosts: tuple[str, ...]) -> None:
        self._app = app
        self._token = token
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that is not allowed, and hand on any other."""
        if scope["type"] != "http":
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message.get("headers", []),
                    *((name.encode(), value.encode()) for name, value in HEADERS.items()),
                ]
            await send(message)

        status = self._refusal(scope)
        if status is None:
            await self._app(scope, receive, send_with_headers)
            return
        await send_with_headers({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    def _refusal(self, scope: Scope) -> int | None:
        """Return the status of a refusal, or None for a request that is let in."""
        hosts = _values(scope, b"host")
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return 421
        secret = scope["path"].split("/")[1] if "/" in scope["path"] else ""
        if not hmac.compare_digest(secret.encode(), self._token.encode()):
            return 404
        if scope["method"] not in _SAFE_METHODS and _values(scope, b"origin") != [f"http://{hosts[0]}"]:
            return 403
        return None


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]
