"""Makes what every page knows of the edition, and what the first page shows of the whole report."""

import datetime as dt
from collections.abc import Sequence
from importlib.metadata import version

from pipeline.edition import Rendering
from pipeline.publishing import plain, quality, readability, steps
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Index, SectionLink, Site, Text, Wording

# More of them would be the contents, which stand below.
MOST_PARTS = 6


def site(atlas: Atlas, links: dict[str, SectionLink]) -> Site:
    """Return what every page of the edition knows."""
    report = atlas.edition.report
    renderings = atlas.edition.translation.renderings
    return Site(
        title=atlas.report_title(),
        source_title=Text(report.title, report.language),
        source_lang=report.language,
        source_name=report.name,
        engine=atlas.edition.translation.engine,
        model=atlas.edition.translation.model,
        helder=version("helder"),
        passages=len(renderings),
        doubtful=sum(r.doubtful for r in renderings),
        likely_wrong=sum(r.doubtful and any(f.severity == "error" for f in r.findings) for r in renderings),
        by_people=sum(r.by_person for r in renderings),
        kind=kind(renderings),
        quality=quality.view(atlas.edition.translation),
        kept=sum(r.origin == "kept" for r in renderings),
        contents=tuple(links[section.id] for section in atlas.roots),
        sections=len(links),
        wording=_wording(atlas),
        publication=atlas.edition.publication,
        date=date_words(atlas.edition.publication.date),
        beside=atlas.beside,
    )


def kind(renderings: Sequence[Rendering]) -> str:
    """Return what the edition is called: a draft, until a person has reviewed all that is translated."""
    for_people = [r for r in renderings if r.origin != "kept" or steps.mark(r) == "dutch"]
    reviewed = for_people and all(r.by_person for r in for_people)
    return "reviewed edition" if reviewed else "machine draft"


def _wording(atlas: Atlas) -> Wording:
    summaries = atlas.edition.summaries
    return Wording(summaries.level, bool(summaries.parser), summaries.writer)


def date_words(date: dt.date | None) -> str:
    """Return a date as it is printed, such as 21 May 2025; nothing for none."""
    return f"{date.day} {date:%B %Y}" if date else ""


def index(atlas: Atlas, links: dict[str, SectionLink]) -> Index:
    """Return what the first page shows: the report on one page, and how hard it is to read."""
    whole = atlas.edition.summaries.whole
    words = plain.words(atlas, whole.words)
    return Index(
        points=plain.points(atlas, whole.points, words),
        parts=tuple(links[part] for part in whole.parts),
        main_parts=_main_parts(atlas, links),
        figures=tuple(plain.figure(atlas, key) for key in whole.figures),
        words=words,
        measures=readability.measures(atlas, ""),
        first=next(iter(links.values()), None),
    )


def _main_parts(atlas: Atlas, links: dict[str, SectionLink]) -> tuple[SectionLink, ...]:
    """Return the sections of the highest level; below a single one at the top, those below it."""
    top = atlas.roots
    while len(top) == 1 and atlas.children[top[0].id]:
        top = atlas.children[top[0].id]
    return tuple(links[section.id] for section in top if section.heading)[:MOST_PARTS]
