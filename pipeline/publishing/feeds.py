"""Writes the sitemap and the Atom feed of a library that stands on the web."""

import datetime as dt
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from lxml import etree

from pipeline.publishing.entry import Entry
from pipeline.publishing.html import printable

SITEMAP, FEED = "sitemap.xml", "feed.atom"
_SITEMAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HTML_SPACE = "http://www.w3.org/1999/xhtml"
_ATOM_SPACE = "http://www.w3.org/2005/Atom"


def sitemap(base: str, entries: Sequence[tuple[str, Entry]], pages: Mapping[str, Sequence[str]]) -> bytes:
    """Return a sitemap (sitemaps.org 0.9) of the library and of every page of its editions."""
    root = etree.Element(f"{{{_SITEMAP_SPACE}}}urlset", nsmap={None: _SITEMAP_SPACE, "xhtml": _HTML_SPACE})
    _address(root, base)
    for name, entry in sorted(entries):
        for page in pages.get(name, ()):
            address = _address(root, f"{base}{quote(name)}/{quote(page)}")
            if page == "index.html" and entry.address:
                link = etree.SubElement(address, f"{{{_HTML_SPACE}}}link")
                link.attrib.update({"rel": "alternate", "hreflang": entry.source_lang, "href": entry.address})
    return _xml(root)


def _address(root: etree._Element, address: str) -> etree._Element:
    made = etree.SubElement(root, f"{{{_SITEMAP_SPACE}}}url")
    etree.SubElement(made, f"{{{_SITEMAP_SPACE}}}loc").text = address
    return made


def feed(base: str, entries: Sequence[tuple[str, Entry]]) -> bytes:
    """Return an Atom feed (RFC 4287) of the editions whose date is known, newest first."""
    root = etree.Element(f"{{{_ATOM_SPACE}}}feed", nsmap={None: _ATOM_SPACE})
    root.set("{http://www.w3.org/XML/1998/namespace}lang", "en")
    _add(root, "title", "Dutch reports in English")
    _add(root, "id", base)
    _add(root, "updated", _moment(max(entry.date for _, entry in entries if entry.date)))
    _link(root, base + FEED, "self")
    _link(root, base, "alternate")
    _add(_add(root, "author"), "name", "Helder")
    for name, entry in entries:
        address = f"{base}{quote(name)}/"
        item = _add(root, "entry")
        _add(item, "title", entry.title)
        _add(item, "id", address)
        if entry.date:
            _add(item, "updated", _moment(entry.date))
        _link(item, f"{address}index.html", "alternate")
        if entry.publisher:
            _add(_add(item, "author"), "name", entry.publisher)
        _add(item, "summary", f"English edition of a Dutch report: {entry.source_title or entry.title}")
    return _xml(root)


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    made = etree.SubElement(parent, f"{{{_ATOM_SPACE}}}{name}")
    made.text = None if text is None else printable(text)
    return made


def _link(parent: etree._Element, address: str, kind: str) -> None:
    _add(parent, "link").attrib.update({"rel": kind, "href": address})


def _moment(date: dt.date) -> str:
    return f"{date.isoformat()}T00:00:00Z"


def _xml(root: etree._Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return made
