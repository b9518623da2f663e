"""Gathers what translators must see of each segment: its section, its rendering and its findings."""

from collections.abc import Iterator

import msgspec

from pipeline.edition import Edition, Rendering
from pipeline.report import Section, Segment


class Entry(msgspec.Struct, frozen=True):
    """One segment with its English."""

    segment: Segment
    rendering: Rendering


def sections(edition: Edition) -> Iterator[tuple[Section, list[Entry]]]:
    """Yield the sections that have segments, in reading order, each with its segments."""
    renderings = {rendering.segment: rendering for rendering in edition.translation.renderings}
    found: dict[str, list[Entry]] = {}
    for segment in edition.report.segments():
        found.setdefault(segment.section, []).append(Entry(segment, renderings[segment.id]))
    for section in edition.report.sections:
        if section.id in found:
            yield section, found[section.id]
