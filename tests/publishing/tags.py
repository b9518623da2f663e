"""Reads the tags of a PDF with PDFium: what a screen reader is given, in the order in which it is given."""

import ctypes
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw


class Tag(NamedTuple):
    """An element: its type, its language ("" when it has none of its own), its own text, its elements."""

    kind: str
    lang: str
    parts: tuple["Tag | str", ...]

    def walk(self) -> Iterator["Tag"]:
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.walk()

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


def read(content: bytes) -> list[Tag]:
    """Return the elements at the top of each page; one that goes on over two pages is there twice."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [tag for number in range(len(document)) for tag in _page(document[number])]
    finally:
        document.close()


def language(document: pypdfium2.PdfDocument) -> str:
    """Return the language of the whole document."""
    return _string(raw.FPDFCatalog_GetLanguage, document.raw, wide=True)


def _page(page: pypdfium2.PdfPage) -> list[Tag]:
    marked = _marked(page)
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    try:
        count = raw.FPDF_StructTree_CountChildren(tree)
        return [_element(raw.FPDF_StructTree_GetChildAtIndex(tree, n), marked) for n in range(count)]
    finally:
        raw.FPDF_StructTree_Close(tree)


def _element(element: ctypes.c_void_p, marked: dict[int, str]) -> Tag:
    parts: list[Tag | str] = []
    for number in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, number)
        if child:
            parts.append(_element(child, marked))
        else:
            place = raw.FPDF_StructElement_GetChildMarkedContentID(element, number)
            parts.append(marked.get(place, ""))
    return Tag(
        _string(raw.FPDF_StructElement_GetType, element),
        _string(raw.FPDF_StructElement_GetLang, element),
        tuple(parts),
    )


def _marked(page: pypdfium2.PdfPage) -> dict[int, str]:
    """Return the text of each marked part of the page."""
    text = page.get_textpage()
    found: dict[int, str] = {}
    for number in range(raw.FPDFPage_CountObjects(page.raw)):
        thing = raw.FPDFPage_GetObject(page.raw, number)
        place = raw.FPDFPageObj_GetMarkedContentID(thing)
        if place >= 0 and raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_TEXT:
            found[place] = found.get(place, "") + _string(raw.FPDFTextObj_GetText, thing, text.raw, wide=True)
    text.close()
    return found


def _string(ask: Callable[..., int], *what: ctypes.c_void_p, wide: bool = False) -> str:
    """Return a string of PDFium, which is asked first for its length; `wide` buffers are of 16-bit units."""
    length = ask(*what, None, 0)
    buffer = (ctypes.c_ushort * (length + 1))() if wide else ctypes.create_string_buffer(length)
    ask(*what, buffer, length)
    return bytes(buffer).decode("utf-16-le").partition("\0")[0]
