"""Writes an edition as TMX 1.4: a unit a segment that has English, to load into a translation memory."""

from importlib.metadata import version

from lxml import etree

from pipeline.edition import Edition, Rendering
from pipeline.exchange import xml
from pipeline.exchange.bilingual import fingerprint
from pipeline.exchange.writers.sections import sections
from pipeline.report import Section, Segment

FILE_NAME = "edition.tmx"
DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
_VERBATIM = frozenset({"seg", "prop"})


def document(edition: Edition) -> bytes:
    """Return the edition as a translation memory; what was kept in Dutch for want of English is left out."""
    report = edition.report
    root = etree.Element("tmx", version="1.4")
    header = etree.SubElement(
        root,
        "header",
        {
            "creationtool": "Helder",
            "creationtoolversion": version("helder"),
            "segtype": "sentence",
            "o-tmf": "Helder",
            "adminlang": "en",
            "srclang": report.language,
            "datatype": "plaintext",
        },
    )
    _prop(header, "x-helder-report", report.name)
    body = etree.SubElement(root, "body")
    for section, entries in sections(edition):
        for entry in entries:
            if entry.rendering.step != "unusable":
                _unit(body, section, entry.segment, entry.rendering, report.language)
    return xml.serialise(root, _VERBATIM, DOCTYPE)


def _unit(
    body: etree._Element, section: Section, segment: Segment, rendering: Rendering, language: str
) -> None:
    unit = etree.SubElement(body, "tu", tuid=segment.id)
    if section.title:
        _prop(unit, "x-section", section.title)
    _prop(unit, "x-helder-origin", rendering.origin)
    _prop(unit, "x-helder-was", fingerprint(rendering.text))
    if rendering.accepted:
        _prop(unit, "x-helder-accepted", "yes")
    for code, text in ((language, segment.text), ("en", rendering.text)):
        variant = etree.SubElement(unit, "tuv", {xml.XML_LANG: code})
        if code == "en" and rendering.who:
            variant.set("changeid", xml.printable(rendering.who))
        etree.SubElement(variant, "seg").text = xml.printable(text)


def _prop(parent: etree._Element, kind: str, text: str) -> None:
    etree.SubElement(parent, "prop", type=kind).text = xml.printable(text)
