"""Decides whether a line goes on with the sentence of the line above it, or begins something new."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.reading.lines import Line

# Lines that are wrapped are between these widths: mail at 72, typewriters at 80, wide printers at 132.
_NARROWEST = 40
_WIDEST = 160
_USUAL = 72
# A line is full when the first word of the next one would not have fitted, with this much slack for texts
# that were wrapped by hand.
_SLACK = 0.85
# Of the lines that others follow, this share must end inside a sentence; otherwise each line is a paragraph.
_SHARE_INSIDE = 0.4
_FEWEST = 3
# A line shorter than this share of the width was not wrapped but ended.
_SHORT = 0.6
_HYPHEN = re.compile(r"[^\W\d_][-‐\u00ad]$")


class Wrapping:
    """How the lines of a text are wrapped: at which width, or not at all."""

    def __init__(self, lines: Sequence[Line]) -> None:
        followed = list(_followed(lines))
        inside = sum(not line.ended for line in followed)
        self.width = _USUAL
        if followed:
            self.width = sorted(line.width for line in followed)[len(followed) * 9 // 10]
        self.wrapped = len(followed) < _FEWEST or inside >= _SHARE_INSIDE * len(followed)

    def continues(self, above: Line, line: Line) -> bool:
        """Tell whether the line goes on with the text of the line above it."""
        if _HYPHEN.search(above.text[-3:]):
            return True
        if line.text[0].islower() and not above.ended:
            return True
        if not self.wrapped or above.width > _WIDEST:
            return False
        if above.ended and line.indent >= above.indent + 2:
            return False
        first_word = len(line.text.split(maxsplit=1)[0])
        return above.width + 1 + first_word > _SLACK * self.width

    def is_list(self, lines: Sequence[Line], at: int) -> bool:
        """Tell whether the run of lines that begins here is no text but a list, such as an address.

        It is when none of its lines ends as a sentence does, and one, the first and last aside, is short
        while the next does not go on with a small letter.
        """
        run: list[Line] = []
        while at < len(lines) and not lines[at].blank:
            if lines[at].ended:
                return False
            run.append(lines[at])
            at += 1
        return any(
            above.width < _SHORT * self.width
            and not line.text[0].islower()
            and not _HYPHEN.search(above.text[-3:])
            for above, line in pairwise(run[1:])
        )


def _followed(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of usual width that another line follows without a blank one between."""
    for line, after in pairwise(lines):
        if not after.blank and _NARROWEST <= line.width <= _WIDEST:
            yield line
