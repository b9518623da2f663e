"""The web application of a review: its pages, their parts, and the three things that a reviewer can do."""

import asyncio
import mimetypes
from collections.abc import Awaitable, Callable
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
from pipeline.reviewing.points import Points

# A passage is a sentence, and a point a few: the longest that the reader of reports makes is far below this.
MAX_BODY = 65_536

# Makes the edition anew; gives an answer only when that failed.
Remade = Callable[[], Awaitable[Response | None]]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the script of a page sends for a passage or a point."""

    english: str
    accepted: bool


class Seat:
    """The answers to all requests for one bench, below its own address."""

    def __init__(self, bench: Desk | Points, pages: Pages, remade: Remade) -> None:
        self._bench = bench
        self._pages = pages
        self._remade = remade

    async def page(self, request: Request) -> Response:
        """Show a page of places."""
        given = request.query_params.get("page", "1")
        number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
        if not 1 <= number <= self._bench.pages:
            return Response(status_code=404)
        notice = self._pages.none_left(self._bench) if "none" in request.query_params else ""
        return HTMLResponse(self._pages.page(self._bench, number, notice))

    async def next_doubtful(self, request: Request) -> Response:
        """Lead to the next doubtful place, on whichever page it is."""
        backwards = "before" in request.query_params
        here = request.query_params.get("before" if backwards else "after", "")
        bench = self._bench
        place = bench.next_doubtful(here, backwards=backwards)
        if place is None:
            page = bench.page_of(bench.places[here]) if here in bench.places else 1
            return RedirectResponse(f"./?page={page}&none", 303)
        return RedirectResponse(f"./?page={bench.page_of(place)}#{place.key}", 303)

    async def say(self, request: Request) -> Response:
        """Keep the words of the reviewer; the answer is sent when they are on the disk."""
        key = request.path_params["key"]
        if key not in self._bench.places:
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
        self._bench.say(key, words.english.strip(), accepted=words.accepted)
        return self._state(key)

    async def take_back(self, request: Request) -> Response:
        """Give a place back to the machine, whose words are only known once the edition is made anew."""
        key = request.path_params["key"]
        if key not in self._bench.places:
            return Response(status_code=404)
        self._bench.take_back(key)
        return await self._remade() or self._state(key)

    def _state(self, key: str) -> Response:
        state = self._pages.state(self._bench, key)
        return Response(msgspec.json.encode(state), media_type="application/json")

    def routes(self, root: str, each: str) -> list[Route]:
        """Return what can be asked about the bench, below the address of its page."""
        return [
            Route(root, self.page),
            Route(f"{root}next", self.next_doubtful),
            Route(f"{root}{each}/{{key}}", self.say, methods=["PUT"]),
            Route(f"{root}{each}/{{key}}", self.take_back, methods=["DELETE"]),
        ]


class Review:
    """The answers to all requests of one review."""

    def __init__(self, desk: Desk, points: Points) -> None:
        self._desk = desk
        self._points = points
        self._pages = Pages()
        self._making = asyncio.Lock()

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
            self._points.lay_out()
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

    def routes(self) -> list[Route]:
        """Return what can be asked, below the secret address."""
        return [
            *Seat(self._desk, self._pages, self._remade).routes("/", "passages"),
            *Seat(self._points, self._pages, self._remade).routes("/summaries/", "points"),
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


def application(desk: Desk, points: Points, *, token: str, hosts: tuple[str, ...]) -> App:
    """Return the application, guarded."""
    routes: list[Any] = [Mount(f"/{token}", routes=Review(desk, points).routes())]
    return Guard(Starlette(routes=routes), token=token, hosts=hosts)
