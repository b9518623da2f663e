"""Cuts a text into lines, with what the layout of a page is read from: indent, length, blank lines."""

import re
from collections.abc import Iterator

import msgspec

from pipeline.report import Span

# Signs that nobody sees: control characters, soft hyphens, zero-width blanks, marks of writing direction.
# None of them counts as white space in Python.
HIDDEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
INVISIBLE = re.compile(f"[{HIDDEN}]+")
SOFT_HYPHEN = "\u00ad"
_TAB = 4  # columns; what editors and word processors use most for indents
# Ends of sentences and clauses, before quotes, brackets and footnote marks.
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\[\d{1,3}\]|[¹²³⁰-⁹]+)?$")


class Line(msgspec.Struct, frozen=True):
    """One line without the white space at its edges; `text` has blanks for the signs that nobody sees.

    `number` counts from 0. `start` and `end` are offsets into the source, `indent` is in columns. `new_page`
    tells the first line with text after a form feed.
    """

    number: int
    start: int
    end: int
    indent: int
    text: str
    new_page: bool = False

    @property
    def blank(self) -> bool:
        """Tell whether nothing can be seen on the line."""
        return not self.text

    @property
    def span(self) -> Span:
        """Where the line stands in the source."""
        return Span(self.start, self.end)

    @property
    def ended(self) -> bool:
        """Tell whether the line ends as a sentence or a clause does."""
        return _ENDED.search(self.text[-80:]) is not None

    @property
    def width(self) -> int:
        """The column that the line reaches."""
        return self.indent + len(self.text)

    def part(self, start: int, end: int | None = None) -> "Line":
        """Return what stands between two offsets into the text, without white space at its edges."""
        piece = self.text[start:end]
        text = piece.strip()
        skipped = start + len(piece) - len(piece.lstrip()) if text else start
        place = self.start + skipped
        return Line(self.number, place, place + len(text), self.indent + skipped, text)


def split_lines(source: str) -> Iterator[Line]:
    """Yield every line; all ends of lines of Unicode count, and a form feed begins a new page."""
    place = 0
    new_page = False
    for number, raw in enumerate(source.splitlines(keepends=True)):
        shown = INVISIBLE.sub(lambda found: " " * len(found[0]), raw)
        text = shown.strip()
        before = shown[: len(shown) - len(shown.lstrip())] if text else ""
        start = place + len(before)
        indent = len(before.expandtabs(_TAB))
        yield Line(number, start, start + len(text), indent, text, new_page)
        place += len(raw)
        new_page = raw.endswith("\f") or (new_page and not text)
