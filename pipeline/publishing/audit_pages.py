"""Writes the audit of documents as accessible pages: a league table, and a page for each document."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Protocol

import msgspec

from pipeline.edition import HardSentence, Mark, TextScores
from pipeline.publishing import slugs
from pipeline.publishing.html import ASSETS, open_templates, source_of
from pipeline.publishing.readability import describe, value

LANGUAGES = {"nl": "Dutch", "en": "English"}
LEVELS = 4
# A mark on more of a sentence than this is a reason for the sentence, not for a place in it.
LARGEST_SHARE = 0.5


class Audited(Protocol):
    """What a page is made from; pipeline.audits has it."""

    name: str
    title: str
    language: str
    titles: dict[str, str]
    texts: tuple[TextScores, ...]


class Piece(msgspec.Struct, frozen=True):
    """A part of a sentence; `marked` when a feature found something there."""

    text: str
    marked: bool


class Reason(msgspec.Struct, frozen=True):
    """What makes a sentence hard: the feature, the words if it is about some, and plainer words if known."""

    feature: str
    words: str
    instead: str


class Sentence(msgspec.Struct, frozen=True):
    """A hard sentence as it is printed."""

    score: str
    pieces: tuple[Piece, ...]
    reasons: tuple[Reason, ...]


class Bar(msgspec.Struct, frozen=True):
    """A row of the chart: a section, its score in per cent of the scale, and its level in words."""

    label: str
    score: float | None
    text: str


class Page(msgspec.Struct, frozen=True):
    """A document: `href` is its page; places are texts, the whole document first."""

    href: str
    name: str
    title: str
    language: str
    lang: str
    words: str
    level: str
    reason: str
    bars: tuple[Bar, ...]
    measures: tuple[tuple[str, str, str, str], ...]
    features: tuple[tuple[str, str, str, str, str], ...]
    sentences: tuple[Sentence, ...]
    signatures: tuple[tuple[str, str], ...]
    score: float | None


def pages(
    audits: Sequence[Audited],
    advice: Mapping[str, Any],
    changes: Sequence[Any] = (),
    earlier: Mapping[str, Sequence[Any]] | None = None,
) -> dict[str, bytes]:
    """Return the pages by name: index.html, one for each document, and what they need beside them.

    `advice` is what to do by feature, `changes` are those of the first document against an earlier version,
    `earlier` the stored audits by name.
    """
    made = [
        _page(found, name)
        for found, name in zip(audits, slugs.file_names([a.name for a in audits]), strict=True)
    ]
    ranked = sorted(made, key=lambda page: (page.score is None, -(page.score or 0)))
    jinja = open_templates(None)
    rows = [(c.measure, _number(c.old), _number(c.new), _easier(c.easier)) for c in changes]
    index = jinja.get_template("audit-index.html")
    files = {"index.html": index.render(pages=ranked, changes=rows, earlier=earlier or {})}
    template = jinja.get_template("audit-document.html")
    for page in made:
        files[page.href] = template.render(page=page, advice=_advice(page, advice), levels=LEVELS)
    for name in ASSETS:
        files[name] = source_of(jinja, name)
    return {name: content.encode() for name, content in files.items()}


def _number(found: float | None) -> str:
    return "not scorable" if found is None else f"{found:.1f}".replace("-", "−")


def _easier(easier: bool | None) -> str:
    return "no change" if easier is None else "easier" if easier else "harder"


def level_words(text: TextScores) -> str:
    """Return the level of a text in words, or nothing."""
    level = text.level
    if level is None or level.level is None:
        return ""
    span = "" if level.low == level.high else f", between {level.low} and {level.high}"
    return f"level {level.level} of {LEVELS}{span}"


def _page(found: Audited, href: str) -> Page:
    whole = found.texts[0]
    level = whole.level
    return Page(
        href,
        found.name,
        found.title,
        LANGUAGES[found.language],
        found.language,
        f"{whole.counts.words:,}",
        level_words(whole),
        level.reason if level else "",
        tuple(_bar(found, text) for text in found.texts[1:]),
        tuple(
            (describe(s.formula)["name"], value(s).text, value(s).reason, s.direction) for s in whole.scores
        ),
        tuple((f.feature, _number(f.value), f.unit, str(f.marks), f.direction) for f in whole.features),
        tuple(map(hard_sentence, whole.hardest)),
        tuple((describe(s.formula)["name"], s.signature) for s in whole.scores)
        + ((("Level", level.signature),) if level else ()),
        level.score if level else None,
    )


def _bar(found: Audited, text: TextScores) -> Bar:
    score = text.level.score if text.level else None
    return Bar(
        found.titles.get(text.section, "") or "Text before the first heading", score, level_words(text)
    )


def hard_sentence(sentence: HardSentence) -> Sentence:
    """Return a hard sentence as it is printed."""
    local = [mark for mark in sentence.marks if mark.end - mark.start < LARGEST_SHARE * len(sentence.text)]
    reasons = tuple(
        Reason(mark.feature, sentence.text[mark.start : mark.end] if mark in local else "", mark.instead)
        for mark in sentence.marks
    )
    return Sentence(f"{sentence.score:.0f}", pieces(sentence.text, local), reasons)


def pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a text cut where marks begin and end; marks may overlap."""
    edges = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    found: list[Piece] = []
    for start, end in pairwise(edges):
        marked = any(mark.start <= start and end <= mark.end for mark in marks)
        if found and found[-1].marked == marked:
            found[-1] = Piece(found[-1].text + text[start:end], marked)
        else:
            found.append(Piece(text[start:end], marked))
    return tuple(found)


def _advice(page: Page, advice: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the advice for every feature that a hard sentence of the page has."""
    present = {reason.feature for sentence in page.sentences for reason in sentence.reasons}
    return [(name, rule) for name, rule in advice.items() if name in present]
