"""Chooses the reader for a file by its content and its name."""

import re
from pathlib import Path

from pipeline.errors import ReadError
from pipeline.reading.base import Opener
from pipeline.reading.text import open_text

# A reader for another format is a file beside text.py and a line in these tables.
READERS: dict[str, Opener] = {"text": open_text}
FORMATS = {".txt": "text", ".text": "text", ".md": "text", ".asc": "text"}

# Formats that are known and not read, by the end of the name and by the first bytes.
_OTHERS = {
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "OpenDocument",
    ".rtf": "RTF",
    ".htm": "HTML",
    ".html": "HTML",
    ".xml": "XML",
    ".epub": "EPUB",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
    ".zip": "zip",
}
_SIGNATURES = (
    (re.compile(rb"%PDF-"), "PDF"),
    (re.compile(rb"PK\x03\x04"), "Word, OpenDocument, EPUB or zip"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "Word or Excel"),
    (re.compile(rb"\{\\rtf"), "RTF"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html)", re.IGNORECASE), "HTML"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,64}<\?xml"), "XML"),
)


def reader_for(path: Path, data: bytes) -> Opener:
    """Return the reader for this content; a name that says nothing is read as text.

    Raises `ReadError` (read.format) for a format that is known and that no reader takes.
    """
    other = next((name for pattern, name in _SIGNATURES if pattern.match(data)), "")
    other = other or _OTHERS.get(path.suffix.lower(), "")
    if other:
        raise ReadError(
            "read.format",
            str(path),
            f"it is a {other} file; Helder reads plain text.",
            "Open it in its own program, save it as plain text (.txt, UTF-8) and read that.",
        )
    return READERS[FORMATS.get(path.suffix.lower(), "text")]
