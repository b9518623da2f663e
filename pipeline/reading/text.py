"""Reads plain text: from bytes to the pieces of a document."""

from pathlib import Path

import msgspec

from pipeline.errors import ReadError
from pipeline.reading.base import Arrangement
from pipeline.reading.decoding import decode
from pipeline.reading.file import nothing_in
from pipeline.reading.furniture import clear
from pipeline.reading.layout import lay_out
from pipeline.reading.lines import INVISIBLE, split_lines
from pipeline.reading.outline import outline
from pipeline.reading.words import words
from pipeline.reading.wrapping import Wrapping
from pipeline.report import Remark


class TextDocument(msgspec.Struct, frozen=True):
    """A plain-text file that has been decoded."""

    source: str
    encoding: str
    remarks: tuple[Remark, ...]

    def arrange(self, language: str) -> Arrangement:
        """Return the pieces of the text."""
        lines = list(split_lines(self.source))
        known = words(language)
        wrapping = Wrapping(lines)
        page = lay_out(lines, known, wrapping)
        clear(page, self.source, known, language)
        drafts = outline(page.drafts, known, language, wrapping.wrapped)
        return Arrangement(tuple(draft.piece() for draft in drafts), tuple(page.left_out))


def open_text(data: bytes, path: Path) -> TextDocument:
    """Return the text of a file in any encoding that can be told.

    Raises `ReadError`: read.binary, read.empty.
    """
    decoded = decode(data)
    if decoded is None:
        raise ReadError(
            "read.binary",
            str(path),
            "it is no text, or text in an encoding that cannot be told.",
            "Open it in its own program and save it as plain text in UTF-8.",
        )
    if not INVISIBLE.sub("", decoded.text).strip():
        raise nothing_in(path)
    return TextDocument(decoded.text, decoded.encoding, _remarks(decoded.encoding, decoded.guessed))


def _remarks(encoding: str, guessed: bool) -> tuple[Remark, ...]:
    if encoding == "utf-8":
        return ()
    how = "was taken to be" if guessed else "is"
    message = f"The file {how} in the encoding {encoding}."
    if guessed:
        message += " Check letters such as ë and signs such as € in the pages."
    return (Remark("read.encoding", "", message),)
