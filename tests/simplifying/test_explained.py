"""Explained words: which, by whom, how many, and the hardest first."""

import pytest

from pipeline.simplifying.explained import MOST, Explainer, definitions
from pipeline.simplifying.passages import passages
from tests.simplifying.reports import make_edition


def explained(*texts: str, summary: tuple[str, ...] = (), level="plain") -> list[tuple[str, str, str]]:
    report, translation = make_edition(("Title", [("paragraph", texts)]))
    words = Explainer(translation, level).words(summary, passages(report, translation)["s1"])
    return [(word.word, word.full, word.origin) for word in words]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The World Health Organization (WHO) met.", [("WHO", "World Health Organization")]),
        ("The Regional Fund for Wet Meadows (RFWM) pays.", [("RFWM", "Regional Fund for Wet Meadows")]),
        ("A Research and Development (R&D) grant.", [("R&D", "Research and Development")]),
        ("The small and medium-sized enterprises (SMEs) grew.", []),
        ("The mayor of Assen (VVD) spoke.", []),
        ("The fund (in Assen) paid.", []),
        ("", []),
    ],
)
def test_an_abbreviation_is_defined_where_its_letters_are_the_initials_of_the_words_before(text, found):
    assert list(definitions(text)) == found


def test_the_report_explains_what_no_glossary_has():
    texts = ("The Regional Fund for Wet Meadows (RFWM) pays farmers.", "The RFWM also pays for hay.")
    assert ("RFWM", "Regional Fund for Wet Meadows", "report") in explained(*texts)


def test_the_glossary_explains_an_abbreviation_by_its_words():
    assert explained("The ODA budget fell.") == [("ODA", "official development assistance", "glossary")]


def test_a_term_stands_there_once_by_its_abbreviation():
    texts = ("Official development assistance fell.", "The ODA budget is small.")
    assert [word for word, *_ in explained(*texts)] == ["ODA"]


def test_abbreviations_come_before_words_and_those_of_the_summary_before_the_rest():
    texts = ("Multilateral talks on procurement began.", "The ODA budget fell.")
    assert explained(*texts)[0][0] == "ODA"
    assert explained(*texts, summary=("Talks on procurement began.",))[0][0] == "procurement"


def test_everyday_words_are_not_explained():
    assert explained("The EU buys and sells goods, and estimates its costs.") == []


def test_a_page_has_few_explained_words_and_an_easier_page_more():
    names = ["ODA", "WTO", "OECD", "WHO", "UNDP", "UNICEF", "RVO", "FMO", "IMF", "UNHCR", "UNFPA"]
    texts = [f"The {name} met in Assen." for name in names]
    assert len(explained(*texts)) == MOST["plain"]
    assert len(explained(*texts, level="easier")) > MOST["plain"]


def test_a_possessive_is_explained_by_the_name_itself():
    assert [word for word, *_ in explained("They read Mercosur's rules.")] == ["Mercosur"]
