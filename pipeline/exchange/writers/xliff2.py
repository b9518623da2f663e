"""Writes an edition as XLIFF 2.0: a unit a segment, with its findings as notes and its section as group."""

from lxml import etree

from pipeline.edition import Edition, Finding, Rendering
from pipeline.exchange import xml
from pipeline.exchange.bilingual import State, fingerprint
from pipeline.exchange.vocabulary import HELDER, XLIFF_2
from pipeline.exchange.writers.sections import Entry, sections
from pipeline.report import Section

FILE_NAME = "edition.xlf"
_VERBATIM = frozenset({"source", "target", "note"})
# XLIFF 2 ranks notes from 1, the gravest, to 10.
_PRIORITIES = {"error": "1", "warning": "5"}


def document(edition: Edition) -> bytes:
    """Return the edition for a translator's program, valid against the OASIS schema of XLIFF 2.0."""
    report = edition.report
    root = etree.Element(
        f"{{{XLIFF_2}}}xliff", nsmap={None: XLIFF_2, "hd": HELDER}, version="2.0", srcLang=report.language
    )
    root.set("trgLang", "en")
    file = _add(root, "file", id="report", original=xml.printable(report.name), canResegment="no")
    file.set(f"{{{HELDER}}}report", xml.printable(report.name))
    file.set(f"{{{HELDER}}}sha256", report.sha256)
    for section, entries in sections(edition):
        group = _add(file, "group", id=f"section-{section.id}", name=xml.printable(section.title))
        for entry in entries:
            _unit(group, section, entry)
    if not len(file):
        # The schema asks for one group at least.
        _add(file, "group", id="empty")
    return xml.serialise(root, _VERBATIM)


def _unit(group: etree._Element, section: Section, entry: Entry) -> None:
    segment, rendering = entry.segment, entry.rendering
    unit = _add(group, "unit", id=segment.id)
    unit.set(f"{{{HELDER}}}was", fingerprint(rendering.text))
    if rendering.who:
        unit.set(f"{{{HELDER}}}who", xml.printable(rendering.who))
    notes = _add(unit, "notes")
    where = f"{segment.kind} in “{section.title}”" if section.title else segment.kind
    _add(notes, "note", category="context").text = xml.printable(where)
    for finding in rendering.findings:
        _note(notes, finding, rendering)
    inner = _add(unit, "segment", state=state(rendering), subState=f"helder:{rendering.origin}")
    for kind, text in (("source", segment.text), ("target", rendering.text)):
        element = _add(inner, kind)
        element.set(xml.XML_SPACE, "preserve")
        _write(element, text)


def _note(notes: etree._Element, finding: Finding, rendering: Rendering) -> None:
    side = "target" if finding.target or not finding.source else "source"
    note = _add(notes, "note", appliesTo=side, category=finding.check, priority=_PRIORITIES[finding.severity])
    accepted = f" (accepted by {rendering.who})" if rendering.accepted else f" {finding.remedy}"
    note.text = xml.printable(f"{finding.message}{accepted}")


def state(rendering: Rendering) -> State:
    """Return the state of a segment: reviewed once a person has accepted it, initial while it is in Dutch."""
    if rendering.accepted:
        return "reviewed"
    return "initial" if rendering.step == "unusable" else "translated"


def _add(parent: etree._Element, kind: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{XLIFF_2}}}{kind}", attributes)


def _write(element: etree._Element, text: str) -> None:
    """Write a text; what XML cannot hold becomes the element cp (XLIFF 2.0, section 4.2.3.1)."""
    done = 0
    last: etree._Element | None = None
    for match in [*xml.FORBIDDEN.finditer(text), None]:
        part = text[done : match.start() if match else len(text)]
        if last is None:
            element.text = part
        else:
            last.tail = part
        if match:
            last = _add(element, "cp", hex=f"{ord(match.group()):04X}")
            done = match.end()
