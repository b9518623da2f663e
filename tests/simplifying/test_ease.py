"""Ease: the index worked by hand, and what has no sentence."""

import pytest

from pipeline.simplifying.ease import grade


def test_the_index_is_that_of_smith_and_senter():
    # 8 words of 50 letters in 2 sentences.
    assert grade("The ministry supports schools. Teachers get extra training.") == pytest.approx(
        4.71 * 50 / 8 + 0.5 * 4 - 21.43
    )


def test_short_words_in_short_sentences_are_easy():
    assert grade("We go. It is wet.") == grade("") == grade("...") == 1.0
