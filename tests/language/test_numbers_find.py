"""Every form of number is found with its value, unit, kind and place."""

from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest

from pipeline.language.numbers import Comparison, Quantity, compare, find, to_english


def seen(text: str, language: str) -> list[tuple[str, str, str, str]]:
    """Return what is found, without loose numbers: the text, the amount, the unit and the kind."""
    return [(q.text, str(q.amount), q.unit, q.kind) for q in find(text, language) if not q.loose]


DUTCH = {
    # Separators
    "29.584 ondernemers": [("29.584", "29584", "", "number")],
    "1.123.091 weergaven": [("1.123.091", "1123091", "", "number")],
    "12 500 mensen en 3\u00a0000\u00a0000 anderen": [
        ("12 500", "12500", "", "number"),
        ("3\u00a0000\u00a0000", "3000000", "", "number"),
    ],
    "1774 leningen in 2024": [("1774", "1774", "", "year"), ("2024", "2024", "", "year")],
    "in 2024 68 polissen": [("2024", "2024", "", "year"), ("68", "68", "", "number")],
    "0,5 en 16,50": [("0,5", "1/2", "", "number"), ("16,50", "33/2", "", "number")],
    # Magnitudes
    "3,6 miljoen mensen": [("3,6 miljoen", "3600000", "", "number")],
    "11 duizend, bijna duizend": [("11 duizend", "11000", "", "number"), ("duizend", "1000", "", "number")],
    "2750 duizend personen": [("2750 duizend", "2750000", "", "number")],
    "5 mln. en 1,2 mld": [("5 mln.", "5000000", "", "number"), ("1,2 mld", "1200000000", "", "number")],
    "dertig miljoen": [("dertig miljoen", "30000000", "", "number")],
    # Money
    "EUR 250 miljoen": [("EUR 250 miljoen", "250000000", "EUR", "number")],
    "€ 1,2 mld": [("€ 1,2 mld", "1200000000", "EUR", "number")],
    "250 miljoen euro": [("250 miljoen euro", "250000000", "EUR", "number")],
    "US$ 14,7 miljard": [("US$ 14,7 miljard", "14700000000", "USD", "number")],
    "in 2024 EUR 512 miljoen": [
        ("2024", "2024", "", "year"),
        ("EUR 512 miljoen", "512000000", "EUR", "number"),
    ],
    # Shares
    "16,5 procent": [("16,5 procent", "33/2", "%", "number")],
    "84% van hen": [("84%", "84", "%", "number")],
    "0,6 procentpunt en 2%-punt": [
        ("0,6 procentpunt", "3/5", "pp", "number"),
        ("2%-punt", "2", "pp", "number"),
    ],
    "een op de vijf": [("een op de vijf", "1/5", "", "share")],
    "3 op de 10": [("3 op de 10", "3/10", "", "share")],
    "twee derde van de raad": [("twee derde", "2/3", "", "fraction")],
    "een derde van de raad": [("een derde", "1/3", "", "fraction")],
    "drie kwart": [("drie kwart", "3/4", "", "fraction")],
    "1/3 en 2½": [("1/3", "1/3", "", "fraction"), ("2½", "5/2", "", "fraction")],
    "een kwart procentpunt": [("een kwart procentpunt", "1/4", "pp", "fraction")],
    "8,2/10": [("8,2/10", "41/50", "", "grade")],
    # Words
    "anderhalf miljoen": [("anderhalf miljoen", "1500000", "", "number")],
    "drieënhalf": [("drieënhalf", "7/2", "", "number")],
    "een half miljoen": [("een half miljoen", "500000", "", "number")],
    "twintigtal": [("twintigtal", "20", "", "number")],
    "vijfjarig": [("vijfjarig", "5", "", "number")],
    "eenentwintigste": [("eenentwintigste", "21", "", "ordinal")],
    "13e en 60ste": [("13e", "13", "", "ordinal"), ("60ste", "60", "", "ordinal")],
    "tweehonderdvijftigduizend": [("tweehonderdvijftigduizend", "250000", "", "number")],
    "twee miljoen driehonderdduizend": [("twee miljoen driehonderdduizend", "2300000", "", "number")],
    "op drie na grootste": [("drie", "4", "", "ordinal")],
    "tientallen miljoenen euro's": [("tientallen miljoenen euro's", "10000000", "EUR", "crowd")],
    # Ranges
    "2 tot 3 miljoen euro": [
        ("2", "2000000", "EUR", "number"),
        ("3 miljoen euro", "3000000", "EUR", "number"),
    ],
    "EUR 20-30 miljoen": [
        ("EUR 20", "20000000", "EUR", "number"),
        ("30 miljoen", "30000000", "EUR", "number"),
    ],
    "van 4 naar 6,5 procent": [("4", "4", "%", "number"), ("6,5 procent", "13/2", "%", "number")],
    "2023-2032": [("2023", "2023", "", "year"), ("2032", "2032", "", "year")],
    "2023/24": [("2023", "2023", "", "year"), ("24", "2024", "", "year")],
    # Dates and times
    "18 juli jl.": [("18", "18", "", "day"), ("juli", "7", "", "month")],
    "1.10.2024": [("1", "1", "", "day"), ("10", "10", "", "month"), ("2024", "2024", "", "year")],
    "2024-10-01": [("2024", "2024", "", "year"), ("10", "10", "", "month"), ("01", "1", "", "day")],
    "1, 2 en 3 juni '24": [
        ("1", "1", "", "day"),
        ("2", "2", "", "day"),
        ("3", "3", "", "day"),
        ("juni", "6", "", "month"),
        ("24", "24", "", "year"),
    ],
    "1 okt. 2024": [
        ("1", "1", "", "day"),
        ("okt", "10", "", "month"),
        ("2024", "2024", "", "year"),
    ],
    "dinsdagochtend": [("dinsdagochtend", "2", "", "weekday")],
    "van 8.30 tot 17.00 uur": [("8.30", "510", "", "time"), ("17.00 uur", "1020", "", "time")],
    "om 11.20": [("11.20", "680", "", "time")],
    "om half tien": [("half tien", "570", "", "time")],
    "3 uur 's middags": [("3 uur 's middags", "900", "", "time")],
    "de jaren 60 en 70": [("jaren 60", "60", "", "decade"), ("70", "70", "", "decade")],
    "drie kwartier": [("drie kwartier", "3/4", "hour", "fraction")],
    "zeven en een halve minuut": [("zeven en een halve minuut", "15/2", "minute", "number")],
    "jaren zestig": [("zestig", "60", "", "decade")],
    # Kept as printed
    "Kamerstuk 21 501-02 nr. 2962 C.S": [
        ("21 501-02", "2150102", "", "reference"),
        ("2962", "2962", "", "reference"),
    ],
    "36550-XVII, nr. 16": [("36550-XVII", "36550", "", "reference"), ("16", "16", "", "reference")],
    "Staatscourant 2024, 2900": [("2024", "2024", "", "reference"), ("2900", "2900", "", "reference")],
    "Handelingen II 2022/23, nr. 48, item 17": [
        ("2022/23", "202223", "", "reference"),
        ("48", "48", "", "reference"),
        ("17", "17", "", "reference"),
    ],
    "artikel 3, lid 2": [("3", "3", "", "reference"), ("2", "2", "", "reference")],
    "nr.438": [("438", "438", "", "reference")],
    "paragraaf 2.1 en 3.2.1": [("2.1", "21/10", "", "label"), ("3.2.1", "321", "", "label")],
    "COVID-19, A12, CO2, mpox2, G20, 5G, H5N1": [
        ("COVID-19", "19", "", "name"),
        ("A12", "12", "", "name"),
        ("CO2", "2", "", "name"),
        ("mpox2", "2", "", "name"),
        ("G20", "20", "", "name"),
        ("5G", "5", "", "name"),
        ("H5N1", "51", "", "name"),
    ],
    "Natura 2000": [("2000", "2000", "", "year")],
    "070-1234567": [("070-1234567", "701234567", "", "phone")],
    "hoofdstuk XVII": [("XVII", "17", "", "roman")],
    # Signs and units
    "(-2,1%) en min 5 graden": [("-2,1%", "-21/10", "%", "number"), ("min 5 graden", "-5", "°", "number")],
    "160km/u": [("160km/u", "160", "km/h", "number")],
    "1.5 °C": [("1.5 °C", "3/2", "°C", "number")],
    # No numbers
    "de Tweede Kamer": [],
    "een besluit van een gemeente": [],
    "www.rijk.nl/2024 en a1@b2.nl": [],
    "eenvoudig, eenzijdig, eenden": [],
}

ENGLISH = {
    "29,584 and 3.6 million": [("29,584", "29584", "", "number"), ("3.6 million", "3600000", "", "number")],
    "EUR 250 million, €1.2 billion": [
        ("EUR 250 million", "250000000", "EUR", "number"),
        ("€1.2 billion", "1200000000", "EUR", "number"),
    ],
    "$2bn and £40k": [("$2bn", "2000000000", "USD", "number"), ("£40k", "40000", "GBP", "number")],
    "a 5-million-euro fund": [("5-million-euro", "5000000", "EUR", "number")],
    "16.5 percent, 2 percentage points": [
        ("16.5 percent", "33/2", "%", "number"),
        ("2 percentage points", "2", "pp", "number"),
    ],
    "8.2/10 or 8.2 out of 10": [("8.2/10", "41/50", "", "grade"), ("8.2 out of 10", "41/50", "", "grade")],
    "two hundred and fifty thousand": [("two hundred and fifty thousand", "250000", "", "number")],
    "one and a half million": [("one and a half million", "1500000", "", "number")],
    "a year and a half": [("a year and a half", "3/2", "", "number")],
    "half a million": [("half a million", "500000", "", "number")],
    "a quarter of a million": [("a quarter of a million", "250000", "", "number")],
    "half a percentage point": [("half a percentage point", "1/2", "pp", "fraction")],
    "a third of them": [("a third", "1/3", "", "fraction")],
    "three-quarters, two thirds": [
        ("three-quarters", "3/4", "", "fraction"),
        ("two thirds", "2/3", "", "fraction"),
    ],
    "one in five, 1 in 100": [("one in five", "1/5", "", "share"), ("1 in 100", "1/100", "", "share")],
    "15 in 30 countries": [("15", "15", "", "number"), ("30", "30", "", "number")],
    "2 in 2024": [("2", "2", "", "number"), ("2024", "2024", "", "year")],
    "tens of thousands of euros": [("tens of thousands of euros", "10000", "EUR", "crowd")],
    "9:30 am, 0230 UTC, 10 o'clock": [
        ("9:30 am", "570", "", "time"),
        ("0230 UTC", "150", "", "time"),
        ("10 o'clock", "600", "", "time"),
    ],
    "the twenty-sixth member": [("twenty-sixth", "26", "", "ordinal")],
    "the hundred thousandth home": [("hundred thousandth", "100000", "", "ordinal")],
    "another metre and a half": [("a half", "3/2", "", "fraction")],
    "between 2 and 4 p.m.": [("2", "120", "", "time"), ("4 p.m.", "960", "", "time")],
    "half past nine": [("half past nine", "570", "", "time")],
    "the 1960s, the sixties": [("1960s", "1960", "", "decade"), ("sixties", "60", "", "decade")],
    "September 24, 1759": [
        ("September", "9", "", "month"),
        ("24", "24", "", "day"),
        ("1759", "1759", "", "year"),
    ],
    "1st of October": [("1st", "1", "", "day"), ("October", "10", "", "month")],
    "in May": [("May", "5", "", "month")],
    "May I ask?": [],
    "no. 2962, Article 3(2)": [
        ("2962", "2962", "", "reference"),
        ("3", "3", "", "reference"),
        ("2", "2", "", "reference"),
    ],
    "327,000 three years later": [
        ("327,000", "327000", "", "number"),
        ("three years", "3", "year", "number"),
    ],
}


@pytest.mark.parametrize("text", DUTCH)
def test_a_dutch_number_is_found(text):
    assert seen(text, "nl") == DUTCH[text]


@pytest.mark.parametrize("text", ENGLISH)
def test_an_english_number_is_found(text):
    assert seen(text, "en") == ENGLISH[text]


@pytest.mark.parametrize(
    "word", ["beide", "één", "half", "de helft", "tweede", "dubbel", "vijftigplussers", "julidag"]
)
def test_a_word_that_a_translator_may_drop_is_loose(word):
    assert all(q.loose for q in find(word, "nl"))
    assert find(word, "nl")


def test_the_span_is_where_the_text_stands():
    text = "In 2024 kostte het EUR 3,6 miljoen, een op de vijf euro's (-2,1%)."
    assert find(text, "nl")
    for quantity in find(text, "nl"):
        assert text[quantity.span.start : quantity.span.end] == quantity.text


def test_a_third_is_exact():
    (third,) = find("een derde van de raad", "nl")
    assert (third.value, third.over, third.amount) == (Decimal(1), 3, Fraction(1, 3))


def test_a_quantity_survives_json():
    found = find("Een derde van EUR 3,6 miljoen op 18 juli 2024 (8,2/10).", "nl")
    assert msgspec.json.decode(msgspec.json.encode(found), type=tuple[Quantity, ...]) == found


def test_text_without_numbers_gives_nothing():
    assert find("", "nl") == ()
    assert find("Geen enkel getal hier", "en") == ()


def test_decimals_are_exact_beyond_the_precision_of_the_decimal_context():
    (quantity,) = find("1,123456789012345678901234567890123456789", "nl")
    assert str(quantity.value) == "1.123456789012345678901234567890123456789"


@pytest.mark.parametrize(
    "frame",
    ["{}", "{},5", "1,{}", "{}.1", "1.{}", "a{}", "nr. {}", "{}%", "{}/10", "1,{}/10", "{}e", "+31 {}"],
)
def test_a_row_of_thousands_of_digits_stops_nothing(frame):
    text = frame.format("1" * 6000)
    for language in ("nl", "en"):
        assert all(q.amount >= 0 for q in find(text, language))
    assert len(to_english(text)) >= 6000
    assert compare(find(text, "nl"), find(text, "nl")) == Comparison()
