"""Turns the blocks of a section into paragraphs, lists and tables of passages."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pipeline.publishing import steps
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Cell, Item, ItemList, Note, Paragraph, Passage, Piece, Table
from pipeline.report import Block, Span

Flow = Paragraph | ItemList | Table


def cut(text: str, spans: Iterable[Span]) -> tuple[Piece, ...]:
    """Cut a text where findings point at it; what overlaps or lies outside the text is cut off."""
    pieces: list[Piece] = []
    done = 0
    for span in sorted(spans):
        start, end = max(span.start, done), min(span.end, len(text))
        if start >= end:
            continue
        if start > done:
            pieces.append(Piece(text[done:start]))
        pieces.append(Piece(text[start:end], marked=True))
        done = end
    if done < len(text):
        pieces.append(Piece(text[done:]))
    return tuple(pieces)


def passage(atlas: Atlas, segment: str) -> Passage:
    """Return a segment with its rendering and findings."""
    source = atlas.segments[segment].text
    rendering = atlas.renderings[segment]
    by = rendering.who if rendering.accepted else ""
    notes = tuple(Note(f.severity, f.check, f.message, f.remedy, by) for f in rendering.findings)
    english = cut(rendering.text, (span for f in rendering.findings for span in f.target))
    dutch = cut(source, (span for f in rendering.findings for span in f.source))
    repeats = rendering.text.strip() == source.strip()
    return Passage(
        atlas.place(segment),
        english,
        () if repeats else dutch,
        notes,
        steps.mark(rendering),
        atlas.lang(rendering),
    )


def passages(atlas: Atlas, block: Block) -> tuple[Passage, ...]:
    """Return the segments of a block as passages."""
    return tuple(passage(atlas, sentence.id) for sentence in block.sentences)


def flow(atlas: Atlas, blocks: Sequence[Block]) -> tuple[Flow, ...]:
    """Return the blocks of a section as they are read: items gathered into lists, cells into tables."""
    captions = dict(_captions(blocks))
    used = {caption.id for caption in captions.values()}
    rest = [block for block in blocks if block.id not in used]
    parts: list[Flow] = []
    for (kind, table), group in groupby(
        rest, key=lambda b: (b.kind if b.kind in ("item", "cell") else "", b.table)
    ):
        members = list(group)
        if kind == "item":
            parts.append(ItemList(_nest(atlas, members)))
        elif kind == "cell":
            parts.append(_table(atlas, members, captions.get(table)))
        else:
            parts.extend(_paragraph(atlas, block) for block in members)
    return tuple(parts)


def _paragraph(atlas: Atlas, block: Block) -> Paragraph:
    return Paragraph(block.kind, atlas.label(block.id), passages(atlas, block), _remarks(atlas, block))


def _remarks(atlas: Atlas, block: Block) -> tuple[str, ...]:
    return tuple(atlas.remarks.get(block.id, ()))


def _nest(atlas: Atlas, blocks: Sequence[Block]) -> tuple[Item, ...]:
    """Put deeper items below the item before them; an item deeper than the first needs no item in between."""
    items: list[Item] = []
    place = 0
    while place < len(blocks):
        head = blocks[place]
        below = place + 1
        while below < len(blocks) and blocks[below].level > head.level:
            below += 1
        children = _nest(atlas, blocks[place + 1 : below])
        items.append(Item(atlas.label(head.id), passages(atlas, head), _remarks(atlas, head), children))
        place = below
    return tuple(items)


def _captions(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """Yield each table with its caption: the one right above, else one right below that no table follows."""
    kinds = ["", *(block.kind for block in blocks), "", ""]
    last = ""
    for table, group in groupby(enumerate(blocks, start=1), key=lambda pair: pair[1].table):
        places = [place for place, _ in group]
        first, end = places[0], places[-1]
        if not table or kinds[first] != "cell":
            continue
        above, below = first - 1, end + 1
        if kinds[above] == "caption" and blocks[above - 1].id != last:
            last = blocks[above - 1].id
            yield table, blocks[above - 1]
        elif kinds[below] == "caption" and kinds[below + 1] != "cell":
            last = blocks[below - 1].id
            yield table, blocks[below - 1]


def _table(atlas: Atlas, blocks: Sequence[Block], caption: Block | None) -> Table:
    grid = {(block.row, block.column): block for block in blocks}
    columns = range(max(block.column for block in blocks) + 1)
    heads = {column: _english(atlas, grid.get((0, column))) for column in columns}
    has_head = any(block.row == 0 and block.sentences for block in blocks)
    body = sorted({block.row for block in blocks if block.row})
    first = [grid[row, 0].text for row in body if (row, 0) in grid]
    names_rows = len(first) == len(body) and all(any(map(str.isalpha, text)) for text in first)

    def cell(row: int, column: int, scope: str) -> Cell:
        block = grid.get((row, column))
        found = passages(atlas, block) if block else ()
        return Cell(found, heads[column] if row else "", scope if found else "")

    remarks = tuple(remark for block in blocks for remark in _remarks(atlas, block))
    return Table(
        atlas.tables[blocks[0].table],
        atlas.label(caption.id if caption else ""),
        passages(atlas, caption) if caption else (),
        tuple(cell(0, column, "col") for column in columns) if has_head else (),
        tuple(tuple(cell(row, c, "row" if names_rows and c == 0 else "") for c in columns) for row in body),
        remarks + (_remarks(atlas, caption) if caption else ()),
    )


def _english(atlas: Atlas, block: Block | None) -> str:
    return " ".join(atlas.renderings[s.id].text for s in block.sentences) if block else ""
