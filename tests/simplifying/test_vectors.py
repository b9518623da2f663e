"""TF-IDF and cosine, worked by hand."""

import math

import pytest

from pipeline.simplifying.vectors import cosine, inverse_frequencies, vector

SENTENCES = [("water", "dike"), ("water", "school"), ("school", "teacher", "teacher"), ("water",)]


def test_the_inverse_frequency_is_the_logarithm_of_sentences_over_those_with_the_word():
    inverse = inverse_frequencies(SENTENCES)
    assert inverse == pytest.approx(
        {"water": math.log(4 / 3), "dike": math.log(4), "school": math.log(2), "teacher": math.log(4)}
    )


def test_a_vector_has_length_1_and_counts_repetitions():
    inverse = inverse_frequencies(SENTENCES)
    # school 1 x log 2, teacher 2 x log 4 = 4 x log 2: in the ratio of 1 to 4.
    assert vector(SENTENCES[2], inverse) == pytest.approx(
        {"school": 1 / math.sqrt(17), "teacher": 4 / math.sqrt(17)}
    )


def test_words_that_every_sentence_has_make_no_vector():
    assert vector(("water",), inverse_frequencies([("water",), ("water", "dike")])) == {}
    assert vector((), {}) == {}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"a": 1.0}, {"a": 1.0}, 1.0),
        ({"a": 1.0}, {"b": 1.0}, 0.0),
        ({"a": 0.6, "b": 0.8}, {"a": 0.8, "b": 0.6}, 0.96),
        ({"a": 0.6, "b": 0.8}, {"b": 1.0}, 0.8),
        ({}, {"a": 1.0}, 0.0),
    ],
)
def test_the_cosine_is_the_sum_of_products_either_way(first, second, expected):
    assert cosine(first, second) == pytest.approx(expected)
    assert cosine(second, first) == pytest.approx(expected)
