"""The files for translators keep to their standards, hold every segment, and are the same bytes each time."""

from pathlib import Path

import msgspec
import pytest
from lxml import etree

from pipeline import exchange
from pipeline.edition import UsedTerm
from pipeline.exchange.vocabulary import XLIFF_2
from pipeline.exchange.xml import printable
from pipeline.language.glossary.files import read_glossary
from tests.publishing import editions
from tests.publishing.test_people import with_person

SCHEMAS = Path(__file__).parent / "schemas"
TBX_SCHEMA = Path(__file__).parent.parent / "language" / "glossary" / "tbx-basic.rng"
EDITIONS = {
    "cycling": editions.cycling,
    "hostile": editions.hostile,
    "empty": editions.empty,
    "typed": with_person,
    "accepted": lambda: with_person(accepted=True),
}


@pytest.fixture(scope="module")
def xliff_schema():
    return etree.XMLSchema(etree.parse(SCHEMAS / "xliff_core_2.0.xsd"))


@pytest.fixture(scope="module")
def tmx_schema():
    return etree.RelaxNG(etree.parse(SCHEMAS / "tmx-1.4.rng"))


@pytest.mark.parametrize("name", EDITIONS)
def test_the_xliff_is_valid_against_the_schema_of_oasis(name, xliff_schema):
    xliff_schema.assertValid(etree.fromstring(exchange.files(EDITIONS[name]())["edition.xlf"]))


@pytest.mark.parametrize("name", EDITIONS)
def test_the_tmx_is_valid(name, tmx_schema):
    tmx_schema.assertValid(etree.fromstring(exchange.files(EDITIONS[name]())["edition.tmx"]))


def test_the_schemas_find_what_is_wrong(xliff_schema, tmx_schema):
    xliff = exchange.files(editions.empty())["edition.xlf"].replace(b"<unit id=", b"<unit name=")
    tmx = exchange.files(editions.empty())["edition.tmx"].replace(b'xml:lang="en"', b'lang="en"')
    assert not xliff_schema.validate(etree.fromstring(xliff))
    assert not tmx_schema.validate(etree.fromstring(tmx))


@pytest.mark.parametrize("name", EDITIONS)
def test_the_same_edition_gives_the_same_bytes(name):
    assert exchange.files(EDITIONS[name]()) == exchange.files(EDITIONS[name]())


@pytest.mark.parametrize("name", EDITIONS)
def test_the_xliff_gives_every_segment_back_as_it_was(name, tmp_path):
    edition = EDITIONS[name]()
    (tmp_path / "edition.xlf").write_bytes(exchange.files(edition)["edition.xlf"])
    found = exchange.read_file(tmp_path / "edition.xlf")
    dutch = {segment.id: segment.text for segment in edition.report.segments()}
    assert [(p.id, p.source, p.target, p.origin, p.who) for p in found.pairs] == [
        (r.segment, dutch[r.segment], r.text, r.origin, r.who) for r in edition.translation.renderings
    ]
    assert (found.source_language, found.target_language) == ("nl", "en")
    assert found.edition == edition.report.name


@pytest.mark.parametrize("name", EDITIONS)
def test_the_tmx_gives_back_every_segment_that_has_english(name, tmp_path):
    edition = EDITIONS[name]()
    (tmp_path / "edition.tmx").write_bytes(exchange.files(edition)["edition.tmx"])
    found = exchange.read_file(tmp_path / "edition.tmx")
    assert [(p.id, p.target, p.origin, p.who) for p in found.pairs] == [
        (r.segment, printable(r.text), r.origin, r.who)
        for r in edition.translation.renderings
        if r.step != "unusable"
    ]


def xliff(name, path):
    root = etree.fromstring(exchange.files(EDITIONS[name]())["edition.xlf"])
    return root.xpath(path, namespaces={"x": XLIFF_2})


def test_a_finding_is_a_note_on_the_side_that_it_points_at():
    notes = xliff("cycling", "//x:note[@category='numbers']")
    assert next((n.get("appliesTo"), n.get("priority"), n.text) for n in notes) == (
        "target",
        "1",
        "The Dutch has 31, the English has 13. Put the number of the Dutch in the English.",
    )


def test_each_unit_says_in_which_section_it_stands():
    notes = xliff("cycling", "//x:unit/x:notes/x:note[@category='context']")
    assert len(notes) == len(xliff("cycling", "//x:unit"))
    assert notes[0].text == "heading in “Voortgang fietsveiligheid 2025”"


@pytest.mark.parametrize(
    ("name", "state", "count"),
    [
        ("cycling", "initial", 2),
        ("cycling", "reviewed", 0),
        ("typed", "reviewed", 0),
        ("accepted", "reviewed", 2),
    ],
)
def test_the_state_says_what_is_done(name, state, count):
    assert len(xliff(name, f"//x:segment[@state='{state}']")) == count


def test_what_a_person_accepted_is_said_in_the_note():
    notes = xliff("accepted", "//x:note[@category='numbers']")
    assert all(note.text.endswith("(accepted by Ada <b>)") for note in notes)


def test_the_terms_come_back_as_a_glossary_and_no_terms_give_no_file(tmp_path):
    edition = editions.cycling()
    terms = (
        UsedTerm("provincie", "province", "", "", "A part of the country.", "shipped", "usage", 2, 2),
        UsedTerm("Algemene Ouderdomswet", "General \x07 Act", "AOW", "AOW", "", "report", "", 1, 0),
    )
    translation = msgspec.structs.replace(edition.translation, terms=terms)
    content = exchange.files(msgspec.structs.replace(edition, translation=translation))["edition.tbx"]
    etree.RelaxNG(etree.parse(TBX_SCHEMA)).assertValid(etree.fromstring(content))
    (tmp_path / "edition.tbx").write_bytes(content)
    again = read_glossary(tmp_path / "edition.tbx")
    assert [(entry.dutch, entry.english, entry.dutch_short) for entry in again] == [
        ("provincie", "province", ""),
        ("Algemene Ouderdomswet", "General \ufffd Act", "AOW"),
    ]
    assert "edition.tbx" not in exchange.files(edition)
