"""Writes the English edition as a DOCX for offices that edit on; what is doubtful stands in comments."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
import jinja2
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from pipeline.publishing.archive import pack, unpack
from pipeline.publishing.book import Book
from pipeline.publishing.html import printable
from pipeline.publishing.views import (
    Cell,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Passage,
    Place,
    Section,
    SummarySentence,
    Table,
    Text,
)

ENGLISH, DUTCH = "en-GB", "nl-NL"
# No output depends on the clock: a document made now says what one made tomorrow says.
MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
AUTHOR = "Helder"
# Styles that are pale blue in the template of python-docx: 4.0 : 1 on white, less than WCAG 2.2 asks for.
PALE = (*(f"Heading {level}" for level in range(1, 10)), "Caption", "Subtitle")
INK = RGBColor(0x06, 0x36, 0x3F)
DEEPEST_LIST, DEEPEST_HEADING = 3, 9


def write(book: Book, _: jinja2.Environment) -> bytes:
    """Return the DOCX of an edition."""
    document = _Document(book.site.source_lang)
    document.front(book)
    for section in book.chapters:
        document.section(section)
    document.back(book)
    file = BytesIO()
    document.made.save(file)
    return pack(unpack(file.getvalue()))


class _Document:
    """A document that grows from top to bottom."""

    def __init__(self, source_lang: str) -> None:
        self.made = docx.Document()
        self.styles = {style.name: style for style in self.made.styles}
        self.source_lang = source_lang
        self.bookmarks = 0
        self._set_styles()

    def _set_styles(self) -> None:
        for element in (self.made.styles.element, self.made.settings.element):
            for lang in element.iter(qn("w:lang"), qn("w:themeFontLang")):
                lang.set(qn("w:val"), ENGLISH)
        for name in PALE:
            self.styles[name].font.color.rgb = INK
        note = self.made.styles.add_style("Note", 1)
        note.base_style, note.font.size = self.styles["Normal"], Pt(9)
        self.styles["Note"] = note

    def front(self, book: Book) -> None:
        """Write the properties, the running foot, the title and what the document is."""
        site, properties = book.site, self.made.core_properties
        properties.title, properties.language = printable(site.title.text), ENGLISH
        properties.author = properties.last_modified_by = AUTHOR
        properties.subject = "Machine draft of an English edition of a Dutch report"
        properties.comments = "No person has checked it."
        properties.created = properties.modified = MOMENT
        self._foot()
        self.say("Title", site.title)
        if site.source_title.text and site.source_title != site.title:
            self.say("Subtitle", site.source_title)
        draft = self.paragraph("Normal")
        draft.add_run("This is a machine draft. ").bold = True
        draft.add_run(
            "A computer translated this report from Dutch. No person has checked it. Where the English and "
            f"the Dutch differ, the Dutch counts. Comments mark {site.doubtful} of {site.passages} passages "
            "as doubtful; other passages can be wrong too."
        )
        self._contents(book)
        self._short(book.index.points, book.index.figures)

    def _foot(self) -> None:
        foot = self.made.sections[0].footer.paragraphs[0]
        foot.add_run("Machine draft, not checked by a person. Page ")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        number = foot.add_run("1")
        field.append(number._r)
        foot._p.append(field)

    def _contents(self, book: Book) -> None:
        """Write the contents as links; the word processor has page numbers for them in its own contents."""
        self.paragraph("TOC Heading").add_run("Contents")
        for section in book.chapters:
            line = self.paragraph("List Continue")
            line.paragraph_format.left_indent = Pt(14 * section.depth)
            line.paragraph_format.space_after = Pt(2)
            self._link(line, _titled(section), section.anchor)

    def section(self, section: Section) -> None:
        """Write a section: heading, summary, figures, text."""
        heading = self.paragraph(f"Heading {min(section.depth + 1, DEEPEST_HEADING)}")
        opened = self._open(heading, section.anchor)
        if section.label.text:
            self._run(heading, f"{section.label.text} ", section.label.lang)
        for passage in section.heading:
            self._passage(heading, passage)
        if section.unprinted_title:
            self._run(heading, section.unprinted_title, section.title.lang)
        self._close(heading, opened)
        self._remarks(heading, section.heading_remarks)
        self._short(section.summary, section.figures)
        for part in section.flow:
            if isinstance(part, Paragraph):
                self._paragraph(part)
            elif isinstance(part, ItemList):
                self._items(part.items, 1)
            else:
                self._table(part)
        if not section.flow and not section.children:
            self.paragraph("Note").add_run("This section has no text in the source.")

    def back(self, book: Book) -> None:
        """Write what the edition was made from."""
        self.paragraph("Heading 1").add_run("About this edition")
        site = book.site
        self.say(
            "Normal",
            Text(
                f"Helder {site.helder} made this document from the Dutch file {site.source_name} with the "
                f"model {site.model}. The SHA-256 checksum of the file is {book.about.sha256}. The report "
                "belongs to whoever published it in Dutch; its terms hold for this translation too."
            ),
        )
        if book.about.notice:
            self.say("Normal", Text(f"The notice of the model reads: {book.about.notice}"))

    def paragraph(self, style: str) -> Any:
        """Return a new paragraph at the end."""
        return self.made.add_paragraph(style=self.styles[style])

    def say(self, style: str, text: Text) -> None:
        """Write a paragraph of one text."""
        self._run(self.paragraph(style), text.text, text.lang)

    def _short(self, summary: Iterable[SummarySentence], figures: Iterable[Figure]) -> None:
        for name, entries in (("In short", tuple(summary)), ("Key figures", tuple(figures))):
            if entries:
                label = self.paragraph("Normal")
                label.add_run(name).bold = True
                label.paragraph_format.keep_with_next = True
            for entry in entries:
                line = self.paragraph("List Bullet")
                if isinstance(entry, Figure):
                    line.add_run(f"{printable(entry.value)} ").bold = True
                    self._run(line, entry.counts.text, entry.counts.lang)
                    self._places(line, (entry.place,))
                else:
                    self._run(line, entry.text.text, entry.text.lang)
                    self._places(line, entry.places)

    def _places(self, line: Any, places: Iterable[Place]) -> None:
        for place in places:
            line.add_run(" ")
            self._link(line, f"passage {place.number}", place.id)

    def _paragraph(self, part: Paragraph) -> None:
        style = {"quote": "Quote", "note": "Note", "caption": "Caption"}.get(part.kind, "Normal")
        line = self.paragraph(style)
        self._filled(line, part.label, part.passages)
        self._remarks(line, part.remarks)

    def _items(self, items: Iterable[Item], depth: int) -> None:
        for item in items:
            known = min(depth, DEEPEST_LIST)
            name = f"List {'Continue' if item.label.text else 'Bullet'}{f' {known}' if known > 1 else ''}"
            line = self.paragraph(name)
            if depth > known:
                line.paragraph_format.left_indent = Pt(18 * depth)
            self._filled(line, item.label, item.passages)
            self._remarks(line, item.remarks)
            self._items(item.items, depth + 1)

    def _table(self, part: Table) -> None:
        caption = self.paragraph("Caption")
        caption.paragraph_format.keep_with_next = True
        self._filled(caption, part.label, part.caption)
        if not part.caption:
            caption.add_run(f"Table {part.number}")
        rows = ((part.head,) if part.head else ()) + part.rows
        made = self.made.add_table(len(rows), len(rows[0]), self.styles["Table Grid"])
        self._describe(made, f"Table {part.number}", caption.text)
        for number, (row, cells) in enumerate(zip(made.rows, rows, strict=True)):
            for place, cell in zip(row.cells, cells, strict=True):
                self._cell(place.paragraphs[0], cell)
            if part.head and not number:
                row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self._remarks(caption, part.remarks)

    def _cell(self, line: Any, cell: Cell) -> None:
        self._filled(line, Text(""), cell.passages)
        for run in line.runs if cell.scope else ():
            run.bold = True

    def _describe(self, table: Any, title: str, description: str) -> None:
        """Give a table its alternative text, which stands at the end of its properties."""
        for tag, text in (("w:tblCaption", title), ("w:tblDescription", description)):
            element = OxmlElement(tag)
            element.set(qn("w:val"), text)
            table._tbl.tblPr.append(element)

    def _filled(self, line: Any, label: Text, passages: Iterable[Passage]) -> None:
        if label.text:
            self._run(line, f"{label.text} ", label.lang)
        for number, passage in enumerate(passages):
            if number:
                line.add_run(" ")
            self._passage(line, passage)

    def _passage(self, line: Any, passage: Passage) -> None:
        opened = self._open(line, passage.place.id)
        runs = []
        for piece in passage.english:
            run = self._run(line, piece.text, passage.lang)
            if passage.notes:
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            runs.append(run)
        self._close(line, opened)
        for note in passage.notes if runs else ():
            wrong = "Likely wrong" if note.severity == "error" else "May be wrong"
            comment = self._comment(runs, f"{wrong}. {note.message} {note.remedy}")
            if passage.dutch:
                dutch = "".join(piece.text for piece in passage.dutch)
                self._run(comment.add_paragraph(), dutch, self.source_lang)

    def _remarks(self, line: Any, remarks: Iterable[str]) -> None:
        for remark in remarks if line.runs else ():
            self._comment(line.runs, f"About the source. {remark}")

    def _comment(self, runs: list[Any], text: str) -> Any:
        comment = self.made.add_comment(runs, printable(text), author=AUTHOR, initials="H")
        comment._comment_elm.attrib.pop(qn("w:date"), None)
        return comment

    def _run(self, line: Any, text: str, lang: str) -> Any:
        run = line.add_run(printable(text))
        if lang:
            element = OxmlElement("w:lang")
            element.set(qn("w:val"), DUTCH if lang == "nl" else lang)
            run._r.get_or_add_rPr().append(element)
        return run

    def _link(self, line: Any, text: str, anchor: str) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _bookmark(anchor))
        run = line.add_run(printable(text))
        run.font.underline = True
        link.append(run._r)
        line._p.append(link)

    def _open(self, line: Any, anchor: str) -> str:
        """Begin a bookmark and return its number."""
        self.bookmarks += 1
        mark = OxmlElement("w:bookmarkStart")
        mark.set(qn("w:id"), str(self.bookmarks))
        mark.set(qn("w:name"), _bookmark(anchor))
        line._p.append(mark)
        return str(self.bookmarks)

    def _close(self, line: Any, opened: str) -> None:
        mark = OxmlElement("w:bookmarkEnd")
        mark.set(qn("w:id"), opened)
        line._p.append(mark)


def _bookmark(anchor: str) -> str:
    """Return the name of a bookmark: letters, digits and underscores."""
    return anchor.replace(".", "_").replace("-", "_")


def _titled(section: Section) -> str:
    return f"{section.label.text} {section.title.text}".strip()
