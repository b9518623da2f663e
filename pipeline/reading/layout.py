"""Reads the layout of a plain text: which lines form a paragraph, an item, a cell, a caption, a note."""

import re
from collections.abc import Callable, Sequence

from pipeline.reading import forms
from pipeline.reading.drafts import Draft, Page
from pipeline.reading.lines import Line
from pipeline.reading.markers import Counter, Marker, has_successor, readings
from pipeline.reading.tables import is_separator, may_be_row, read_table
from pipeline.reading.words import Words, has_label, is_label
from pipeline.reading.wrapping import Wrapping
from pipeline.report import LeftOut, Span

_QUOTED = re.compile(r">+\s?")
_UNDERLINES = "=-~_^*+#─═"
# A caption is no longer than this many characters; a paragraph that begins with "Tabel 1" may be.
_LONGEST_CAPTION = 300
# So many lines of what looks like a table are tried as its first row.
_TRIES = 3


def lay_out(lines: Sequence[Line], words: Words, wrapping: Wrapping) -> Page:
    """Return the drafts of a text; no draft is a heading yet, but for those with # before them."""
    return _Layout(lines, words, wrapping).run()


class _Layout:
    """Goes through the lines once; `open` is the draft that the next line may go on with."""

    def __init__(self, lines: Sequence[Line], words: Words, wrapping: Wrapping) -> None:
        self.lines = lines
        self.words = words
        self.wrapping = wrapping
        self.counter = Counter()
        self.page = Page([], [])
        self.open: Draft | None = None
        self.group = 0
        self.is_list = False
        self.tables = 0
        self.tries = 0

    def run(self) -> Page:
        """Read all lines; the first form that takes a line says how many lines it took."""
        at = 0
        while at < len(self.lines):
            if self.lines[at].blank:
                self.open = None
                at += 1
                continue
            if at == 0 or self.lines[at - 1].blank:
                self.group += 1
                self.is_list = self.wrapping.is_list(self.lines, at)
            at += next(taken for form in self.FORMS if (taken := form(self, at)))
        return self.page

    def _add(self, draft: Draft) -> int:
        self.page.drafts.append(draft)
        self.open = draft
        return 1

    def _leave_out(self, span: Span, reason: str) -> None:
        self.page.left_out.append(LeftOut(span, reason))

    def _later(self, at: int) -> Line | None:
        """Return the next line when it belongs to the same group."""
        line = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return None if line is None or line.blank else line

    def _contents(self, at: int) -> int:
        """Take an entry of a table of contents; its page number means nothing in an edition."""
        line = self.lines[at]
        entry = forms.contents_entry(line.text)
        if not entry:
            return 0
        title = line.part(*entry.span("title"))
        self._leave_out(
            Span(line.start + entry.start("leader"), line.end), "page number in a table of contents"
        )
        draft = Draft("item", [title], self.group, indent=line.indent, entry=True)
        if entry["number"]:
            sign = entry["number"]
            numbers = tuple(map(int, sign.rstrip(".").split(".")))
            draft.mark = Marker(sign, entry.end("number"), ".".join("1" * len(numbers)), numbers)
            draft.sign = Span(line.start, line.start + len(sign))
        return self._add(draft)

    def _table(self, at: int) -> int:
        """Take a table. A run of lines that look like rows and are none is not tried again and again."""
        if not may_be_row(self.lines[at]):
            self.tries = 0
            return 0
        table = read_table(self.lines, at) if self.tries < _TRIES else None
        if table is None:
            self.tries += 1
            return 0
        self.tables += 1
        for cell in table.cells:
            self._add(
                Draft("cell", [cell.line], self.group, table=self.tables, row=cell.row, column=cell.column)
            )
        for span in table.drawn:
            self._leave_out(span, "line of a table")
        return table.lines

    def _rule(self, at: int) -> int:
        """Take a line that only draws: the underline of a heading, or a rule."""
        line = self.lines[at]
        if not (forms.is_rule(line.text) or is_separator(line)):
            return 0
        draft = self.open
        if draft and draft.kind in {"paragraph", "item"} and self._underlines(line, draft):
            draft.underline = line.text[0]
            self._leave_out(line.span, "underline of a heading")
        else:
            self._leave_out(line.span, "line that only draws")
        self.open = None
        return 1

    def _underlines(self, line: Line, draft: Draft) -> bool:
        if (
            (draft.mark and draft.mark.is_bullet)
            or draft.underline
            or draft.last.ended
            or len(draft.lines) > 2
            or line.text[0] not in _UNDERLINES
        ):
            return False
        return 2 * len(line.text) >= len(draft.last.text)

    def _hashes(self, at: int) -> int:
        """Take a heading as Markdown writes it."""
        line = self.lines[at]
        found = forms.hash_heading(line.text)
        if not found:
            return 0
        for name in ("hashes", "tail"):
            if found[name]:
                part = line.part(*found.span(name))
                self._leave_out(part.span, "sign of a heading")
        self._add(
            Draft("heading", [line.part(*found.span("title"))], self.group, hashes=len(found["hashes"]))
        )
        self.open = None
        return 1

    def _quote(self, at: int) -> int:
        """Take a line of a quote: one with > before it."""
        line = self.lines[at]
        found = _QUOTED.match(line.text)
        if not found:
            return 0
        sign, rest = line.part(0, found.end()), line.part(found.end())
        self._leave_out(sign.span, "sign of a quote")
        draft = self.open
        if rest.blank:
            self.open = None
        elif draft and draft.kind == "quote" and self.wrapping.continues(draft.last, rest):
            draft.lines.append(rest)
        else:
            self._add(Draft("quote", [rest], self.group, indent=line.indent))
        return 1

    def _note(self, at: int) -> int:
        """Take the first line of a footnote; inside a paragraph it is a reference to one."""
        line = self.lines[at]
        mark = forms.note_mark(line.text)
        if not mark or (self.open and self.open.kind != "note"):
            return 0
        sign = line.part(*mark.span("mark"))
        return self._add(
            Draft("note", [line.part(mark.end())], self.group, None, sign.span, indent=line.indent)
        )

    def _caption(self, at: int) -> int:
        """Take the caption of a table or a picture, or the source below it."""
        line = self.lines[at]
        found = self.words.caption.match(line.text)
        if not found or len(line.text) > _LONGEST_CAPTION:
            return 0
        if self.open and self.open.kind not in {"cell", "caption"} and not self.open.last.ended:
            return 0
        last = self.page.drafts[-1] if self.page.drafts else None
        numbered = any(map(str.isdigit, found[0])) or found[0].rstrip()[-1:] != ":"
        if not numbered and (last is None or last.kind not in {"cell", "caption"}):
            return 0
        return self._add(Draft("caption", [line], self.group, indent=line.indent))

    def _item(self, at: int) -> int:
        """Take the first line of an item; a mark on a line of its own goes with the line below it."""
        line = self.lines[at]
        marker = self.counter.choose(line.text)
        if marker is None or not self._begins_item(marker, at):
            return 0
        self.counter.note(marker)
        sign = Span(line.start, line.start + len(marker.text))
        body, taken = line.part(marker.body), 1
        if body.blank:
            below = self._later(at)
            if below is None or readings(below.text):
                return self._bare(line, marker, sign)
            body, taken = below, 2
        self._add(Draft("item", [body], self.group, marker, sign, line.indent))
        return taken

    def _bare(self, line: Line, marker: Marker, sign: Span) -> int:
        """Leave out a bullet that nothing follows; a number without text is text."""
        if marker.is_bullet:
            self._leave_out(sign, "bullet without text")
            return 1
        return self._add(Draft("paragraph", [line], self.group, indent=line.indent))

    def _begins_item(self, marker: Marker, at: int) -> bool:
        """Tell a mark from a dash, a figure or an initial that a line of running text begins with."""
        draft = self.open
        if marker.is_sure:
            return True
        if self.words.page_number.fullmatch(self.lines[at].text):
            return False
        likely = self.counter.goes_on(marker) or marker.is_first
        if marker.is_capital and not self.counter.goes_on(marker):
            likely = marker.is_first and has_successor(marker, self.lines, at)
        if draft is None:
            return likely or not (marker.is_capital or marker.is_open)
        listed = draft.last.ended or draft.kind in {"cell", "caption"} or self._has_sibling(marker, at)
        if draft.kind == "item":
            same = draft.mark is not None and draft.mark.style == marker.style
            known = not marker.is_dash or self.counter.has_seen(marker.style)
            return same or (likely and (known or listed))
        return likely and listed

    def _has_sibling(self, marker: Marker, at: int) -> bool:
        """Tell whether the next line begins with a mark of the same style at the same place."""
        below, indent = self._later(at), self.lines[at].indent
        return below is not None and any(
            other.style == marker.style and below.indent == indent for other in readings(below.text)
        )

    def _text(self, at: int) -> int:
        """Take a line of running text: it goes on with the open draft or begins a paragraph."""
        line, draft = self.lines[at], self.open
        if draft and draft.kind != "cell" and self._goes_on(draft, line):
            draft.lines.append(line)
            return 1
        return self._add(Draft("paragraph", [line], self.group, indent=line.indent))

    def _goes_on(self, draft: Draft, line: Line) -> bool:
        if is_label(line.text, self.words) or (has_label(line.text) and has_label(draft.first.text)):
            return False
        if draft.kind in {"item", "note"} and line.indent > draft.indent:
            return True
        if self.is_list and not line.text[0].islower():
            return False
        return self.wrapping.continues(draft.last, line)

    FORMS: tuple[Callable[["_Layout", int], int], ...] = (
        _contents,
        _table,
        _rule,
        _hashes,
        _quote,
        _note,
        _caption,
        _item,
        _text,
    )
