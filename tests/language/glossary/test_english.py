"""The English of terms is found by whole words, longest first, in plural and in both spellings."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.glossary import EnglishTerms, Entry, explanations, government
from pipeline.language.glossary.english import fold
from tests.timing import seconds

CASES = [
    ("whole words only", "The municipalityship grew.", []),
    ("the plural", "All municipalities agreed.", ["municipalities"]),
    ("the possessive", "The municipality’s budget.", ["municipality’s", "budget"]),
    ("the longest term", "The Social and Economic Council of the Netherlands met.",
     ["Social and Economic Council of the Netherlands"]),
    ("an abbreviation and its plural", "The OECD and some NGOs.", ["OECD", "NGOs"]),
    ("no abbreviation in small letters", "He ran a who is who.", []),
    ("no name in small letters", "In the house of a council.", []),
    ("no name of one word that opens a sentence", "House prices rose. Customs differ.", []),
    ("an irregular plural", "Two memoranda of understanding.", ["memoranda of understanding"]),
    ("American spelling", "The World Health Organisation and labor market.",
     ["World Health Organisation", "labor market"]),
    ("a hyphen or a blank", "An asylum-seeker; two asylum seekers.", ["asylum-seeker", "asylum seekers"]),
    ("a comma inside a name", "The Ministry of Education, Culture and Science.",
     ["Ministry of Education, Culture and Science"]),
    ("no term over the end of a sentence", "He left the labour. Market prices rose.", []),
    ("nothing in an empty text", "", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_terms_are_found(text: str, found: list[str]) -> None:
    assert [text[use.start : use.end] for use in explanations(text)] == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("policy", "policies"),
        ("tax", "taxes"),
        ("programme", "program"),
        ("organisation", "organizations"),
        ("centre", "centers"),
        ("licence", "license"),
        ("analysis", "analyses"),
        ("person", "people"),
    ],
)
def test_forms_of_one_word_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_an_earlier_entry_goes_before_a_later_one() -> None:
    mine = Entry("x", "budget", explanation="Mine.")
    terms = EnglishTerms([mine, *government()])
    assert [use.entry for use in terms.find("A budget.")] == [mine]


@given(st.text(alphabet=f"{string.ascii_letters} .,-'’", max_size=200))
def test_uses_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for use in explanations(text):
        assert end <= use.start < use.end <= len(text)
        end = use.end


@given(st.sampled_from(government()))
def test_every_term_is_found_in_a_sentence_of_its_own(entry: Entry) -> None:
    text = f"This is about {entry.english} today."
    assert 14 in {use.start for use in explanations(text)}


def test_time_grows_with_the_text_and_not_faster() -> None:
    text = "The Ministry of Education, Culture of the European House of Representatives of the State. " * 200
    assert seconds(lambda: list(explanations(text * 4))) < 8 * seconds(lambda: list(explanations(text)))
