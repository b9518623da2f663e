"""Reads XLIFF 1.0 to 1.2: a pair a unit, or a pair a segment where the unit is segmented."""

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.exchange import xml
from pipeline.exchange.bilingual import Bilingual, Pair, State
from pipeline.exchange.readers.base import Reader
from pipeline.exchange.vocabulary import XLIFF_CODES

_BEGINS = re.compile(rb"<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*[\"']1\.\d[\"']")
# The states of XLIFF 1.2 (section 3.2.1.1, "state") as those of XLIFF 2; others are not known to be done.
_STATES: dict[str, State] = {
    "final": "final",
    "signed-off": "final",
    "translated": "translated",
    "needs-review-translation": "translated",
    "needs-review-adaptation": "translated",
    "needs-review-l10n": "translated",
}


def _read(content: bytes, place: str) -> Bilingual:
    root = xml.parse(content, place)
    first = xml.child(root, "file")
    attributes = first.attrib if first is not None else {}
    return Bilingual(
        "XLIFF 1.2",
        str(attributes.get("source-language", "")),
        str(attributes.get("target-language", "")),
        tuple(_pairs(root)),
    )


def _pairs(root: etree._Element) -> Iterator[Pair]:
    for unit in xml.named(root, "trans-unit"):
        source, target = xml.child(unit, "source"), xml.child(unit, "target")
        key = unit.get("id", "")
        state = _state(unit, target)
        parts = list(_marked(xml.child(unit, "seg-source")))
        translated = dict(_marked(target))
        if parts and translated:
            for number, part in parts:
                yield _pair(f"{key}/{number}", part, translated.get(number), unit, state)
        else:
            yield _pair(key, source, target, unit, state)


def _marked(element: etree._Element | None) -> Iterator[tuple[str, etree._Element]]:
    """Yield the marked segments of a segmented source or target by their number."""
    for mark in xml.named(element, "mrk") if element is not None else ():
        if mark.get("mtype") == "seg":
            yield mark.get("mid", ""), mark


def _pair(
    key: str,
    source: etree._Element | None,
    target: etree._Element | None,
    unit: etree._Element,
    state: State,
) -> Pair:
    line = int((unit if target is None else target).sourceline or 0)
    return Pair(key, xml.text_of(source, XLIFF_CODES), xml.text_of(target, XLIFF_CODES), line, state)


def _state(unit: etree._Element, target: etree._Element | None) -> State:
    if unit.get("approved") == "yes":
        return "reviewed"
    return _STATES.get(target.get("state", ""), "initial") if target is not None else "initial"


READER = Reader("XLIFF 1.2", lambda head: _BEGINS.search(head) is not None, _read)
