"""Writes what was measured of a translation as an accessible page, with its worst segments."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

import msgspec

from pipeline.edition import Mark
from pipeline.language.words import find_words
from pipeline.publishing import hard
from pipeline.publishing.html import ASSETS, open_templates, source_of
from pipeline.publishing.views import Piece


class Row(msgspec.Struct, frozen=True):
    """A segment: `text` and `against` have the words marked that the reference does not have there."""

    place: int
    dutch: str
    reference: str
    text: tuple[Piece, ...]
    score: str
    against: tuple[Piece, ...]
    against_score: str


def pages(evaluation: Any) -> dict[str, bytes]:
    """Return the page and what it needs beside it; `evaluation` is an Evaluation of pipeline.evaluate."""
    jinja = open_templates(None)
    alarms = [a for a in evaluation.alarms if a.segments or a.against or a.references]
    page = jinja.get_template("evaluation.html").render(
        evaluation=evaluation,
        alarms=alarms,
        quiet=[a for a in evaluation.alarms if a not in alarms],
        worst=tuple(map(_row, evaluation.worst)),
        different=tuple(map(_row, evaluation.different)),
        signed=signed,
    )
    files = {"index.html": page, **{name: source_of(jinja, name) for name in ASSETS}}
    return {name: content.encode() for name, content in files.items()}


def signed(value: float) -> str:
    """Return a difference with its sign."""
    return f"{value:+.2f}".replace("-", "−")


def _row(segment: Any) -> Row:
    return Row(
        segment.place,
        segment.dutch,
        segment.reference,
        hard.pieces(segment.text, tuple(unlike(segment.text, segment.reference))),
        f"{segment.score:.1f}",
        hard.pieces(segment.against, tuple(unlike(segment.against, segment.reference))),
        "" if segment.against_score is None else f"{segment.against_score:.1f}",
    )


def unlike(text: str, reference: str) -> Iterator[Mark]:
    """Yield the runs of words of a text that the reference does not have at that place."""
    spans = list(find_words(text))
    said = _plain(text)
    for what, start, end, _, _ in SequenceMatcher(None, said, _plain(reference), False).get_opcodes():
        if what in ("replace", "delete"):
            yield Mark("unlike", spans[start].start, spans[end - 1].end)


def _plain(text: str) -> Sequence[str]:
    return [text[span.start : span.end].lower() for span in find_words(text)]
