"""Ways of searching: what is chosen from four hypotheses, from a window of two sentences and from pieces."""

import pytest

from benchmarks.decoding import Basis, Sentence, agreed, in_pieces, penalised, sample, windowed
from pipeline.translating.engines.base import Hypothesis
from training.sets import EvaluationSet


class Scripted:
    """A searcher that answers from a table, and otherwise with the text itself."""

    def __init__(self, answers=None):
        self.answers = answers or {}
        self.engine = self

    def __call__(self, texts, **options):
        assert options == {}
        return [(Hypothesis(self.answers.get(text, text), -0.1),) for text in texts]

    def pieces(self, english):
        return english.split()

    def count_tokens(self, text):
        return len(text.split())


def four(*found):
    return Basis([], [tuple(Hypothesis(text, score) for text, score in found)])


SHORT, LONG = ("The water.", -0.50), ("The water is clean and clear.", -0.45)


@pytest.mark.parametrize(("power", "chosen"), [(1.0, LONG), (0.3, SHORT), (1.4, LONG)])
def test_a_length_penalty_under_one_favours_short_texts(power, chosen):
    assert penalised(power)(Scripted(), [], four(SHORT, LONG)) == [chosen[0]]


def test_the_hypothesis_most_like_the_others_is_taken():
    found = four(("Summary", -0.1), ("The water is clean", -0.2), ("The water is clear", -0.3))
    assert agreed(Scripted(), [], found)[0].startswith("The water")


@pytest.mark.parametrize(
    ("before", "english", "expected"),
    [
        ("Een.", "One. Two.", "Two."),
        ("Een.", "One and two.", "Alone."),
        ("", "One. Two.", "Alone."),
    ],
)
def test_a_window_gives_its_last_sentence_where_it_gives_two(before, english, expected):
    search = Scripted({f"{before} Twee.".strip(): english})
    assert windowed(search, [Sentence("Twee.", before)], Basis(["Alone."], [])) == [expected]


def test_only_long_segments_are_cut():
    long = "woord " * 30 + "woord, en " + "woord " * 29 + "einde"
    found = in_pieces(Scripted(), [Sentence("kort", ""), Sentence(long, "")], Basis(["short", "greedy"], []))
    assert found == ["short", long]


def test_a_sample_is_spread_evenly_and_knows_the_sentence_before():
    dutch = [f"zin {n}" for n in range(10)]
    sentences, references = sample(EvaluationSet("x", dutch, [f"sentence {n}" for n in range(10)]), 4)
    assert [one.dutch for one in sentences] == ["zin 0", "zin 3", "zin 6", "zin 9"]
    assert [one.before for one in sentences] == ["", "zin 2", "zin 5", "zin 8"]
    assert references[-1] == "sentence 9"
