"""Reads TMX 1.1 to 1.4: a pair a unit, of its Dutch and its English variant."""

import re
from collections.abc import Iterator

from lxml import etree

from pipeline.exchange import xml
from pipeline.exchange.bilingual import Bilingual, Pair
from pipeline.exchange.readers.base import Reader
from pipeline.exchange.vocabulary import TMX_CODES

_BEGINS = re.compile(rb"<tmx\b")


def _read(content: bytes, place: str) -> Bilingual:
    root = xml.parse(content, place)
    header = xml.child(root, "header")
    props = _props(header) if header is not None else {}
    languages = _languages(root)
    source = next((language for language in languages if _is(language, "nl")), languages[0])
    target = next((language for language in languages if _is(language, "en")), languages[-1])
    return Bilingual(
        "TMX", source, target, tuple(_pairs(root, source, target)), props.get("x-helder-report", "")
    )


def _languages(root: etree._Element) -> list[str]:
    """Return the languages of the variants, as often as they are there for the first units."""
    found = dict.fromkeys(_language(variant) for variant in xml.named(root, "tuv"))
    return list(found) or [""]


def _pairs(root: etree._Element, source: str, target: str) -> Iterator[Pair]:
    for number, unit in enumerate(xml.named(root, "tu"), start=1):
        variants = {_language(found): found for found in unit if xml.name(found) == "tuv"}
        if source not in variants or target not in variants:
            continue
        props = _props(unit)
        theirs = variants[target]
        yield Pair(
            unit.get("tuid", str(number)),
            xml.text_of(xml.child(variants[source], "seg"), TMX_CODES),
            xml.text_of(xml.child(theirs, "seg"), TMX_CODES),
            int(theirs.sourceline or 0),
            "reviewed" if props.get("x-helder-accepted") == "yes" else "",
            props.get("x-helder-origin", ""),
            theirs.get("changeid", ""),
            props.get("x-helder-was", ""),
        )


def _props(element: etree._Element) -> dict[str, str]:
    return {found.get("type", ""): found.text or "" for found in element if xml.name(found) == "prop"}


def _language(variant: etree._Element) -> str:
    return str(variant.get(xml.XML_LANG) or variant.get("lang") or "")


def _is(language: str, wanted: str) -> bool:
    return language.lower().replace("_", "-").split("-")[0] == wanted


READER = Reader("TMX", lambda head: _BEGINS.search(head) is not None, _read)
