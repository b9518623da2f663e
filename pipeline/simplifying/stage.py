"""Makes the summary, the key figures and the explained words of every section, and of the whole report."""

from collections.abc import Mapping, Sequence

from pipeline.edition import (
    ReaderLevel,
    ReportSummary,
    SectionSummary,
    Summaries,
    SummarySentence,
    Translation,
)
from pipeline.people import Answer
from pipeline.report import Report
from pipeline.simplifying import parser as parsers
from pipeline.simplifying import whole
from pipeline.simplifying.choose import choose
from pipeline.simplifying.compose import Composer
from pipeline.simplifying.drafting import Draft
from pipeline.simplifying.explained import Explainer
from pipeline.simplifying.figures import figures
from pipeline.simplifying.methods import BEST
from pipeline.simplifying.passages import Passage, passages
from pipeline.simplifying.vectors import inverse_frequencies
from pipeline.simplifying.wordings import Wordings
from pipeline.simplifying.writers import TextWriter


def simplify(
    report: Report,
    translation: Translation,
    *,
    level: ReaderLevel = "plain",
    writer: TextWriter | None = None,
    wordings: Mapping[str, Answer] | None = None,
) -> Summaries:
    """Return one to five points, at most a dozen key figures and the explained words of each section.

    A section is its own text; one that has none is summarised from the sections below it. Every point says
    only what its source says, or it is the source itself. At level "full" nothing is reworded. A writer words
    the points of the sections that have text, under the same guard. `wordings` are the words of people by
    segment; they win over both, and what the guard finds in them is told.
    """
    own = passages(report, translation)
    inverse = inverse_frequencies(passage.terms for section in own.values() for passage in section)
    composer = Composer(level, None if level == "full" else parsers.load())
    drafter = Draft(writer, composer) if writer and level != "full" else None
    english = {rendering.segment: rendering.text for rendering in translation.renderings}
    people = Wordings({} if level == "full" else wordings or {}, english, composer.parser)
    explainer = Explainer(translation, level)
    chosen = {section: choose(found, inverse, BEST, composer.is_short) for section, found in own.items()}
    made: dict[str, SectionSummary] = {}
    for section in report.sections:
        found, text = chosen[section.id], own[section.id]
        if not text:
            text = _below(report, section.id, chosen)
            found = choose(text, inverse, BEST, composer.is_short)
        below = bool(found) and not own[section.id]
        drafted = drafter is not None and bool(found) and not below
        points = drafter.points(text, found) if drafter and drafted else tuple(map(composer.word, found))
        points = people.said(points)
        words = explainer.words([point.text for point in points], text)
        made[section.id] = SectionSummary(section.id, points, figures(text), words, below)
    known = whole.points(chosen, inverse, BEST)
    worded = people.said([composer.word(passage) for _, passage in known])
    return Summaries(
        BEST.citation,
        tuple(made.values()),
        level,
        parsers.MODEL if composer.parser else "",
        drafter.writer.name if drafter else "",
        _whole(report, translation, made, known, worded, explainer),
    )


def _below(report: Report, top: str, chosen: Mapping[str, Sequence[Passage]]) -> list[Passage]:
    """Return the most important passage of each section below this one, in reading order."""
    inside = {top}
    for section in report.sections:
        if section.parent in inside:
            inside.add(section.id)
    below = (chosen[section.id] for section in report.sections if section.id in inside - {top})
    return [found[0] for found in below if found]


def _whole(
    report: Report,
    translation: Translation,
    made: Mapping[str, SectionSummary],
    points: Sequence[tuple[str, Passage]],
    worded: tuple[SummarySentence, ...],
    explainer: Explainer,
) -> ReportSummary:
    doubtful = frozenset(r.segment for r in translation.renderings if r.findings)
    words = explainer.words([point.text for point in worded], [passage for _, passage in points])
    return ReportSummary(
        worded,
        tuple(section for section, _ in points),
        whole.main_figures(report, made, doubtful),
        words,
    )
