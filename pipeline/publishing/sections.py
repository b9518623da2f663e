"""Makes what the pages of the sections and the full text show, and the contents that lead to them."""

import re
from collections.abc import Iterable

from pipeline.edition import KeyFigure, SectionSummary
from pipeline.edition import SummarySentence as Chosen
from pipeline.publishing import passages, readability
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Figure, Section, SectionLink, SummarySentence, Text
from pipeline.report import Section as ReportSection

# A currency (ISO 4217) stands before its number, any other unit after it.
_CURRENCY = re.compile("[A-Z]{3}")


def links(atlas: Atlas) -> dict[str, SectionLink]:
    """Return every section as a line of the contents, by its id; the sections below it are in it."""
    made: dict[str, SectionLink] = {}
    # Backwards, since a section comes before the sections below it.
    for section in reversed(atlas.sections.values()):
        summary = atlas.summaries.get(section.id)
        made[section.id] = SectionLink(
            atlas.file(section.id),
            f"section-{section.id}",
            atlas.label(section.heading),
            atlas.title(section),
            _sentence(atlas, summary.sentences[0]).text if summary and summary.sentences else Text(""),
            atlas.doubtful(section),
            tuple(made[child.id] for child in atlas.children[section.id]),
        )
    return {section: made[section] for section in atlas.sections}


def views(atlas: Atlas, links: dict[str, SectionLink]) -> tuple[Section, ...]:
    """Return all sections in reading order."""
    order = list(atlas.sections)
    made = []
    for number, section in enumerate(atlas.sections.values()):
        previous = links[order[number - 1]] if number else None
        following = links[order[number + 1]] if number + 1 < len(order) else None
        made.append(_view(atlas, section, links, previous, following))
    return tuple(made)


def _view(
    atlas: Atlas,
    section: ReportSection,
    links: dict[str, SectionLink],
    previous: SectionLink | None,
    following: SectionLink | None,
) -> Section:
    link = links[section.id]
    parents = _parents(atlas, section)
    summary = atlas.summaries.get(section.id)
    heading = passages.passages(atlas, atlas.blocks[section.heading]) if section.heading else ()
    return Section(
        href=link.href,
        anchor=link.anchor,
        depth=len(parents),
        label=link.label,
        title=link.title,
        heading=heading,
        unprinted_title="" if any(passage.english for passage in heading) else link.title.text,
        heading_remarks=tuple(atlas.remarks.get(section.heading, ())) if section.heading else (),
        parents=tuple(links[parent] for parent in parents),
        children=link.children,
        previous=previous,
        next=following,
        summary=sentences(atlas, summary),
        figures=tuple(figure(atlas, f) for f in summary.figures) if summary else (),
        flow=passages.flow(atlas, atlas.content[section.id]),
        measures=readability.measures(atlas, section.id),
        passages=len(atlas.segments_of(section)),
        doubtful=link.doubtful,
        by_people=atlas.by_people(section),
    )


def _parents(atlas: Atlas, section: ReportSection) -> list[str]:
    """Return the ids of the sections that a section is in, outermost first."""
    parents: list[str] = []
    while section.parent:
        section = atlas.sections[section.parent]
        parents.insert(0, section.id)
    return parents


def sentences(atlas: Atlas, summary: SectionSummary | None) -> tuple[SummarySentence, ...]:
    """Return the sentences of a summary with their places."""
    return tuple(_sentence(atlas, chosen) for chosen in summary.sentences) if summary else ()


def _sentence(atlas: Atlas, chosen: Chosen) -> SummarySentence:
    places = tuple(atlas.place(segment) for segment in chosen.segments)
    text = Text(chosen.text, _lang(atlas, chosen.segments))
    return SummarySentence(text, places, any(map(atlas.is_doubtful, chosen.segments)))


def _lang(atlas: Atlas, segments: Iterable[str]) -> str:
    """Return the language of a text that was made from these segments: Dutch only if all were kept in it."""
    languages = {atlas.lang(atlas.renderings[segment]) for segment in segments}
    return languages.pop() if len(languages) == 1 else ""


def figure(atlas: Atlas, key: KeyFigure) -> Figure:
    """Return a key figure with its unit where English has it."""
    if _CURRENCY.fullmatch(key.unit):
        printed = f"{key.unit} {key.value}"
    else:
        blank = "" if key.unit in ("", "%") else " "
        printed = f"{key.value}{blank}{key.unit}"
    counts = Text(key.counts, _lang(atlas, [key.segment]))
    return Figure(printed, counts, atlas.place(key.segment), atlas.is_doubtful(key.segment))
