"""Reads glossaries in TBX of both editions (ISO 30042:2008 and 2019), and writes TBX-Basic of the second."""

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.files.base import Faulty, Row

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# The names of ISO 30042:2019 and of its first edition.
_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
_SHORT_TYPES = frozenset({"abbreviation", "acronym", "initialism", "shortForm"})


def read(content: bytes) -> Sequence[Row]:
    """Return the terms of a TBX file: of each concept every Dutch term, with the preferred English one."""
    root = _parse(content)
    concepts = [element for element in root.iter("{*}*") if _name(element) in _CONCEPTS]
    if not concepts:
        raise Faulty([(root.sourceline or 1, "there is no entry of TBX (conceptEntry or termEntry) in it")])
    return [row for concept in concepts for row in _rows(concept)]


def _parse(content: bytes) -> etree._Element:
    """Return the root; entities are not resolved, nothing is fetched, and libxml2's own limits hold."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Faulty([(error.lineno or 1, f"it is not well-formed XML ({error.msg})")]) from error
    inner = root.getroottree().docinfo.internalDTD
    if inner is not None and next(inner.iterentities(), None) is not None:
        raise Faulty([(1, "it defines entities, which Helder does not read")])
    return root


def _rows(concept: etree._Element) -> Iterator[Row]:
    sections = [element for element in concept if _name(element) in _LANGUAGES]
    dutch = [term for section in sections if _language(section) == "nl" for term in _terms(section)]
    english = [term for section in sections if _language(section) == "en" for term in _terms(section)]
    dutch_full, dutch_short = _full_and_short(dutch)
    english_full, english_short = _full_and_short(sorted(english, key=_rank))
    for term in dutch_full or dutch_short or [concept]:
        yield Row(
            term.sourceline or 1,
            Entry(
                _text(term) if term is not concept else "",
                next(map(_text, english_full or english_short), ""),
                next(map(_text, dutch_short), "") if dutch_full else "",
                next(map(_text, english_short), "") if english_full else "",
                tuple(map(_text, english_full[1:])),
                _note(concept, "definition"),
                _note(concept, "subjectField"),
                _note(concept, "source"),
                origin="own",
            ),
        )


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _language(section: etree._Element) -> str:
    return str(section.get(_LANG, "")).lower().split("-")[0]


def _terms(section: etree._Element) -> list[etree._Element]:
    return [element for element in section.iter("{*}term") if _text(element)]


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _notes(term: etree._Element) -> dict[str, str]:
    """Return what is said of a term by the type of the note."""
    parent = term.getparent()
    notes = () if parent is None else parent.iter("{*}termNote")
    return {str(note.get("type", "")): _text(note) for note in notes}


def _rank(term: etree._Element) -> int:
    """The lower the better: preferred, then not said, then admitted, then what must not be used."""
    status = _notes(term).get("administrativeStatus", "").split("-")[0]
    order = {"preferredTerm": 0, "admittedTerm": 2, "deprecatedTerm": 3, "supersededTerm": 3}
    return order.get(status, 1)


def _full_and_short(terms: Iterable[etree._Element]) -> tuple[list[etree._Element], list[etree._Element]]:
    full: list[etree._Element] = []
    short: list[etree._Element] = []
    for term in terms:
        (short if _notes(term).get("termType") in _SHORT_TYPES else full).append(term)
    return full, short


def _note(concept: etree._Element, kind: str) -> str:
    found = (
        element
        for element in concept.iter("{*}descrip", "{*}admin")
        if element.get("type") == kind and _of_concept_or_english(element)
    )
    return next(map(_text, found), "")


def _of_concept_or_english(element: etree._Element) -> bool:
    section = next((above for above in element.iterancestors() if _name(above) in _LANGUAGES), None)
    return section is None or _language(section) == "en"


def to_tbx(entries: Iterable[Entry], title: str = "Glossary") -> bytes:
    """Return a glossary as TBX-Basic, its data categories as attributes (DCA), with one concept a term."""
    root = etree.Element(
        f"{{{NAMESPACE}}}tbx", {"type": "TBX-Basic", "style": "dca", _LANG: "en"}, nsmap={None: NAMESPACE}
    )
    header = _add(_add(root, "tbxHeader"), "fileDesc")
    _add(_add(_add(header, "titleStmt"), "title"), "", title)
    _add(_add(_add(header, "sourceDesc"), "p"), "", "Written by Helder.")
    body = _add(_add(root, "text"), "body")
    for number, entry in enumerate(entries, 1):
        _concept(body, f"c{number}", entry)
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return content


def _concept(body: etree._Element, identifier: str, entry: Entry) -> None:
    concept = _add(body, "conceptEntry")
    concept.set("id", identifier)
    if entry.domain:
        _add(concept, "descrip", entry.domain).set("type", "subjectField")
    if entry.source:
        _add(concept, "admin", entry.source).set("type", "source")
    for language, full, short, others, definition in (
        ("nl", entry.dutch, entry.dutch_short, (), ""),
        ("en", entry.english, entry.english_short, entry.accepted, entry.explanation),
    ):
        section = _add(concept, "langSec")
        section.set(_LANG, language)
        if definition:
            _add(_add(section, "descripGrp"), "descrip", definition).set("type", "definition")
        _term(section, full, "", "preferredTerm-admn-sts")
        if short:
            _term(section, short, "abbreviation", "")
        for other in others:
            _term(section, other, "", "admittedTerm-admn-sts")


def _term(section: etree._Element, text: str, kind: str, status: str) -> None:
    term = _add(section, "termSec")
    _add(term, "term", text)
    for name, value in (("termType", kind), ("administrativeStatus", status)):
        if value:
            _add(term, "termNote", value).set("type", name)


def _add(parent: etree._Element, tag: str, text: str = "") -> etree._Element:
    if not tag:
        parent.text = text
        return parent
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
    if text:
        element.text = text
    return element
