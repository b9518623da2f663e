"""Gives the items of lists their depth, and tells where numbers of items or headings leave a gap."""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from pipeline.reading.drafts import Draft

# Marks of one level may stand this many columns apart (right-aligned numbers: " 9." above "10.").
_TOLERANCE = 1


class _Level(msgspec.Struct):
    """An open level of a list: where its marks stand, what they look like, and the last number."""

    indent: int
    style: str
    numbers: tuple[int, ...]


def nest(drafts: list[Draft]) -> None:
    """Set the level of every item: deeper by indent, or by another style of mark that begins anew."""
    for items in _runs(drafts):
        levels: list[_Level] = []
        for item in items:
            _open_level(levels, item)
            item.level = len(levels)
            _remark_gap(item, levels[-1].numbers)
            levels[-1].numbers = item.numbers


def remark_heading_gaps(drafts: list[Draft]) -> None:
    """Remark on headings whose number does not follow that of the one before on the same level."""
    last: dict[tuple[int, ...], tuple[int, ...]] = {}
    for draft in drafts:
        if draft.kind == "heading" and draft.mark and draft.mark.style[0] == "1":
            above = draft.numbers[:-1]
            _remark_gap(draft, last.get(above, ()))
            last[above] = draft.numbers


def _runs(drafts: list[Draft]) -> Iterator[list[Draft]]:
    """Yield the items that stand directly after each other."""
    for is_item, run in groupby(drafts, key=lambda draft: draft.kind == "item"):
        if is_item:
            yield list(run)


def _open_level(levels: list[_Level], item: Draft) -> None:
    """Close the levels that are deeper than the item, and open one when it begins a list in a list."""
    style = _style(item)
    while levels and item.indent < levels[-1].indent - _TOLERANCE:
        levels.pop()
    if not levels or item.indent > levels[-1].indent + _TOLERANCE:
        levels.append(_Level(item.indent, style, ()))
        return
    known = [at for at, level in enumerate(levels) if level.style == style]
    if known:
        del levels[known[-1] + 1 :]
    elif item.mark and item.mark.is_first:
        levels.append(_Level(item.indent, style, ()))


def _style(item: Draft) -> str:
    return item.mark.style if item.mark else ""


def _remark_gap(draft: Draft, last: tuple[int, ...]) -> None:
    """Remark when a number is not the one after the last. A list that begins again is no gap."""
    now = draft.numbers
    if not last or not now or last[:-1] != now[:-1] or now[-1] in {last[-1] + 1, 1}:
        return
    sign = draft.mark.text if draft.mark else ""
    draft.remarks.append(
        (
            "read.numbering-gap",
            f"The mark {sign} does not follow the one before it; it is kept as the source has it.",
        )
    )
