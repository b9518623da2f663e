"""The web application of a review: a page, its parts, and the three things that a reviewer can do."""

import asyncio
import mimetypes
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from pipeline.errors import HelderError
from pipeline.finished import published_file
from pipeline.reviewing.desk import Desk
from pipeline.reviewing.guard import App, Guard
from pipeline.reviewing.page import Pages

# A passage is a sentence: the longest that the reader of reports makes is far below this.
MAX_BODY = 65_536
NONE_LEFT = "No doubtful passage is left."


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the script of the page sends for a passage."""

    english: str
    accepted: bool


class Review:
    """The answers to all requests for one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages = Pages()
        self._making = asyncio.Lock()

    async def page(self, request: Request) -> Response:
        """Show a page of passages."""
        given = request.query_params.get("page", "1")
        number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
        if not 1 <= number <= self._desk.pages:
            return Response(status_code=404)
        notice = NONE_LEFT if "none" in request.query_params else ""
        return HTMLResponse(self._pages.page(self._desk, number, notice))

    async def next_doubtful(self, request: Request) -> Response:
        """Lead to the next doubtful passage, on whichever page it is."""
        backwards = "before" in request.query_params
        here = request.query_params.get("before" if backwards else "after", "")
        place = self._desk.next_doubtful(here, backwards=backwards)
        if place is None:
            page = self._desk.places[here].page if here in self._desk.places else 1
            return RedirectResponse(f"./?page={page}&none", 303)
        return RedirectResponse(f"./?page={place.page}#{place.segment.id}", 303)

    async def say(self, request: Request) -> Response:
        """Keep the words of the reviewer; the answer is sent when they are on the disk."""
        key = request.path_params["segment"]
        if key not in self._desk.places:
            return Response(status_code=404)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            words = msgspec.json.decode(body, type=Words)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return Response(status_code=400)
        if not words.english.strip():
            return Response(status_code=422)
        self._desk.say(key, words.english.strip(), accepted=words.accepted)
        return self._state(key)

    async def take_back(self, request: Request) -> Response:
        """Give a passage back to the machine, whose words are only known once the edition is made anew."""
        key = request.path_params["segment"]
        if key not in self._desk.places:
            return Response(status_code=404)
        self._desk.take_back(key)
        return await self._remade() or self._state(key)

    async def remake(self, _request: Request) -> Response:
        """Make the pages anew."""
        return await self._remade() or Response(status_code=204)

    async def _remade(self) -> Response | None:
        """Make the edition anew; return an answer that says why that failed, if it did."""
        async with self._making:
            self._desk.changed = False  # what is said meanwhile may not be in it
            try:
                edition = await asyncio.to_thread(self._desk.remake)
            except HelderError as error:
                self._desk.changed = True
                return PlainTextResponse(str(error), 500)
            self._desk.take(edition)
        return None

    async def asset(self, request: Request) -> Response:
        """Give a file that the page needs."""
        content, kind = self._pages.assets[request.url.path.rpartition("/")[2]]
        return Response(content, media_type=kind)

    async def edition(self, request: Request) -> Response:
        """Give a file of the edition, and no other: one that its manifest lists."""
        name = request.path_params["path"] or "index.html"
        content = await asyncio.to_thread(published_file, self._desk.folder, name)
        if content is None:
            return Response(status_code=404)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Response(content, media_type=kind)

    def _state(self, key: str) -> Response:
        state = self._pages.state(self._desk, key)
        return Response(msgspec.json.encode(state), media_type="application/json")

    def routes(self) -> list[Route]:
        """Return what can be asked, below the secret address."""
        return [
            Route("/", self.page),
            Route("/next", self.next_doubtful),
            Route("/passages/{segment}", self.say, methods=["PUT"]),
            Route("/passages/{segment}", self.take_back, methods=["DELETE"]),
            Route("/pages", self.remake, methods=["POST"]),
            *(Route(f"/{name}", self.asset) for name in self._pages.assets),
            Route("/edition/{path:path}", self.edition),
        ]


async def _body(request: Request) -> bytes | None:
    """Return the body, or None as soon as it is too long."""
    parts = bytearray()
    async for part in request.stream():
        parts += part
        if len(parts) > MAX_BODY:
            return None
    return bytes(parts)


def application(desk: Desk, *, token: str, hosts: tuple[str, ...]) -> App:
    """Return the application, guarded."""
    routes: list[Any] = [Mount(f"/{token}", routes=Review(desk).routes())]
    return Guard(Starlette(routes=routes), token=token, hosts=hosts)
