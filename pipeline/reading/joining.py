"""Joins the lines of a block: one blank between two parts, or none where only the line broke."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pipeline.reading.hyphens import Hyphens
from pipeline.reading.lines import HIDDEN, SOFT_HYPHEN
from pipeline.report import LeftOut, Span

# What parts the words of a line without being part of its text: more than one blank, a tab, a hidden sign.
_APART = re.compile(rf"[\s{HIDDEN}]{{2,}}|[{HIDDEN}]|[^\S \u00a0]")
_BLANK = re.compile(r"\s")
_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_LONGEST_WORD = 60
_AFTER_WORD = ".,;:!?)"


class Joined(msgspec.Struct):
    """The text of a block while it is joined: parts and blanks, their sources, remarks on words."""

    parts: list[str] = []
    sources: list[Span] = []
    left_out: list[LeftOut] = []
    remarks: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self.parts)

    @property
    def tail(self) -> str:
        """The end of the text, as long as the longest word that a line may break."""
        return "".join(self.parts[-_LONGEST_WORD:])[-_LONGEST_WORD:]


def join(source: str, lines: Sequence[Span], hyphens: Hyphens) -> Joined:
    """Return the text of these lines of the source."""
    joined = Joined()
    for line in lines:
        for part in _visible(source, line):
            text = source[part.start : part.end]
            if joined.sources:
                _close_gap(joined, source[joined.sources[-1].end : part.start], text, hyphens)
            joined.parts.append(text)
            joined.sources.append(part)
    return joined


def _visible(source: str, line: Span) -> Iterator[Span]:
    """Yield the parts of a line between tabs, runs of blanks, and signs that nobody sees."""
    start = line.start
    for apart in _APART.finditer(source, line.start, line.end):
        if apart.start() > start:
            yield Span(start, apart.start())
        start = apart.end()
    if start < line.end:
        yield Span(start, line.end)


def _close_gap(joined: Joined, between: str, below: str, hyphens: Hyphens) -> None:
    """Add the blank before the next part, unless a word goes on there."""
    if SOFT_HYPHEN in between or not _BLANK.search(between):
        return
    verdict, sure = hyphens.judge(joined.tail, below) if _LINE_END.search(between) else (None, True)
    if verdict == "dropped":
        _drop_hyphen(joined)
        if not sure:
            word = f"{joined.tail.split()[-1]}-/{below.split()[0].rstrip(_AFTER_WORD)}"
            message = f"“{word}” was broken at the end of a line and is read as one word."
            joined.remarks.append(("read.hyphen", message))
    elif verdict != "kept":
        joined.parts.append(" ")


def _drop_hyphen(joined: Joined) -> None:
    last = joined.sources[-1]
    joined.sources[-1] = Span(last.start, last.end - 1)
    joined.parts[-1] = joined.parts[-1][:-1]
    joined.left_out.append(LeftOut(Span(last.end - 1, last.end), "hyphen at the end of a line"))
