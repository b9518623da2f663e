"""A Dutch number gets its English form; what has no other form stays as it is."""

import pytest

from pipeline.language.numbers import compare, find, to_english

FORMS = {
    "3,6 miljoen": "3.6 million",
    "29.584": "29,584",
    "12 500 hectare": "12,500 hectares",
    "250000": "250,000",
    "16,50": "16.50",
    "16,5 procent": "16.5 percent",
    "84%": "84%",
    "2 procentpunt": "2 percentage points",
    "8,2/10": "8.2/10",
    "EUR 250 miljoen": "EUR 250 million",
    "€ 1,2 mld": "€1.2 billion",
    "US$ 14,7 miljard": "US$14.7 billion",
    "250 miljoen euro": "250 million euros",
    "tientallen miljoenen euro's": "tens of millions of euros",
    "honderden": "hundreds",
    "11 duizend": "11 thousand",
    "dertig miljoen": "thirty million",
    "anderhalf miljoen": "1.5 million",
    "een half miljoen": "half a million",
    "tweehonderdvijftig": "250",
    "eenentwintig": "twenty-one",
    "13e": "13th",
    "21e, 2e, 3e, 11e": "21st, 2nd, 3rd, 11th",
    "derde": "third",
    "een op de vijf": "one in five",
    "1 op de 5": "1 in 5",
    "twee derde": "two thirds",
    "drie kwart": "three quarters",
    "anderhalf jaar": "one and a half years",
    "een kwart procentpunt": "a quarter of a percentage point",
    "18 juli": "18 July",
    "maandag 3 mei": "Monday 3 May",
    "09.30 uur": "9:30",
    "de jaren 60": "de 60s",
    "1 jaar": "1 year",
    "160km/u": "160km/h",
    "-2,1%": "-2.1%",
    "min 5 graden": "minus 5 degrees",
    "2 tot 3 miljoen euro": "2 tot 3 million euros",
    "210 megawattuur": "210 megawatt-hours",
}
UNCHANGED = [
    "2024",
    "1774",
    "Kamerstuk 21 501-02 nr. 2962",
    "Staatscourant 2024, 2900",
    "artikel 3, lid 2",
    "paragraaf 2.1",
    "COVID-19",
    "070-1234567",
    "2024-10-01",
    "1.10.2024",
    "vijfjarig",
    "twintigtal",
    "beide",
    "hoofdstuk XVII",
    "www.rijk.nl/29.584",
    "",
]


@pytest.mark.parametrize("dutch", FORMS)
def test_a_dutch_number_gets_its_english_form(dutch):
    assert to_english(dutch) == FORMS[dutch]


@pytest.mark.parametrize("text", UNCHANGED)
def test_what_has_no_other_form_stays(text):
    assert to_english(text) == text


@pytest.mark.parametrize("dutch", [text for text in FORMS if "," not in FORMS[text][:3]])
def test_the_english_form_says_the_same(dutch):
    difference = compare(find(dutch, "nl"), find(to_english(dutch), "en"))
    assert (difference.missing, difference.extra) == ((), ())


def test_only_the_numbers_of_a_sentence_change():
    dutch = "Door steun kregen 3,6 miljoen mensen, 29.584 bedrijven en 16,5 procent van hen hulp in 2024."
    english = "Door steun kregen 3.6 million mensen, 29,584 bedrijven en 16.5 percent van hen hulp in 2024."
    assert to_english(dutch) == english


def test_a_quantity_gets_its_english_form():
    (quantity,) = find("EUR 250 miljoen", "nl")
    assert to_english(quantity) == "EUR 250 million"
