"""Protecting: English numbers, names and terms stand between the brackets, and nothing else changes."""

import pytest

from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.translating.protect import Inline, names, numbers, protect, terms

GLOSSARY = shipped_glossary()


@pytest.mark.parametrize(
    ("segment", "protected"),
    [
        ("Het kost 3,6 miljoen euro.", "Het kost [3.6 million euros]."),
        ("In totaal 29.584 mensen", "In totaal [29,584] mensen"),
        ("Het cijfer is 8,2/10.", "Het cijfer is [8.2/10]."),
        ("Een van beide is klaar.", "Een van beide is klaar."),
        ("Geen getal.", "Geen getal."),
        ("Steun aan Libanon: 5 mln.", "Steun aan [Lebanon]: [5 million]."),
    ],
)
def test_numbers_and_names_get_their_english_form_between_brackets(segment, protected):
    assert protect(segment, ("[", "]"), names(segment), numbers(segment)) == protected


@pytest.mark.parametrize(
    ("segment", "protected"),
    [
        ("De Algemene Rekenkamer meldt dit.", "De [Netherlands Court of Audit] meldt dit."),
        ("De waterschappen en de VN.", "De [water authorities] en de [UN]."),
        ("2. Beleidsprioriteiten", "2. [Policy priorities]"),
        ("Geen woord ervan.", "Geen woord ervan."),
        ("De EU-begroting.", "De EU-begroting."),
        ("Het referendum.", "Het [referendum]."),
    ],
)
def test_terms_get_the_english_that_fits_their_place(segment, protected):
    places = GLOSSARY.wanted(segment)
    assert protect(segment, ("[", "]"), terms(segment, places)) == protected


def test_numbers_and_terms_stand_in_the_order_of_the_text():
    segment = "De 17 gemeenten kregen 3,5 procent."
    both = protect(segment, ("[", "]"), terms(segment, GLOSSARY.wanted(segment)), numbers(segment))
    assert both == "De [17] [municipalities] kregen [3.5 percent]."


def test_of_two_parts_that_overlap_the_first_is_taken():
    parts = [Inline(3, 9, "five men"), Inline(6, 12, "men")]
    assert protect("De vijf mannen.", ("[", "]"), parts) == "De [five men]annen."


def test_without_terms_nothing_changes():
    assert protect("De raad.", ("[", "]"), terms("De raad.", Glossary(()).wanted("De raad."))) == "De raad."
