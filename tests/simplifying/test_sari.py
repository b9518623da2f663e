"""SARI gives the values that its authors and the authors of EASSE published."""

import pytest

from benchmarks.sari import sari, sentence_sari

SOURCE = "About 95 species are currently accepted."
REFERENCES = [
    "About 95 species are currently known.",
    "About 95 species are now accepted.",
    "95 species are now accepted.",
]
CAT = ["The cat sat on the mat.", "The cat is on the mat.", "The cat sat."]


def test_a_corpus_has_the_value_in_the_manual_of_easse():
    sources, texts = [SOURCE, "The cat perched on the mat."], ["About 95 you now get in.", "Cat on mat."]
    assert sari(sources, texts, [REFERENCES, CAT]) == pytest.approx(33.17472563619544)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # Published with the program of the paper.
        ("About 95 you now get in.", 26.82782411698074),
        ("About 95 species are now agreed.", 58.89995423074248),
        ("About 95 species are currently agreed.", 50.71608864657479),
    ],
)
def test_a_sentence_has_the_values_of_the_paper(text, value):
    assert sentence_sari(SOURCE, text, REFERENCES) == pytest.approx(value)


def test_to_change_nothing_is_worse_than_to_do_what_a_reference_does():
    assert sari([SOURCE], [SOURCE], [REFERENCES]) < sari([SOURCE], [REFERENCES[1]], [REFERENCES])


@pytest.mark.parametrize("text", ["", "."])
def test_an_empty_text_has_a_value(text):
    assert 0 <= sari([text], [text], [[text]]) <= 100
