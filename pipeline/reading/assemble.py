"""Makes a Report of the pieces of a document: ids, sections, joined text, sentences, remarks."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import msgspec

from pipeline.language.sentences import split
from pipeline.reading.base import Arrangement, Document, Piece
from pipeline.reading.hyphens import Hyphens
from pipeline.reading.lines import HIDDEN, INVISIBLE, SOFT_HYPHEN
from pipeline.reading.words import words
from pipeline.report import Block, LeftOut, Remark, Report, Section, Sentence, Span

# Blocks that are one segment however many stops they have: "Tabel 1. Kosten", "Wat ging goed? En wat niet".
_WHOLE = frozenset({"heading", "cell", "caption"})
# What parts the words of a line without being part of its text: more than one blank, a tab, a hidden sign.
_APART = re.compile(rf"[\s{HIDDEN}]{{2,}}|[{HIDDEN}]|[^\S \u00a0]")
_BLANK = re.compile(r"\s")


class _Text(msgspec.Struct):
    """The text of a block while it is joined: its sources, and remarks on broken words."""

    text: str = ""
    sources: list[Span] = []
    left_out: list[LeftOut] = []
    remarks: list[tuple[str, str]] = []


def assemble(
    document: Document,
    arrangement: Arrangement,
    *,
    name: str,
    language: str,
    sha256: str,
    remarks: tuple[Remark, ...] = (),
) -> Report:
    """Return the report of an arranged document.

    First among its remarks are those on the whole file, which have no block: the document's and those given.
    """
    builder = _Builder(document.source, language)
    for piece in arrangement.pieces:
        builder.add(piece)
    markers = (piece.marker for piece in arrangement.pieces if piece.marker)
    left_out = _left_out(document.source, [*arrangement.left_out, *builder.left_out], markers)
    return Report(
        name=name,
        title=builder.title or name,
        language=language,
        source=document.source,
        sha256=sha256,
        encoding=document.encoding,
        blocks=tuple(builder.blocks),
        sections=tuple(builder.sections),
        left_out=left_out,
        remarks=(*document.remarks, *remarks, *builder.remarks),
    )


class _Builder:
    """Adds pieces one by one; blocks are b1, b2, ..., sentences s1, s2, ..., sections sec1, sec2, ..."""

    def __init__(self, source: str, language: str) -> None:
        self.source = source
        self.language = language
        self.hyphens = Hyphens(source, words(language))
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.left_out: list[LeftOut] = []
        self.remarks: list[Remark] = []
        self.sentences = 0
        self.above: list[Section] = []

    @property
    def title(self) -> str:
        """The text of the first heading of the highest level."""
        titled = [section for section in self.sections if section.heading]
        return min(titled, key=lambda section: section.level).title if titled else ""

    def add(self, piece: Piece) -> None:
        """Add a block."""
        joined = self._join(piece)
        block = f"b{len(self.blocks) + 1}"
        if piece.kind == "heading":
            self._open_section(joined.text, piece.level, block)
        elif not self.sections:
            self._open_section("", 1, "")
        spans = [Span(0, len(joined.text))] if piece.kind in _WHOLE else split(joined.text, self.language)
        self.blocks.append(
            Block(
                id=block,
                kind=piece.kind,
                text=joined.text,
                sources=tuple(joined.sources),
                section=self.sections[-1].id,
                sentences=tuple(self._sentences(spans)),
                marker=" ".join(self.source[piece.marker.start : piece.marker.end].split())
                if piece.marker
                else "",
                marker_source=piece.marker,
                level=piece.level,
                table=f"t{piece.table}" if piece.table else "",
                row=piece.row,
                column=piece.column,
            )
        )
        self._remark(block, joined, spans, piece.remarks)

    def _sentences(self, spans: Iterable[Span]) -> Iterator[Sentence]:
        for span in spans:
            self.sentences += 1
            yield Sentence(f"s{self.sentences}", span.start, span.end)

    def _open_section(self, title: str, level: int, heading: str) -> None:
        while self.above and self.above[-1].level >= level:
            self.above.pop()
        parent = self.above[-1].id if self.above else ""
        section = Section(f"sec{len(self.sections) + 1}", title, level, heading, parent)
        self.sections.append(section)
        if heading:
            self.above.append(section)

    def _remark(
        self, block: str, joined: _Text, spans: Iterable[Span], remarks: Iterable[tuple[str, str]]
    ) -> None:
        found = [*remarks, *joined.remarks]
        end = 0
        for span in spans:
            if span.start == end and end:
                shown = joined.text[max(0, end - 20) : end + 20]
                found.append(
                    (
                        "read.missing-blank",
                        f"There is no blank between two sentences (“{shown}”); they were parted.",
                    )
                )
            end = span.end
        self.remarks.extend(Remark(code, block, message) for code, message in found)
        self.left_out.extend(joined.left_out)

    def _join(self, piece: Piece) -> _Text:
        """Join the lines of a piece and the parts of each line."""
        joined = _Text()
        for span in piece.spans:
            for part in _visible(self.source, span):
                if joined.sources:
                    self._join_part(joined, part)
                joined.text += self.source[part.start : part.end]
                joined.sources.append(part)
        return joined

    def _join_part(self, joined: _Text, part: Span) -> None:
        """Put a blank before a part, or nothing when the source only breaks a word there."""
        last = joined.sources[-1]
        between = self.source[last.end : part.start]
        below = self.source[part.start : part.end]
        if not between.isspace() and (SOFT_HYPHEN in between or not _BLANK.search(between)):
            return
        verdict, shown = (
            self.hyphens.judge(joined.text, below) if "\n" in between or "\r" in between else (None, True)
        )
        if verdict == "kept":
            return
        if verdict != "dropped":
            joined.text += " "
            return
        joined.sources[-1] = Span(last.start, last.end - 1)
        joined.left_out.append(LeftOut(Span(last.end - 1, last.end), "hyphen at the end of a line"))
        joined.text = joined.text[:-1]
        if not shown:
            broken = f"{joined.text.split()[-1]}-/{below.split()[0]}"
            joined.remarks.append(
                ("read.hyphen", f"“{broken}” was broken at the end of a line and is read as one word.")
            )


def _visible(source: str, span: Span) -> Iterator[Span]:
    """Yield the parts of a line between tabs, runs of blanks, and signs that nobody sees."""
    start = span.start
    for apart in _APART.finditer(source, span.start, span.end):
        if apart.start() > start:
            yield Span(start, apart.start())
        start = apart.end()
    if start < span.end:
        yield Span(start, span.end)


def _left_out(source: str, given: Iterable[LeftOut], markers: Iterable[Span]) -> tuple[LeftOut, ...]:
    """Add the signs that nobody sees, unless they stand in something else that is accounted for."""
    left_out = list(given)
    taken = sorted([*(one.span for one in left_out), *markers])
    starts = [span.start for span in taken]
    for found in INVISIBLE.finditer(source):
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or taken[at].end <= found.start():
            left_out.append(LeftOut(Span(*found.span()), "sign that nobody sees"))
    return tuple(sorted(left_out, key=lambda one: one.span))
