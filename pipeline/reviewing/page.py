"""Renders the page of a reviewer, and the verdict below each passage, from the templates."""

from typing import Any

import msgspec

from pipeline.edition import Rendering
from pipeline.publishing.html import open_templates, source_of
from pipeline.publishing.passages import cut
from pipeline.reviewing.desk import Desk, Place

# The files that the page needs, by the name under which they are served: where they are, and their type.
ASSETS = {
    "style.css": ("style.css", "text/css"),
    "desk.css": ("review/desk.css", "text/css"),
    "desk.js": ("review/desk.js", "text/javascript"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
_ORIGINS = {"machine": "Machine", "kept": "Kept as in the Dutch", "memory": "Memory", "person": ""}


class State(msgspec.Struct, frozen=True):
    """What the script of the page hears of a passage after each save."""

    english: str
    accepted: bool
    doubtful: bool
    by_person: bool
    said: str
    verdict: str
    all_doubtful: int


class Pages:
    """The page and its parts."""

    def __init__(self) -> None:
        self._environment = open_templates(None)
        self.assets = {
            name: (source_of(self._environment, path).encode(), kind) for name, (path, kind) in ASSETS.items()
        }

    def page(self, desk: Desk, number: int, notice: str = "") -> str:
        """Return a page of passages."""
        passages = [self._passage(desk, place) for place in desk.on_page(number)]
        return self._render("review/page.html", desk=desk, number=number, passages=passages, notice=notice)

    def state(self, desk: Desk, key: str) -> State:
        """Return how a passage stands now."""
        rendering = desk.renderings[key]
        place = desk.places[key]
        said = f"Passage {place.number}: {_count(rendering)}."
        verdict = self._render("review/verdict.html", **self._passage(desk, place))
        return State(
            rendering.text,
            rendering.accepted,
            rendering.doubtful,
            rendering.by_person,
            said,
            verdict,
            desk.doubtful,
        )

    def _render(self, template: str, **values: Any) -> str:
        return self._environment.get_template(template).render(**values)

    @staticmethod
    def _passage(desk: Desk, place: Place) -> dict[str, Any]:
        rendering = desk.renderings[place.segment.id]
        spans = [finding.target for finding in rendering.findings]
        return {
            "place": place,
            "rendering": rendering,
            "dutch": cut(place.segment.text, (s for finding in rendering.findings for s in finding.source)),
            "english": cut(rendering.text, (s for found in spans for s in found)),
            "marked": any(spans),
            "origin": _origin(rendering),
            "language": desk.edition.report.language,
        }


def _origin(rendering: Rendering) -> str:
    whose = ": ".join(filter(None, (_ORIGINS[rendering.origin], rendering.who)))
    return f"{whose}, accepted" if rendering.accepted else whose


def _count(rendering: Rendering) -> str:
    count = len(rendering.findings)
    found = "no findings" if not count else "1 finding" if count == 1 else f"{count} findings"
    return f"{found}, accepted" if rendering.accepted else found
