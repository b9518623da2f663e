"""Reads XLIFF 2.0, 2.1 and 2.2: a pair a segment."""

import re
from collections.abc import Iterator
from typing import get_args

from lxml import etree

from pipeline.exchange import xml
from pipeline.exchange.bilingual import Bilingual, Pair, State
from pipeline.exchange.readers.base import Reader
from pipeline.exchange.vocabulary import HELDER, XLIFF_CODES

_BEGINS = re.compile(rb"<(?:\w+:)?xliff\b[^>]*\bversion\s*=\s*[\"']2\.\d[\"']")


def _read(content: bytes, place: str) -> Bilingual:
    root = xml.parse(content, place)
    first = xml.child(root, "file")
    return Bilingual(
        "XLIFF 2",
        root.get("srcLang", ""),
        root.get("trgLang", ""),
        tuple(_pairs(root)),
        _edition(first) if first is not None else "",
    )


def _edition(file: etree._Element) -> str:
    """Return the report that Helder named; some programs keep only the attribute of the standard."""
    return str(file.get(f"{{{HELDER}}}report") or file.get("original", ""))


def _pairs(root: etree._Element) -> Iterator[Pair]:
    for unit in xml.named(root, "unit"):
        segments = [found for found in unit if xml.name(found) == "segment"]
        for number, segment in enumerate(segments, start=1):
            target = xml.child(segment, "target")
            own = unit if len(segments) == 1 else segment
            yield Pair(
                unit.get("id", "") if len(segments) == 1 else f"{unit.get('id', '')}/{number}",
                xml.text_of(xml.child(segment, "source"), XLIFF_CODES),
                xml.text_of(target, XLIFF_CODES),
                int((segment if target is None else target).sourceline or 0),
                _state(segment),
                segment.get("subState", "").removeprefix("helder:"),
                own.get(f"{{{HELDER}}}who", ""),
                own.get(f"{{{HELDER}}}was", ""),
            )


def _state(segment: etree._Element) -> State:
    state = segment.get("state", "initial")
    return next((known for known in get_args(State) if known == state), "")


READER = Reader("XLIFF 2", lambda head: _BEGINS.search(head) is not None, _read)
