"""Judging a translation: metrics, alarms of the checks, a comparison, and the worst segments."""

import pytest
import sacrebleu

from pipeline.errors import EvaluateError
from pipeline.evaluate import System, assess, evaluate
from pipeline.translating.engines.base import Hypothesis

DUTCH = ["Het water is niet schoon.", "De raad bouwde 3 scholen.", "Samenvatting"]
GOOD = ["The water is not clean.", "The council built 3 schools.", "Summary"]
BAD = ["The water is clean.", "The council built 8 schools.", "Summary"]
REFERENCES = ["The water is not clean.", "Three schools were built by the council.", "Summary"]


def system(name, texts):
    return System(name, [Hypothesis(text, -0.1) for text in texts])


def test_the_figures_are_those_of_sacrebleu():
    found = evaluate(BAD, REFERENCES)
    bleu, chrf = (metric.value for metric in found.scores)
    assert bleu == sacrebleu.corpus_bleu(BAD, [REFERENCES]).score
    assert chrf == sacrebleu.corpus_chrf(BAD, [REFERENCES]).score
    assert found.segments == 3


def test_the_signatures_say_how_the_figures_were_computed():
    signatures = [metric.signature for metric in evaluate(BAD, REFERENCES).scores]
    assert signatures[0].startswith("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:")
    assert signatures[1].startswith("nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:")


@pytest.mark.parametrize(
    ("left", "right", "code"), [(["a"], [], "evaluate.lengths"), ([], [], "evaluate.empty")]
)
def test_what_cannot_be_compared_is_told(left, right, code):
    with pytest.raises(EvaluateError) as caught:
        evaluate(left, right)
    assert caught.value.code == code


def test_alarms_are_counted_for_both_translations_and_the_references():
    found = assess(system("bad", BAD), REFERENCES, dutch=DUTCH, against=system("good", GOOD))
    alarms = {alarm.check: (alarm.segments, alarm.against, alarm.references) for alarm in found.alarms}
    assert alarms["negation"] == (1, 0, 0)
    assert alarms["numbers"] == (1, 0, 0)
    assert alarms["untranslated"] == (0, 0, 0)


def test_without_the_dutch_there_are_no_alarms_and_without_another_translation_no_test():
    found = assess(system("bad", BAD), REFERENCES)
    assert found.alarms == found.compared == found.against_scores == ()


def test_the_worst_and_the_most_different_segments_come_first():
    found = assess(system("bad", BAD), REFERENCES, dutch=DUTCH, against=system("good", GOOD), show=2)
    assert [(one.place, one.text) for one in found.worst] == [(2, BAD[1]), (1, BAD[0])]
    assert [one.place for one in found.different] == [1, 2]
    first = found.different[0]
    assert (first.against, first.against_score, first.dutch) == (GOOD[0], 100.0, DUTCH[0])


def test_the_paired_test_stands_beside_the_scores():
    found = assess(
        system("bad", BAD), REFERENCES, against=system("good", GOOD), metrics=("BLEU", "chrF2", "TER")
    )
    assert [one.name for one in found.compared] == ["BLEU", "chrF2", "TER"]
    assert [one.second for one in found.compared] == [one.value for one in found.against_scores]
    assert found.compared[1].difference < 0 < found.compared[2].difference


def test_two_translations_of_different_length_are_refused():
    with pytest.raises(EvaluateError, match="good has 2"):
        assess(system("bad", BAD), REFERENCES, against=system("good", GOOD[:2]))
