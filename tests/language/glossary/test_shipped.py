"""The shipped glossary is large, whole, and says of each term where its English comes from."""

from collections import Counter

import pytest

from pipeline.language.glossary import Entry, government
from pipeline.language.glossary.shipped import DATA

SOURCES = {"own name", "parliament", "government", "law", "eu", "international", "usage"}
# Names that their bodies use, and the fixed terms of treaties: known outside this project.
KNOWN = [
    ("Tweede Kamer", "House of Representatives", ""),
    ("Eerste Kamer", "Senate", ""),
    ("Raad van State", "Council of State", ""),
    ("Algemene Rekenkamer", "Netherlands Court of Audit", "NCA"),
    ("gemeente", "municipality", ""),
    ("waterschap", "water authority", ""),
    ("rijksbegroting", "central government budget", ""),
    ("Wet open overheid", "Open Government Act", "Woo"),
    ("Centraal Bureau voor de Statistiek", "Statistics Netherlands", "CBS"),
    ("Verenigde Naties", "United Nations", "UN"),
    ("Meerjarig Financieel Kader", "Multiannual Financial Framework", "MFF"),
    ("bruto binnenlands product", "gross domestic product", "GDP"),
]


def test_it_has_well_over_five_hundred_terms() -> None:
    assert len(government()) > 1000


@pytest.mark.parametrize(("dutch", "english", "short"), KNOWN)
def test_official_names_are_the_official_ones(dutch: str, english: str, short: str) -> None:
    entry = next(entry for entry in government() if entry.dutch == dutch)
    assert (entry.english, entry.english_short) == (english, short)


def test_every_term_is_whole() -> None:
    for entry in government():
        assert entry.dutch, entry
        assert entry.english, entry
        assert entry.source in SOURCES, entry
        assert entry.domain, entry
        assert all(cell == cell.strip() for cell in (entry.dutch, entry.english, entry.explanation)), entry


def test_every_explanation_is_short_and_a_sentence() -> None:
    for entry in government():
        assert entry.explanation.endswith("."), entry
        assert len(entry.explanation.split()) <= 20, entry


def test_no_term_and_no_abbreviation_stands_twice() -> None:
    terms = Counter(entry.dutch for entry in government())
    assert [term for term, count in terms.items() if count > 1] == []
    assert _with_two_meanings("dutch_short", "english") == []
    assert _with_two_meanings("english_short", "english") == []


def _with_two_meanings(short: str, full: str) -> list[str]:
    meanings: dict[str, set[str]] = {}
    for entry in government():
        meanings.setdefault(getattr(entry, short), set()).add(getattr(entry, full))
    return [name for name, found in meanings.items() if name and len(found) > 1]


def test_an_entry_knows_all_its_right_wordings() -> None:
    entry = Entry("VN", "United Nations", "VN", "UN", ("the UN", "UN"))
    assert entry.wordings == ("United Nations", "UN", "the UN")


def test_every_data_file_says_what_it_is() -> None:
    for path in DATA.glob("*.tsv"):
        assert path.read_text(encoding="utf-8").startswith("# "), path
