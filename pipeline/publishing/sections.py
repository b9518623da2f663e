"""Makes what the pages of the sections and the full text show, and the contents that lead to them."""

from pipeline.publishing import hard, passages, plain, readability
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Section, SectionLink, Text
from pipeline.report import Section as ReportSection


def links(atlas: Atlas) -> dict[str, SectionLink]:
    """Return every section as a line of the contents, by its id; the sections below it are in it."""
    made: dict[str, SectionLink] = {}
    # Backwards, since a section comes before the sections below it.
    for section in reversed(atlas.sections.values()):
        made[section.id] = SectionLink(
            atlas.file(section.id),
            f"section-{section.id}",
            atlas.label(section.heading),
            atlas.title(section),
            _opening(atlas, section.id),
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
    summary = atlas.summaries[section.id]
    words = plain.words(atlas, summary.words)
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
        summary=plain.points(atlas, summary.sentences, words),
        from_below=summary.below,
        figures=tuple(plain.figure(atlas, key) for key in summary.figures),
        words=words,
        flow=passages.flow(atlas, atlas.content[section.id]),
        measures=readability.measures(atlas, section.id),
        hard=hard.of_section(atlas, section.id),
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


def _opening(atlas: Atlas, section: str) -> Text:
    """Return the first point of a section's summary, or nothing."""
    points = plain.points(atlas, atlas.summaries[section].sentences[:1])
    return points[0].text if points else Text("")
