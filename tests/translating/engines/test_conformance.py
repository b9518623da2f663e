"""Every engine with every family is held to the same: order, scores, determinism, equal float32 text."""

import pytest

from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding

torch = pytest.importorskip("torch", reason="the transformers engine is an extra")

from tests.translating.engines import tiny  # noqa: E402  # needs torch

FAMILIES = {"encoder-decoder": tiny.marian, "decoder-only": tiny.decoder}
TEXTS = [dutch for dutch, _ in tiny.PAIRS] + ["De school is niet schoon.", "Het plan", "12 scholen en water"]
BEAM = Decoding(beam=4, hypotheses=3)


@pytest.fixture(scope="module", params=FAMILIES)
def pair(request, tmp_path_factory):
    """The two engines with the same tiny model."""
    hugging, converted = FAMILIES[request.param](tmp_path_factory.mktemp(request.param))
    return {
        "ctranslate2": engines.open_engine("ctranslate2", str(converted), threads=2, compute_type="float32"),
        "transformers": engines.open_engine("transformers", str(hugging), threads=2),
    }


@pytest.fixture(params=["ctranslate2", "transformers"])
def engine(request, pair):
    return pair[request.param]


def test_both_engines_give_the_same_greedy_text_and_score(pair):
    one, other = (pair[name].translate(TEXTS, Decoding()) for name in ("ctranslate2", "transformers"))
    assert [found[0].text for found in one] == [found[0].text for found in other]
    assert [found[0].truncated for found in one] == [found[0].truncated for found in other]
    scores = [found[0].score for found in other]
    # transformers leaves the padding piece out of Marian's softmax; CTranslate2 has no such piece.
    assert [found[0].score for found in one] == pytest.approx(scores, abs=2e-3)


def test_the_training_pairs_come_out_as_they_were_taught(engine):
    found = engine.translate([dutch for dutch, _ in tiny.PAIRS], Decoding())
    assert [hypotheses[0].text for hypotheses in found] == [english for _, english in tiny.PAIRS]


@pytest.mark.parametrize("decoding", [Decoding(), BEAM], ids=["greedy", "beam"])
def test_a_result_does_not_depend_on_the_other_segments(engine, decoding):
    together = engine.translate(TEXTS, decoding)
    for other in (
        [engine.translate([text], decoding)[0] for text in TEXTS],
        engine.translate(TEXTS[::-1], decoding)[::-1],
    ):
        assert [[found.text for found in made] for made in other] == [[f.text for f in m] for m in together]
        # These models compute in float32, where the last bit can fall on the edge of a rounded digit.
        scores = [found.score for made in together for found in made]
        assert [found.score for made in other for found in made] == pytest.approx(scores, abs=1.5e-4)


def test_a_beam_gives_distinct_hypotheses_best_first(engine):
    for hypotheses in engine.translate(TEXTS[:3], BEAM):
        assert len({found.text for found in hypotheses}) > 1
        assert len(hypotheses) == 3
        scores = [found.score for found in hypotheses]
        assert scores == sorted(scores, reverse=True)
        assert max(scores) <= 0


def test_nothing_to_translate_gives_nothing(engine):
    assert engine.translate([], Decoding()) == []


def test_tokens_are_counted_without_the_prompt(engine):
    assert engine.count_tokens("Samenvatting") < engine.count_tokens("Het plan kost 12 miljoen euro.")


def test_the_engine_says_who_it_is(engine):
    assert engine.name.split()[0] in engines.NAMES
    assert len(engine.digest) == 64
    assert engine.term_brackets is None
