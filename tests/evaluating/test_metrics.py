"""The metrics: sacreBLEU's own figures, for all segments together and for each."""

import pytest
import sacrebleu

from pipeline.evaluating.metrics import METRICS, Measured

HYPOTHESES = ["The water is clean.", "The council built three schools last year.", ""]
REFERENCES = ["The water is not clean.", "Last year the council built three schools.", "Summary"]
THEIRS = {"BLEU": sacrebleu.corpus_bleu, "chrF2": sacrebleu.corpus_chrf, "TER": sacrebleu.corpus_ter}


@pytest.mark.parametrize("name", METRICS)
def test_the_figure_is_that_of_sacrebleu(name):
    found = Measured(name, HYPOTHESES, REFERENCES).total
    assert found.value == pytest.approx(THEIRS[name](HYPOTHESES, [REFERENCES]).score)
    assert found.name == name
    assert found.signature.startswith("nrefs:1|case:")


def test_each_segment_has_the_score_that_sacrebleu_gives_it():
    found = Measured("chrF2", HYPOTHESES, REFERENCES).of_segments()
    theirs = [
        sacrebleu.sentence_chrf(one, [other]).score for one, other in zip(HYPOTHESES, REFERENCES, strict=True)
    ]
    assert found == pytest.approx(theirs)


def test_only_ter_is_better_when_it_is_lower():
    assert {name for name, kind in METRICS.items() if kind.better == "lower"} == {"TER"}
