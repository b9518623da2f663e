"""Renders the pages of a reviewer, and the verdict below each passage or point, from the templates."""

from collections.abc import Callable
from typing import Any

import msgspec

from pipeline.edition import Rendering, SummarySentence
from pipeline.publishing.html import open_templates, source_of
from pipeline.publishing.passages import cut
from pipeline.publishing.plain import rule_name
from pipeline.reviewing.desk import Desk, Passage
from pipeline.reviewing.points import Measures, Point, Points

# The files that the pages need, by the name under which they are served: where they are, and their type.
ASSETS = {
    "style.css": ("style.css", "text/css"),
    "desk.css": ("review/desk.css", "text/css"),
    "desk.js": ("review/desk.js", "text/javascript"),
    "icon.svg": ("icon.svg", "image/svg+xml"),
}
NO_PASSAGE_LEFT = "No doubtful passage is left."
NO_POINT_LEFT = "No doubtful point is left."
_ORIGINS = {"machine": "Machine", "kept": "Kept as in the Dutch", "memory": "Memory", "person": ""}
_WRITERS = {
    "source": "The sentence as it stands",
    "rules": "Rules",
    "model": "Language model",
    "person": "",
}


class State(msgspec.Struct, frozen=True):
    """What the script of the page hears of a passage or a point after each save.

    `tally` tells how hard all points are to read; it is empty for passages.
    """

    english: str
    accepted: bool
    doubtful: bool
    by_person: bool
    said: str
    verdict: str
    all_doubtful: int
    tally: str = ""


class Pages:
    """The pages and their parts."""

    def __init__(self) -> None:
        self._environment = open_templates(None)
        self.assets = {
            name: (source_of(self._environment, path).encode(), kind) for name, (path, kind) in ASSETS.items()
        }

    def page(self, bench: Desk | Points, number: int, notice: str = "") -> str:
        """Return a page of passages or of points."""
        template, view = self._kind(bench)
        places = [view(place) for place in bench.on_page(number)]
        desk = bench.desk if isinstance(bench, Points) else bench
        tally = _tally(bench)
        return self._render(
            template, bench=bench, desk=desk, number=number, places=places, notice=notice, tally=tally
        )

    @staticmethod
    def none_left(bench: Desk | Points) -> str:
        """Return what to say when nothing doubtful is left."""
        return NO_POINT_LEFT if isinstance(bench, Points) else NO_PASSAGE_LEFT

    def state(self, bench: Desk | Points, key: str) -> State:
        """Return how a passage or a point stands now."""
        place = bench.places[key]
        view = self._kind(bench)[1](place)
        now: Rendering | SummarySentence = view["now"]
        return State(
            now.text,
            now.accepted,
            now.doubtful,
            view["by_person"],
            f"{view['name']} {place.number}: {_count(view['found'], accepted=now.accepted)}.",
            self._render(view["verdict"], **view),
            bench.doubtful,
            _tally(bench),
        )

    def _kind(self, bench: Desk | Points) -> tuple[str, Callable[[Any], dict[str, Any]]]:
        """Return the template of a bench, and what makes the view of one of its places."""
        if isinstance(bench, Points):
            return "review/points.html", lambda place: _point(bench, place)
        return "review/passages.html", lambda place: _passage(bench, place)

    def _render(self, template: str, **values: Any) -> str:
        return self._environment.get_template(template).render(**values)


def _passage(desk: Desk, place: Passage) -> dict[str, Any]:
    rendering = desk.renderings[place.key]
    spans = [finding.target for finding in rendering.findings]
    return {
        "name": "Passage",
        "verdict": "review/verdict.html",
        "place": place,
        "now": rendering,
        "by_person": rendering.by_person,
        "found": len(rendering.findings),
        "dutch": cut(place.segment.text, (s for finding in rendering.findings for s in finding.source)),
        "english": cut(rendering.text, (s for found in spans for s in found)),
        "marked": any(spans),
        "origin": _signed(_ORIGINS[rendering.origin], rendering.who, accepted=rendering.accepted),
        "language": desk.edition.report.language,
    }


def _point(points: Points, place: Point) -> dict[str, Any]:
    point = points.words[place.key]
    return {
        "name": "Point",
        "verdict": "review/wording.html",
        "place": place,
        "now": point,
        "by_person": point.by == "person",
        "found": len(point.doubts),
        "origin": _signed(_WRITERS[point.by], point.who, accepted=point.accepted),
        "rules": tuple(map(rule_name, point.rules)),
        "measures": _told(points.measures([place.key])),
    }


def _signed(by: str, who: str, *, accepted: bool) -> str:
    whose = ": ".join(filter(None, (by, who)))
    return f"{whose}, accepted" if accepted else whose


def _count(count: int, *, accepted: bool) -> str:
    found = "no findings" if not count else "1 finding" if count == 1 else f"{count} findings"
    return f"{found}, accepted" if accepted else found


def _tally(bench: Desk | Points) -> str:
    return _told(bench.measures()) if isinstance(bench, Points) else ""


def _told(measures: Measures | None) -> str:
    """Return how hard a text is, in words. A grade below that of the first class of a school is none."""
    if measures is None:
        return ""
    grade, length = max(measures.grade, 0), measures.length
    return f"Reading grade {grade:.1f}, reading ease {measures.ease:.0f}, {length:.0f} words a sentence."
