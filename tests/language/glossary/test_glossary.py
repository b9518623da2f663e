"""A glossary at work: what a text wants of its English, and what its English does without."""

import pytest

from pipeline.language.glossary import Entry, Glossary, keeping, shipped_glossary

CASES = [
    ("another right wording", "Het waterschap.", "The water board.", []),
    ("another number", "De waterschappen.", "The water authority.", []),
    ("the abbreviation for the name", "De Verenigde Naties.", "The UN.", []),
    ("the name for the abbreviation", "De VN.", "The United Nations.", []),
    ("American spelling", "De arbeidsmarkt.", "The labor market.", []),
    ("other English", "Het waterschap.", "The polder.", ["waterschap"]),
    ("the Dutch abbreviation", "De VN.", "The VN.", ["VN"]),
    ("a part of a compound", "De EU-begroting.", "The plan.", []),
    ("a term that is explained only", "De leden.", "They.", []),
    ("a word of the English inside another", "De gemeente.", "The municipalityhood.", ["gemeente"]),
]


@pytest.mark.parametrize(
    ("dutch", "english", "missing"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_term_is_missing_when_no_right_wording_of_it_is_there(dutch, english, missing):
    found = shipped_glossary().missing(dutch, english)
    assert [dutch[place.start : place.end] for place in found] == missing


def test_a_word_to_keep_must_stay_letter_for_letter():
    glossary = Glossary([keeping("Blue Deal")])
    assert glossary.missing("De Blue Deal.", "The Blue Deal.") == ()
    assert len(glossary.missing("De Blue Deal.", "The blue deal.")) == 1


def test_places_that_other_checks_can_leave_alone_are_wanted_or_answered():
    glossary = shipped_glossary()
    for english, found in (("The EU budget.", ["EU", "begroting"]), ("The plan.", [])):
        dutch = "De EU-begroting."
        assert [dutch[p.start : p.end] for p in glossary.answered(dutch, english)] == found


def test_the_digest_is_that_of_the_terms_and_empty_for_none():
    one, other = Entry("a", "b"), Entry("a", "c")
    assert Glossary([]).digest == ""
    assert Glossary([one]).digest == Glossary([one]).digest != Glossary([other]).digest
