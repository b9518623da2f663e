"""A report's own definitions are learned, and nothing that is none."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.glossary import Entry, Glossary, shipped_glossary
from pipeline.language.glossary.definitions import defined, definitions, translated
from pipeline.report import Block, Report, Section, Sentence
from tests.timing import seconds

CASES = [
    (
        "De Organisatie voor Economische Samenwerking en Ontwikkeling (OESO) adviseert.",
        [("OESO", "Organisatie voor Economische Samenwerking en Ontwikkeling")],
    ),
    ("Zie de AVVN (Algemene Vergadering van de VN).", [("AVVN", "Algemene Vergadering van de VN")]),
    ("De regionale ontwikkelingsmaatschappijen (ROM’s).", [("ROM", "regionale ontwikkelingsmaatschappijen")]),
    ("Het Nationaal Groeifonds (hierna: NGF) betaalt.", [("NGF", "Nationaal Groeifonds")]),
    ("De Financial Facility (FF) en de Raad van State (RvS).",
     [("FF", "Financial Facility"), ("RvS", "Raad van State")]),
    ("Het kostte veel (EUR 3 miljoen).", []),
    ("De landen (VS) kwamen.", []),
    ("Een zin. (ABC)", []),
    ("De partij (VVD) stemde.", []),
    ("Niets te melden.", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), CASES)
def test_an_abbreviation_has_the_name_whose_letters_it_takes(text, found):
    assert list(defined(text)) == found


def report(text: str) -> Report:
    """A report of one sentence."""
    block = Block("b1", "paragraph", text, (), "s1", (Sentence("b1.1", 0, len(text)),))
    return Report("r", "", "nl", text, "", "utf-8", (block,), (Section("s1", "", 1, "", ""),))


def learned(text: str) -> dict[str, Entry]:
    return {entry.dutch_short: entry for entry in definitions(report(text), shipped_glossary())}


@pytest.mark.parametrize(
    ("text", "short", "english", "english_short"),
    [
        ("De Algemene Rekenkamer (AR) meldt dit.", "AR", "Netherlands Court of Audit", "NCA"),
        ("De Tweede Kamer der Staten (TK) en het Centraal Plan Bureau (CPB).", "CPB",
         "Netherlands Bureau for Economic Policy Analysis", "CPB"),
        ("De International Labour Organisation (ILO) meldt het.", "ILO",
         "International Labour Organization", "ILO"),
        ("Het ministerie van Economische Zaken (EZ) betaalt.", "EZ", "Ministry of Economic Affairs", "EZ"),
    ],
)  # fmt: skip
def test_a_name_that_the_glossary_has_gets_its_english(text, short, english, english_short):
    entry = learned(text)[short]
    assert (entry.english, entry.english_short, entry.origin) == (english, english_short, "report")


def test_the_report_goes_before_the_glossary_where_it_means_something_else():
    text = "Het Actieplan Scholen (AS) loopt. Het Buitengewoon Zorgplan (BZ) ook."
    glossary = Glossary([*learned(text).values(), *shipped_glossary().entries])
    assert [place.entry.english for place in glossary.wanted("Het BZ is klaar.")] == ["BZ"]


def test_a_name_without_known_english_gets_that_of_its_translation():
    dutch, english = "Het Actieplan Scholen (AS) loopt.", "The Schools Action Plan (SAP) is under way."
    entry = learned(dutch)["AS"]
    assert (entry.dutch, entry.english) == ("AS", "AS")
    assert translated(entry, dutch, english) is entry
    same = translated(entry, dutch, "The Action for Schools (AS) is under way.")
    assert (same.dutch, same.english, same.english_short) == ("Actieplan Scholen", "Action for Schools", "AS")


def test_the_first_of_two_definitions_counts():
    text = "De Raad van State (RS) en later het Rode Systeem (RS)."
    assert learned(text)["RS"].english == "Council of State"


@given(st.text(alphabet=f"{string.ascii_letters} ().,-", max_size=200))
def test_every_name_and_abbreviation_stands_in_the_text(text):
    for definition in defined(text):
        assert definition.short in text
        assert definition.name in text


def test_time_grows_with_the_text_and_not_faster():
    text = "Aan (ABCDEFGHIJ) en de Raad van State (RvS) " * 100
    assert seconds(lambda: list(defined(text * 4))) < 8 * seconds(lambda: list(defined(text)))
