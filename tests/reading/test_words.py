"""The words that tell parts of a report."""

import pytest

from pipeline.reading.words import has_label, is_label, words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Tabel 1. Kosten"),
        ("nl", "Tabel 2.3: Kosten per wijk"),
        ("nl", "FIGUUR 4 Ligging"),
        ("nl", "Grafiek A – Verloop"),
        ("nl", "Bron: CBS"),
        ("en", "Table 1: Costs"),
        ("en", "Figure 2. Map of the area"),
        ("en", "Source: ONS"),
    ],
)
def test_a_caption_is_known_by_its_word(language, text):
    assert words(language).caption.match(text)


@pytest.mark.parametrize(
    "text", ["Tabel 1 laat zien", "In tabel 1", "Tabellen zijn", "Kaarten 3", "Bronnen van"]
)
def test_other_lines_are_no_caption(text):
    assert not words("nl").caption.match(text)


@pytest.mark.parametrize("text", ["Den Haag, 12 mei 2024", "1 januari 2025", "Versie van 12-05-2024"])
def test_a_date_at_the_end(text):
    assert words("nl").date_at_end.search(text)


@pytest.mark.parametrize("text", ["Plan 2024", "Mei 2024 was nat", "12 mei"])
def test_no_date_at_the_end(text):
    assert not words("nl").date_at_end.search(text)


@pytest.mark.parametrize("text", ["Pagina 3 van 12", "p. 3", "blz 4/10", "- 3 -", "– 12 –"])
def test_a_page_number(text):
    assert words("nl").page_number.fullmatch(text)


@pytest.mark.parametrize("text", ["3", "Pagina", "Pagina drie", "paragraaf 3"])
def test_no_page_number(text):
    assert not words("nl").page_number.fullmatch(text)


@pytest.mark.parametrize(
    "text", ["Datum: 12 mei", "Opgesteld door: J. Bos", "Datum inspectie: 3 mei", "Betreft: voortgang"]
)
def test_data_about_the_report(text):
    assert is_label(text, words("nl"))


@pytest.mark.parametrize(
    "text", ["Doelgebied: beleid", "Datum:", "De raad: een portret", ": 3", "Datum 12 mei"]
)
def test_no_data_about_the_report(text):
    assert not is_label(text, words("nl"))


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("Aanwezig: 64", True),
        ("De leden zijn: 64", True),
        ("Aanwezig zijn alle leden: 64", False),
        ("aan: 64", False),
    ],
)
def test_a_label_is_a_word_or_three_with_a_colon(text, has):
    assert has_label(text) is has


def test_both_languages_have_all_lists():
    assert set(vars(words("nl"))) == set(vars(words("en")))
