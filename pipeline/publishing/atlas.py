"""Knows where everything in an edition is: sections, blocks, segments, their renderings and addresses."""

import re
from collections.abc import Collection

from pipeline.edition import Edition, Rendering, TextScores
from pipeline.publishing import slugs, steps
from pipeline.publishing.views import Place, Text
from pipeline.report import Block, Section, Segment

# Signs that only stand for "an item"; the pages have a bullet of their own for them.
BULLETS = "•◦▪▫‣⁃●○■□–—-·→>➢✓\uf0b7\uf0a7 \u00a0"
ITEM_BULLETS = "*o§"  # elsewhere these mean something
# "a", "IV" and "3b" are numbers in any language; "Tabel 1" and "Bijlage" are words of one.
_WORD = re.compile(r"[^\W\d_]{4}")
# What the text before the first heading is called, and a section whose heading is empty.
UNTITLED = "Introduction"
NAMELESS = "Section without a title"


class Atlas:
    """Finds each part of an edition by its id in one step, so that pages take time linear in its size."""

    def __init__(self, edition: Edition, beside: Collection[str] = ()) -> None:
        report = edition.report
        self.beside = tuple(sorted(beside))
        self.edition = edition
        self.language = report.language
        self.sections = {section.id: section for section in report.sections}
        self.blocks = {block.id: block for block in report.blocks}
        self.segments = {segment.id: segment for segment in report.segments()}
        self.renderings = {rendering.segment: rendering for rendering in edition.translation.renderings}
        self.children: dict[str, list[Section]] = {section.id: [] for section in report.sections}
        self.roots: list[Section] = []
        for section in report.sections:
            siblings = self.children[section.parent] if section.parent else self.roots
            siblings.append(section)
        self.content: dict[str, list[Block]] = {section.id: [] for section in report.sections}
        for block in report.blocks:
            if block.id != self.sections[block.section].heading:
                self.content[block.section].append(block)
        self.scores: dict[str, list[TextScores]] = {}
        for text in edition.scores.texts:
            self.scores.setdefault(text.section, []).append(text)
        self.summaries = {summary.section: summary for summary in edition.summaries.sections}
        self.remarks: dict[str, list[str]] = {}
        for remark in report.remarks:
            self.remarks.setdefault(remark.block, []).append(remark.message)
        self.tables: dict[str, int] = {}
        for block in report.blocks:
            if block.table:
                self.tables.setdefault(block.table, len(self.tables) + 1)
        self._files = self._name_files()
        self._places = self._number_segments()

    def _name_files(self) -> dict[str, str]:
        names = slugs.file_names([self.title(section).text for section in self.sections.values()])
        return {key: f"sections/{name}" for key, name in zip(self.sections, names, strict=True)}

    def _number_segments(self) -> dict[str, Place]:
        return {
            segment.id: Place(number, segment.id, f"{self._files[segment.section]}#{segment.id}")
            for number, segment in enumerate(self.segments.values(), start=1)
        }

    def file(self, section: str) -> str:
        """Return the address of the page of a section."""
        return self._files[section]

    def place(self, segment: str) -> Place:
        """Return the place of a segment."""
        return self._places[segment]

    def first_place(self, block: Block) -> Place | None:
        """Return the place of the first segment of a block."""
        return self.place(block.sentences[0].id) if block.sentences else None

    def lang(self, rendering: Rendering) -> str:
        """Return the language of the English column: empty but for a text that was kept in Dutch."""
        return self.language if steps.mark(rendering) == "dutch" else ""

    def title(self, section: Section) -> Text:
        """Return the English heading of a section; a heading that was kept has its own language."""
        if not section.heading:
            return Text(UNTITLED)
        sentences = self.blocks[section.heading].sentences
        renderings = [self.renderings[sentence.id] for sentence in sentences]
        text = " ".join(rendering.text for rendering in renderings).strip()
        if not text:
            return Text(section.title, self.language) if section.title.strip() else Text(NAMELESS)
        return Text(text, next(filter(None, map(self.lang, renderings)), ""))

    def label(self, block: str) -> Text:
        """Return what the source prints before a block; one with words has the source's language."""
        if not block:
            return Text("")
        found = self.blocks[block]
        marker = found.marker.lstrip(BULLETS + (ITEM_BULLETS if found.kind == "item" else "")).rstrip()
        return Text(marker, self.language if _WORD.search(marker) else "")

    def report_title(self) -> Text:
        """Return the English title of the report: as given, or of a heading; else the Dutch one."""
        report = self.edition.report
        if self.edition.publication.title:
            return Text(self.edition.publication.title)
        titled = [section for section in report.sections if section.heading]
        same = [section for section in titled if section.title == report.title]
        top = [section for section in titled if section.level == 1]
        if same or len(top) == 1:
            return self.title((same or top)[0])
        return Text(report.title or report.name, self.language if report.title else "")

    def is_doubtful(self, segment: str) -> bool:
        """Tell whether a segment has findings that no person has accepted."""
        return self.renderings[segment].doubtful

    def by_people(self, section: Section) -> int:
        """Return how many segments of a section have the wording of a person."""
        return sum(self.renderings[segment.id].by_person for segment in self.segments_of(section))

    def segments_of(self, section: Section) -> list[Segment]:
        """Return the segments of a section, heading included, in reading order."""
        own = [self.blocks[section.heading]] if section.heading else []
        return [self.segments[s.id] for block in own + self.content[section.id] for s in block.sentences]

    def doubtful(self, section: Section) -> int:
        """Return how many segments of a section are doubtful."""
        return sum(self.is_doubtful(segment.id) for segment in self.segments_of(section))
