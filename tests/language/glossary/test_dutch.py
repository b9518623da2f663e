"""Terms are found in Dutch inflected and longest first, and never inside a word that means something else."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.glossary import DutchTerms, Entry, government
from pipeline.language.glossary.inflection import forms
from tests.timing import seconds

SHIPPED = DutchTerms(government())

FORMS = [
    ("wet", {"wetten", "wets"}, {"weten", "weet"}),
    ("raad", {"raden"}, {"radden"}),
    ("lid", {"leden"}, {"lidden"}),
    ("gemeente", {"gemeenten", "gemeentes"}, {"gemeen"}),
    ("verdrag", {"verdragen"}, {"verdraggen"}),
    ("brief", {"brieven"}, set()),
    ("misdrijf", {"misdrijven"}, set()),
    ("prijs", {"prijzen", "prijsje"}, set()),
    ("overheid", {"overheden"}, set()),
    ("vonnis", {"vonnissen"}, set()),
    ("industrie", {"industrieën"}, set()),
    ("agenda", {"agenda's"}, set()),
    ("referendum", {"referenda", "referendums"}, set()),
    ("regeling", {"regelingen", "regelinkje"}, set()),
    ("bon", {"bonnetje", "bonnetjes"}, {"bonen"}),
    ("humanitair", {"humanitaire"}, set()),
    ("digitaal", {"digitale"}, set()),
    ("actief", {"actieve"}, set()),
    ("wetten", {"wet"}, {"weet"}),
    ("raden", {"raad"}, set()),
    ("verplichtingen", {"verplichting"}, set()),
]

CASES = [
    ("the plural", "De gemeenten stemden in.", ["gemeenten"]),
    ("an inflected adjective", "Plurilaterale akkoorden zijn er.", ["Plurilaterale akkoorden"]),
    ("the longest term", "De Wet open overheid geldt.", ["Wet open overheid"]),
    ("an abbreviation and its plural", "De VN en ngo's.", ["VN", "ngo's"]),
    ("no abbreviation in small letters", "Hij zei au.", []),
    ("no name in small letters", "De kamer was warm.", []),
    ("capitals", "ONTWIKKELINGSSAMENWERKING", ["ONTWIKKELINGSSAMENWERKING"]),
    ("a hyphen or none", "Een export-kredietverzekering.", ["export-kredietverzekering"]),
    ("not another compound", "Het personeelstekort groeit.", []),
    ("not a half word", "Gemeente- en stadsarchieven.", []),
    ("not a word that looks alike", "Zij weten het.", []),
    ("nothing in an empty text", "", []),
]  # fmt: skip

COMPOUNDS = [
    ("an abbreviation before a hyphen", "OESO-landen", ["OESO"]),
    ("an abbreviation and a term", "EU-begroting", ["EU", "begroting"]),
    ("two terms", "gemeentebegroting", ["gemeente", "begroting"]),
    ("two terms with a link", "waterschapsbegrotingen", ["waterschaps", "begrotingen"]),
    ("a compound that is a term of its own", "begrotingstekort", ["begrotingstekort"]),
]


@pytest.mark.parametrize(("word", "some", "never"), FORMS, ids=[case[0] for case in FORMS])
def test_a_word_has_its_forms_and_not_those_of_another(word, some, never):
    assert some <= forms(word)
    assert not never & forms(word)


@pytest.mark.parametrize(("text", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_terms_are_found(text, found):
    assert [text[place.start : place.end] for place in SHIPPED.find(text)] == found


@pytest.mark.parametrize(
    ("text", "parts"), [case[1:] for case in COMPOUNDS], ids=[case[0] for case in COMPOUNDS]
)
def test_the_terms_of_a_compound_are_found_as_its_parts(text, parts):
    found = list(SHIPPED.find(text))
    assert [text[place.start : place.end] for place in found] == parts
    assert [place.place for place in found] == (["whole"] if parts == [text] else ["part"] * len(parts))


def test_an_earlier_entry_goes_before_a_later_one():
    mine = Entry("begroting", "estimates", origin="own")
    (found,) = DutchTerms([mine, *government()]).find("De begrotingen.")
    assert found.entry is mine


def test_a_term_with_a_hyphen_is_found_without_and_the_other_way_round():
    terms = DutchTerms([Entry("EU-lidstaat", "EU Member State"), Entry("kasstroom", "cash flow")])
    assert len(list(terms.find("EU lidstaten en de kas-stroom"))) == 2


@given(st.text(alphabet=f"{string.ascii_letters} .,-'’éë", max_size=200))
def test_places_lie_in_order_inside_the_text(text):
    end = 0
    for place in SHIPPED.find(text):
        assert end <= place.start < place.end <= len(text)
        end = place.end


@given(st.lists(st.sampled_from(government()), min_size=1, max_size=4))
def test_every_term_is_found_where_it_stands(entries):
    text = " ; ".join(entry.dutch for entry in entries)
    assert [text[place.start : place.end] for place in SHIPPED.find(text)] == [
        entry.dutch for entry in entries
    ]


@given(st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=20))
def test_a_word_is_one_of_its_forms_and_forms_are_small_letters(word):
    assert word in forms(word)
    assert all(form == form.lower() for form in forms(word))


def test_time_grows_with_the_text_and_not_faster():
    text = "De minister van het ministerie van Onderwijs, Cultuur en de gemeenteraadsvergaderingen.  " * 100
    assert seconds(lambda: list(SHIPPED.find(text * 4))) < 8 * seconds(lambda: list(SHIPPED.find(text)))
