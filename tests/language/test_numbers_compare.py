"""A good translation lacks no number and adds none; a changed one is named on both sides."""

import pytest

from pipeline.language.numbers import compare, find


def difference(dutch: str, english: str) -> tuple[list[str], list[str]]:
    found = compare(find(dutch, "nl"), find(english, "en"))
    return [q.text for q in found.missing], [q.text for q in found.extra]


AGREE = [
    ("3,6 mln.", "3.6 million"),
    ("3.600.000", "3.6 million"),
    ("dertig procent", "30%"),
    ("EUR 250 miljoen", "€250 million"),
    ("250 miljoen euro", "EUR 250,000,000"),
    ("£ 27 miljoen", "27 million pounds"),
    ("vier ton", "400,000 euros"),
    ("1774 leningen", "1,774 loans"),
    ("de 13e zitting", "the thirteenth session"),
    ("anderhalf jaar", "a year and a half"),
    ("anderhalf jaar", "eighteen months"),
    ("elk halfjaar", "every six months"),
    ("twee weken", "a fortnight"),
    ("een derde van de raad", "one third of the council"),
    ("een derde ronde", "a third round"),
    ("een op de drie", "a third"),
    ("een op de drie", "one of the three"),
    ("25 procent", "a quarter"),
    ("driekwart", "75 percent"),
    ("drie kwartalen", "three quarters"),
    ("honderden mensen", "hundreds of people"),
    ("duizenden jaren", "thousands and thousands of years"),
    ("zo'n twintig", "some two dozen"),
    ("in mei 2024", "in May 2024"),
    ("1 oktober 2024", "October 1, 2024"),
    ("01-10-2024", "1 October 2024"),
    ("op 1 okt.", "on 1 Oct."),
    ("om 14.00 uur", "at 2 p.m."),
    ("tien uur", "ten o'clock"),
    ("half tien", "9.30 a.m."),
    ("de jaren 60", "the 1960s"),
    ("jaren zestig", "the sixties"),
    ("jaren 30 van de 19e eeuw", "the 1830s"),
    ("'24", "2024"),
    ("2023/24", "2023-2024"),
    ("2 tot 3 miljoen euro", "2 million to 3 million euros"),
    ("tussen de 10 en 20 procent", "between 10% and 20%"),
    ("van 4 naar 6 procent", "from 4 to 6 percent"),
    ("COVID19-crisis", "COVID-19 crisis"),
    ("beide landen", "the two countries"),
    ("één keer per jaar", "a year"),
    ("beide partijen", "the parties"),
    ("Tweede Wereldoorlog", "World War II"),
    ("de op drie na grootste", "the fourth largest"),
    ("8,2/10", "8.2 out of 10"),
    ("Kamerstuk 26 485, nr. 438", "Parliamentary Paper 26 485, no. 438"),
    ("paragraaf 2.1", "section 2.1"),
    ("vijftigplussers", "people over fifty"),
    ("koopzondag", "Sunday shopping"),
]

DIFFER = [
    ("29.584", "29.584", ["29.584"], ["29.584"]),
    ("3,6 miljoen", "3.6 billion", ["3,6 miljoen"], ["3.6 billion"]),
    ("16,5 procent", "16.5 percentage points", ["16,5 procent"], ["16.5 percentage points"]),
    ("EUR 5 miljoen", "USD 5 million", ["EUR 5 miljoen"], ["USD 5 million"]),
    ("EUR 5 miljoen", "5 million", ["EUR 5 miljoen"], ["5 million"]),
    ("30 meter", "30 feet", ["30 meter"], ["30 feet"]),
    ("in mei", "in June", ["mei"], ["June"]),
    ("op maandag", "on Tuesday", ["maandag"], ["Tuesday"]),
    ("14.00 uur", "3 p.m.", ["14.00 uur"], ["3 p.m."]),
    ("de jaren 60", "the 1860s", ["jaren 60"], ["1860s"]),
    ("honderden mensen", "thousands of people", ["honderden"], ["thousands"]),
    ("COVID-19", "COVID-29", ["COVID-19"], ["COVID-29"]),
    ("5 landen", "countries", ["5"], []),
    ("landen", "7 countries", [], ["7"]),
    ("drie landen en drie steden", "three countries and cities", ["drie"], []),
    ("een derde van de raad", "a quarter of the council", ["een derde"], []),
    ("paragraaf 3.2.1", "section 3.2.2", ["3.2.1"], ["3.2.2"]),
    ("-2,1%", "2.1%", ["-2,1%"], ["2.1%"]),
    ("8,2/10", "8.3/10", ["8,2/10"], ["8.3/10"]),
]


@pytest.mark.parametrize(("dutch", "english"), AGREE)
def test_these_numbers_agree(dutch, english):
    assert difference(dutch, english) == ([], [])


@pytest.mark.parametrize(("dutch", "english", "missing", "extra"), DIFFER)
def test_these_numbers_differ(dutch, english, missing, extra):
    assert difference(dutch, english) == (missing, extra)


def test_nothing_to_compare_is_no_difference():
    assert difference("", "") == ([], [])
