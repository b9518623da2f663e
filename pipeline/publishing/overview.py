"""Makes what every page knows of the edition, and what the first page shows of the whole report."""

import datetime as dt
from importlib.metadata import version

from pipeline.publishing import readability, sections
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Figure, Index, SectionLink, Site, Text

# As many figures as a reader takes in at a glance: two rows of three.
MOST_FIGURES = 6


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
        doubtful=sum(bool(r.findings) for r in renderings),
        likely_wrong=sum(any(f.severity == "error" for f in r.findings) for r in renderings),
        kept=sum(r.origin == "kept" for r in renderings),
        contents=tuple(links[section.id] for section in atlas.roots),
        sections=len(links),
        publication=atlas.edition.publication,
        date=date_words(atlas.edition.publication.date),
    )


def date_words(date: dt.date | None) -> str:
    """Return a date as it is printed, such as 21 May 2025; nothing for none."""
    return f"{date.day} {date:%B %Y}" if date else ""


def index(atlas: Atlas, links: dict[str, SectionLink]) -> Index:
    """Return what the first page shows: how the report opens, its main figures and how hard it is to read."""
    opening = next((s for s in map(atlas.summaries.get, atlas.sections) if s and s.sentences), None)
    return Index(
        opening=sections.sentences(atlas, opening),
        figures=_main_figures(atlas),
        measures=readability.measures(atlas, ""),
        first=next(iter(links.values()), None),
    )


def _main_figures(atlas: Atlas) -> tuple[Figure, ...]:
    """Return the first sure figure of each section, then the second; higher sections come first.

    Those chosen are in reading order.
    """
    ranked = []
    for place, section in enumerate(atlas.sections.values()):
        summary = atlas.summaries.get(section.id)
        sure = [f for f in (summary.figures if summary else ()) if not atlas.findings(f.segment)]
        ranked += [(rank, section.level, place, key) for rank, key in enumerate(sure)]
    chosen = sorted(ranked, key=lambda entry: entry[:3])[:MOST_FIGURES]
    return tuple(
        sections.figure(atlas, key) for _, _, _, key in sorted(chosen, key=lambda entry: (entry[2], entry[0]))
    )
