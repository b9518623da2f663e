"""Writes the audit of documents as accessible pages: a league table, and a page for each document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec
from jinja2 import Environment

from pipeline.edition import TextScores
from pipeline.publishing import hard, slugs
from pipeline.publishing.html import ASSETS, Look, beside, opened, template_errors
from pipeline.publishing.readability import describe, value
from pipeline.publishing.views import HardSentence

LANGUAGES = {"nl": "Dutch", "en": "English"}


class Audited(Protocol):
    """What a page is made from; pipeline.audits has it."""

    name: str
    title: str
    language: str
    titles: dict[str, str]
    texts: tuple[TextScores, ...]


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
    sentences: tuple[HardSentence, ...]
    signatures: tuple[tuple[str, str], ...]
    score: float | None


def pages(
    audits: Iterable[Audited],
    advice: Mapping[str, Any],
    changes: Sequence[Any] = (),
    earlier: Mapping[str, Sequence[Any]] | None = None,
    look: Look | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield pages with their names: one for each document, then index.html and what they need beside them.

    `audits` are gone through twice, and no more than one of them is kept. `advice` is what to do by feature,
    `changes` are those of the first document against an earlier version, `earlier` the stored audits by name.
    Raises `SettingsError`: settings.templates, settings.theme.
    """
    look = look or Look()
    jinja = opened(look)
    files = beside(jinja, look, ASSETS)
    with template_errors(look.templates):
        yield from _pages(jinja, audits, advice, changes, earlier or {})
    yield from ((name, content.encode()) for name, content in files.items())


def _pages(
    jinja: Environment,
    audits: Iterable[Audited],
    advice: Mapping[str, Any],
    changes: Sequence[Any],
    earlier: Mapping[str, Sequence[Any]],
) -> Iterator[tuple[str, bytes]]:
    template = jinja.get_template("audit-document.html")
    lines = []
    for found, href in zip(audits, slugs.file_names([a.name for a in audits]), strict=True):
        page = _page(found, href)
        yield href, template.render(page=page, advice=_advice(page, advice), levels=hard.LEVELS).encode()
        # The league table needs no more than the first lines of a page.
        lines.append(
            msgspec.structs.replace(page, bars=(), measures=(), features=(), sentences=(), signatures=())
        )
    lines.sort(key=lambda line: (line.score is None, -(line.score or 0)))
    rows = [(c.measure, hard.number(c.old), hard.number(c.new), _easier(c.easier)) for c in changes]
    index = jinja.get_template("audit-index.html")
    yield "index.html", index.render(pages=lines, changes=rows, earlier=earlier).encode()


def _easier(easier: bool | None) -> str:
    return "no change" if easier is None else "easier" if easier else "harder"


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
        hard.level_words(whole),
        level.reason if level else "",
        tuple(_bar(found, text) for text in found.texts[1:]),
        tuple(
            (describe(s.formula)["name"], value(s).text, value(s).reason, s.direction) for s in whole.scores
        ),
        hard.features(whole),
        tuple(map(hard.sentence, whole.hardest)),
        tuple((describe(s.formula)["name"], s.signature) for s in whole.scores)
        + ((("Level", level.signature),) if level else ()),
        level.score if level else None,
    )


def _bar(found: Audited, text: TextScores) -> Bar:
    score = text.level.score if text.level else None
    return Bar(
        found.titles.get(text.section, "") or "Text before the first heading", score, hard.level_words(text)
    )


def _advice(page: Page, advice: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return the advice for every feature that a hard sentence of the page has."""
    present = {reason.feature for sentence in page.sentences for reason in sentence.reasons}
    return [(name, rule) for name, rule in advice.items() if name in present]
