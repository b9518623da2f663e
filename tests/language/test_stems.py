"""Words that carry meaning are found with their stems and places."""

import pytest

from pipeline.language.stems import stem, stems


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("nl", ("raam", "ramen")),
        ("nl", ("school", "scholen")),
        ("nl", ("ziekenhuis", "ziekenhuizen")),
        ("en", ("strengthen", "strengthened", "strengthening")),
        ("en", ("policy", "policies")),
    ],
)
def test_the_forms_of_a_word_have_one_stem(language, forms):
    assert len({stem(form, language) for form in forms}) == 1


def test_function_words_and_numbers_are_no_words_that_carry_meaning():
    found = list(stems("In 2024 kwamen de ministers met 3 brieven.", "nl"))
    assert [word.word for word in found] == ["ministers", "brieven"]


def test_the_place_of_a_word_is_that_in_the_text():
    text = "Het EU-beleid voor het water."
    assert [text[word.start : word.end] for word in stems(text, "nl")] == ["EU-beleid", "water"]
