"""A model learns plain English only from wordings that the guard would let pass."""

import pytest

from pipeline.simplifying.parser import load
from training.guarded import usable
from training.pairs import Pair

SOURCE = "The province purchased 340 hectares of agricultural land, unless the owner objected."


@pytest.fixture(scope="module")
def parser():
    return load() or pytest.skip("the extra `plain` is not installed")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The province bought 340 hectares of farm land, unless the owner objected.", True),
        ("The province bought 430 hectares of farm land, unless the owner objected.", False),
        ("The province bought farm land, unless the owner objected.", False),
        ("The province bought 340 hectares of farm land.", False),
        (
            "The province bought 340 hectares "
            + "of good and flat " * 6
            + "land, unless the owner objected.",
            False,
        ),
        (
            "The provincial administration acquired 340 hectares of agricultural property notwithstanding.",
            False,
        ),
    ],
)
def test_a_wording_is_kept_when_it_says_what_its_sentence_says_and_is_plain(text, kept, parser):
    assert [pair.english for pair in usable([Pair(5, SOURCE, text)], parser)] == [text] * kept


def test_translations_pass_as_they_are(parser):
    pair = Pair(4, "De hond blaft 12 keer.", "The dog barks.")
    assert list(usable([pair], parser)) == [pair]
