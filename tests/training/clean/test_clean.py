"""Cleaning: each rule drops what it names, and good pairs come through as they are."""

from collections import Counter

import pytest

from training.clean import RULES, clean, read_limits
from training.clean.normalise import normalise
from training.pairs import Pair

DUTCH = "De gemeente heeft in 2023 twaalf speelplaatsen vernieuwd."
ENGLISH = "The municipality renovated twelve playgrounds in 2023."
ZES = "Dat is wat zij hebben gezegd toen men het hun vroeg."
SIX = "That is what they had to say when they were asked."

BAD = [
    ("", "text", "empty"),
    ("\u00ad\u200b ", "text", "empty"),
    ("woord " * 200, "word " * 200, "long"),
    ("Nothing was translated here", "Nothing was translated here", "identical"),
    (DUTCH, "Playgrounds", "ratio"),
    (SIX, "This is what they said of it when they were asked.", "language"),
    ("Dit is wat zij ervan zeiden toen het hun werd gevraagd.", ZES, "language"),
    ("12 / 13 / 14: ja", "12 / 13 / 14: yes", "letters"),
    ("Klik op <b>Opslaan</b> om door te gaan", "Click <b>Save</b> to continue", "markup"),
    ("Opslaan &amp; sluiten van het bestand", "Save &amp; close the file", "markup"),
    ("Het bestand %s is niet gevonden", "The file %s was not found", "markup"),
    ("Welkom terug, {name}", "Welcome back, {name}", "markup"),
    ("Er zijn $1 wijzigingen in de pagina", "There are $1 changes in the page", "markup"),
    ("Zie [de handleiding](x) voor meer", "See [the manual](x) for more", "markup"),
    ("De ⟦term⟧ staat er al in", "The term is there already", "markup"),
]


def dropped_by(dutch: str, english: str) -> str | None:
    counts: Counter[str] = Counter()
    kept = list(clean([Pair(1, dutch, english)], read_limits(), counts))
    assert len(kept) + counts.total() == 1
    return next(iter(counts), None)


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        (DUTCH, ENGLISH),
        ("Samenvatting", "Summary"),
        ("Desaldering", "Gross-up of entries"),
        ("Shelter City Zwolle", "Shelter City Zwolle"),
        ("Uitgaven (x € 1.000)", "Expenditure (x €1,000)"),
        ("De kosten stegen met 5%, dus € 3,6 miljoen.", "Costs rose by 5%, or €3.6 million."),
        ("Een op de tien leerlingen in het land is ziek.", "One in ten pupils in the country is ill."),
        ("AVG & R&D: a < b", "GDPR & R&D: a < b"),
    ],
)
def test_good_pairs_are_kept(dutch, english):
    assert dropped_by(dutch, english) is None


@pytest.mark.parametrize(("dutch", "english", "rule"), BAD)
def test_each_rule_drops_what_it_names(dutch, english, rule):
    assert dropped_by(dutch, english) == rule


def test_every_rule_has_a_case():
    assert {case[2] for case in BAD} == set(RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u00a0b\u2009c \t d", "a b c d"),
        ("  rand  ", "rand"),
        ("oe\u0302", "oê"),
        ("be\u00adleid\u200b\ufeff", "beleid"),
        ("a\u0000b\u0007", "ab"),
        ("een\u2028twee", "een twee"),
        ("“ja” – 2‑3 …", "“ja” – 2‑3 …"),
    ],
)
def test_a_text_gets_one_form(text, expected):
    assert normalise(text) == expected
    assert normalise(expected) == expected
