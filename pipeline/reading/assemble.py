"""Makes a Report of the pieces of a document: ids, sections, joined text, sentences, remarks."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.language.sentences import split
from pipeline.reading.base import Arrangement, Document, Piece
from pipeline.reading.hyphens import Hyphens
from pipeline.reading.joining import join
from pipeline.reading.lines import INVISIBLE
from pipeline.reading.words import words
from pipeline.report import Block, LeftOut, Remark, Report, Section, Sentence, Span

# Blocks that are one segment however many stops they have: "Tabel 1. Kosten", "Wat ging goed? En wat niet".
_WHOLE = frozenset({"heading", "cell", "caption"})


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
        joined = join(self.source, piece.spans, self.hyphens)
        text = joined.text
        block = f"b{len(self.blocks) + 1}"
        if piece.kind == "heading":
            self._open_section(text, piece.level, block)
        elif not self.sections:
            self._open_section("", 1, "")
        spans = [Span(0, len(text))] if piece.kind in _WHOLE else split(text, self.language)
        self.blocks.append(
            Block(
                id=block,
                kind=piece.kind,
                text=text,
                sources=tuple(joined.sources),
                section=self.sections[-1].id,
                sentences=tuple(self._sentences(spans)),
                marker=self._marker(piece.marker),
                marker_source=piece.marker,
                level=piece.level,
                table=f"t{piece.table}" if piece.table else "",
                row=piece.row,
                column=piece.column,
            )
        )
        self.left_out.extend(joined.left_out)
        found = (*piece.remarks, *joined.remarks, *_missing_blanks(text, spans))
        self.remarks.extend(Remark(code, block, message) for code, message in found)

    def _marker(self, span: Span | None) -> str:
        return " ".join(self.source[span.start : span.end].split()) if span else ""

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


def _missing_blanks(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield a remark for every two sentences without a blank between them."""
    for span, after in pairwise(spans):
        if span.end == after.start:
            shown = text[max(0, span.end - 20) : span.end + 20]
            message = f"There is no blank between two sentences (“{shown}”); they were parted."
            yield ("read.missing-blank", message)


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
