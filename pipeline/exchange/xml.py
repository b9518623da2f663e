"""Parses hostile XML without entities, network or external files, and writes XML with every character."""

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.errors import ExchangeError

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
# What XML 1.0 cannot hold, not even as a reference.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse(content: bytes, place: str) -> etree._Element:
    """Return the root of a document; libxml2's own limits hold (depth 256, text of 10 MB, no expansion).

    Raises `ExchangeError`: exchange.damaged, or exchange.entities for a document that defines entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ExchangeError(
            "exchange.damaged",
            place,
            f"it is not well-formed XML ({error.msg}).",
            "Export the file again from the program that made it.",
        ) from error
    inner = root.getroottree().docinfo.internalDTD
    if inner is not None and next(inner.iterentities(), None) is not None:
        raise ExchangeError(
            "exchange.entities",
            place,
            "it defines entities, which Helder does not read from files of others.",
            "Export the file without a document type.",
        )
    return root


def name(element: etree._Element) -> str:
    """Return the name of an element without its namespace; nothing for comments and the like."""
    tag = element.tag
    return etree.QName(tag).localname if isinstance(tag, str) else ""


def named(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield the elements below with one of these names, in order, whatever their namespace."""
    return (found for found in element.iter("{*}*") if name(found) in names)


def child(element: etree._Element, wanted: str) -> etree._Element | None:
    """Return the first child with this name, whatever its namespace."""
    return next((found for found in element if name(found) == wanted), None)


def text_of(element: etree._Element | None, codes: frozenset[str]) -> str:
    """Return the text of an element without what stands inside the inline codes of its format.

    The element cp of XLIFF 2 is the character that it names.
    """
    if element is None:
        return ""
    parts = [element.text or ""]
    for inner in element:
        kind = name(inner)
        if kind == "cp":
            parts.append(_character(inner.get("hex", "")))
        elif kind and kind not in codes:
            parts.append(text_of(inner, codes))
        parts.append(inner.tail or "")
    return "".join(parts)


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def printable(text: str) -> str:
    """Return a text with a replacement character for what XML cannot hold."""
    return FORBIDDEN.sub("\ufffd", text)


def serialise(root: etree._Element, verbatim: frozenset[str], doctype: str | None = None) -> bytes:
    """Return a document in UTF-8 with a line for each element but those inside the verbatim ones."""
    _lay_out(root, 0, verbatim)
    body: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", doctype=doctype)
    return body + b"\n"


def _lay_out(element: etree._Element, depth: int, verbatim: frozenset[str]) -> None:
    if name(element) in verbatim or not len(element):
        return
    element.text = "\n" + " " * (depth + 1)
    for inner in element:
        _lay_out(inner, depth + 1, verbatim)
        inner.tail = "\n" + " " * (depth + 1)
    element[-1].tail = "\n" + " " * depth
