"""The chain of rules gives whole sentences that say nothing new, with a parser or without."""

import pytest

from pipeline.language.words import words
from pipeline.simplifying.guard import guard
from pipeline.simplifying.rewrite import Rewritten, rewrite
from pipeline.simplifying.soundness import is_sound
from tests.simplifying.seeds import good_rewrites

SOURCES = [source for source, _ in good_rewrites()]
LONG = (
    "In 2022 the agency carried out an evaluation of the scheme for farmers (Parliamentary Paper 31 293, "
    "no. 580), which led to a new plan, and it subsequently gave EUR 12 million to 40 farms in order to "
    "prevent damage."
)


def test_a_long_sentence_becomes_short_ones(parser):
    made = rewrite(LONG, "plain", parser)
    assert made.texts == (
        "In 2022 the agency reviewed the scheme for farmers.",
        "This led to a new plan.",
        "It later gave €12 million to 40 farms.",
        "The aim was to prevent damage.",
    )
    assert {"asides", "money", "nominalisations", "relative-clauses", "reasons"} <= set(made.rules)


def test_the_level_full_leaves_a_sentence_as_it_is(parser):
    assert rewrite(LONG, "full", parser) == Rewritten((LONG,), ())


def test_without_a_parser_fewer_rules_apply_and_the_result_says_so():
    made = rewrite(LONG, "plain", None)
    assert not made.parsed
    assert set(made.rules) <= {"asides", "money", "semicolons", "plain-phrases", "abbreviations"}
    assert "Parliamentary" not in " ".join(made.texts)


def test_the_level_easier_makes_shorter_sentences(parser):
    def mean(level):
        texts = [text for source in SOURCES for text in rewrite(source, level, parser).texts]
        return sum(len(words(text)) for text in texts) / len(texts)

    assert mean("easier") < mean("plain") < 13


def test_every_rewritten_sentence_is_whole_and_says_nothing_new(parser):
    for source in SOURCES:
        made = rewrite(source, "plain", parser)
        if made.rules:
            assert guard([source], " ".join(made.texts), parser) == ()
            assert all(is_sound(text, parser) for text in made.texts), made.texts


def test_the_same_sentence_gives_the_same_rewrite(parser):
    assert rewrite(LONG, "plain", parser) == rewrite(LONG, "plain", parser)


def test_an_abbreviation_is_written_out_where_its_meaning_is_given(parser):
    made = rewrite("The RDB pays for the trial.", "plain", parser, {"RDB": "the Rural Development Board"})
    assert made.texts == ("The Rural Development Board (RDB) pays for the trial.",)


@pytest.mark.parametrize(
    "text", ["", " ", "Targets for 2024", "Yes!", "(", "A; b; c; d", "x" * 3000, "and " * 300]
)
def test_what_is_no_sentence_comes_back_as_it_is(text, parser):
    assert rewrite(text, "plain", parser).texts == (text,)


@pytest.mark.parametrize(
    "source",
    [
        "The grant is paid (unless the council objects) in May.",
        "The road will be closed if the water rises, which happens often in the winter months of the year.",
        "No farmer who polluted the soil gets money.",
    ],
)
def test_a_condition_or_a_denial_is_never_lost(source, parser):
    text = " ".join(rewrite(source, "easier", parser).texts).lower()
    assert any(word in text for word in ("unless", "if", "no "))
