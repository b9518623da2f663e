"""The lexicon: frequencies, and compounds judged by their parts."""

import pytest

from pipeline.scoring.lexicon import UNKNOWN, compound, zipf


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("waterkwaliteit", ("water", "kwaliteit")),
        ("gemeentebegroting", ("gemeente", "begroting")),
        ("verkeersveiligheid", ("verkeer", "veiligheid")),
        ("minister", ("minister",)),
        ("huis", ("huis",)),
        ("xqzvw", ("xqzvw",)),
    ],
)
def test_a_dutch_compound_is_split_at_its_parts(word, parts):
    assert compound(word, "nl").parts == parts


def test_a_compound_that_no_list_has_is_as_frequent_as_its_parts():
    assert zipf("zwembadkosten", "nl") < 3 < compound("zwembadkosten", "nl").zipf


def test_english_words_are_not_split():
    assert compound("waterquality", "en").parts == ("waterquality",)


def test_a_word_of_no_list_has_the_lowest_value():
    assert zipf("xqzvw", "nl") == UNKNOWN
