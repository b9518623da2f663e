"""What a number counts: the phrase after it, the phrase before it, or nothing when that is not sure."""

import pytest

from pipeline.language.numbers import find
from pipeline.simplifying.phrases import MOST_WORDS, Phrases


def counts(text: str, number: str) -> str:
    quantities = [q for q in find(text, "en") if q.kind in ("number", "share", "fraction", "grade")]
    found = next(q for q in quantities if q.text == number)
    return Phrases(text, [q.span for q in quantities]).what_it_counts(found.span, found.unit)


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("The school has 1,200 pupils.", "1,200", "pupils"),
        (
            "The country gave EUR 3 million to the WHO response plan.",
            "EUR 3 million",
            "to the WHO response plan",
        ),
        (
            "It made 800,000 households aware of the rights they have.",
            "800,000",
            "households aware of the rights",
        ),
        (
            "In 2024, 4.1 million people got clean water, which is more.",
            "4.1 million",
            "people got clean water",
        ),
        ("A total of 340 towns, 12 provinces and 21 boards signed.", "340", "towns"),
        ("A total of 340 towns, 12 provinces and 21 boards signed.", "21", "boards signed"),
        ("The bank gave 1,774 (digital) loans to clinics.", "1,774", "loans to clinics"),
        ("It reached 11,000 firms and helped to make 50,000 jobs.", "11,000", "firms"),
        ("It reached 500 firms in industry and agriculture.", "500", "firms in industry and agriculture"),
        (
            "The bureau trained 300 staff of the World Health Organization (WHO) last year.",
            "300",
            "staff of the World Health Organization (WHO) last year",
        ),
    ],
)
def test_the_phrase_after_a_number_says_what_it_counts(text, number, counted):
    assert counts(text, number) == counted


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("Number of page views: 1,123,091", "1,123,091", "Number of page views"),
        ("Reach of the services: 29,584, of whom many were new", "29,584", "Reach of the services"),
        (
            "The number of people without work rose to 412,000 in autumn.",
            "412,000",
            "The number of people without work rose",
        ),
        ("The number of homes was 33,000.", "33,000", "The number of homes"),
        ("This brings the total of loans (all banks) to 5,000.", "5,000", "the total of loans (all banks)"),
    ],
)
def test_the_phrase_before_a_number_says_what_it_counts_when_none_follows(text, number, counted):
    assert counts(text, number) == counted


@pytest.mark.parametrize(
    ("text", "number", "counted"),
    [
        ("The state gave EUR 3 million to the plan for ports.", "EUR 3 million", "to the plan for ports"),
        ("Aid grew by EUR 90 million and reached more towns.", "EUR 90 million", "Aid grew"),
        (
            "EUR 5 million was made available for new schools.",
            "EUR 5 million",
            "was made available for new schools",
        ),
        ("With a budget of €45 million, the ministry bought buses.", "€45 million", "a budget"),
        ("Waiting times fell by 16.5 percent in 2024.", "16.5 percent", "Waiting times fell"),
        ("The office employs 450 FTEs in the north.", "450 FTEs", "The office employs"),
        ("The fund has EUR 700 million at its disposal.", "EUR 700 million", "The fund"),
        ("It was told about the EUR 3.6 million cost overrun.", "EUR 3.6 million", "cost overrun"),
        ("EUR 53 million in new funds came free.", "EUR 53 million", "in new funds came free"),
        ("A survey shows that 84% of firms want to export.", "84%", "of firms want to export"),
    ],
)
def test_an_amount_may_be_followed_by_its_purpose(text, number, counted):
    assert counts(text, number) == counted


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The state did not spend EUR 30 million on roads.", "EUR 30 million"),
        ("Instead of 300 homes, 500 were built.", "300"),
        ("There were 68 policies, against 55 in 2023.", "55"),
        ("Only 50 of the planned 300 homes were built.", "300"),
        ("The rate is 12.5 deaths per 1,000 inhabitants.", "1,000"),
        ("Emissions must be 55% lower in 2030.", "55%"),
        ("Many came, and 1,200 of them stayed.", "1,200"),
        ("The table on page 12 of the annex shows more.", "12"),
        ("This amounts to EUR 45 million.", "EUR 45 million"),
        ("The ministry spent EUR 340 million less than planned.", "EUR 340 million"),
        ("Half of the 1,460 smugglers got away with a fine.", "1,460"),
        ("No more than 7 per cent of them take a detour.", "7 per cent"),
        ("A sum of EUR 2 million was later raised to 41.7 million.", "41.7 million"),
        ("In the vote 24 voted against.", "24"),
        ("They reached the age of sixty.", "sixty"),
        ("The rest have a roof, 17 percent a book.", "17 percent"),
        ("In exchange for 6 billion euros, it took them back.", "6 billion euros"),
        ("It happened 27 times last year.", "27"),
        ("They cost 50 million euros.", "50 million euros"),
        ("Of the 2,000 requests, 1,250 were granted.", "1,250"),
        ("Kenya got EUR 25 million in Nairobi and EUR 30 million in 2024.", "EUR 30 million"),
        ("Then there were 40.", "40"),
        ("1,300", "1,300"),
    ],
)
def test_nothing_is_said_where_the_sentence_does_not_say_it_for_sure(text, number):
    assert counts(text, number) == ""


def test_a_long_phrase_is_cut_before_a_preposition():
    text = (
        "The fund helped 800 families of fishers and farmers along the coast of the northern islands "
        "during the storms of last winter and the floods after them."
    )
    found = counts(text, "800")
    assert found == "families of fishers and farmers along the coast of the northern islands"
    assert len(found.split()) <= MOST_WORDS


def test_a_long_phrase_without_a_preposition_is_cut_at_a_dozen_words():
    found = counts("There were 90 " + " ".join(["big"] * 20) + " boats.", "90")
    assert found == " ".join(["big"] * MOST_WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "In three years, 75,000 homes, 300 schools and 40 hospitals were insulated (EUR 80 million).",
        "Some 12,000 hectares of forest and 45 km of dikes were restored with 30% of the fund.",
        "Between 10 and 20 percent of households – 4,500 in all – pay €2.30 a day; 15 pay more.",
    ],
)
def test_what_is_said_stands_literally_in_the_sentence(text):
    spans = [q.span for q in find(text, "en")]
    for span in spans:
        for unit in ("", "EUR", "%"):
            assert Phrases(text, spans).what_it_counts(span, unit) in text
