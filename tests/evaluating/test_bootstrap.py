"""The paired bootstrap: sacreBLEU's own p value, an interval, and a verdict in words."""

import pytest
from sacrebleu.metrics import BLEU, CHRF
from sacrebleu.significance import PairedTest

from pipeline.evaluating.bootstrap import compare
from pipeline.evaluating.metrics import Measured

REFERENCES = [f"The council of town {n} built {n} schools and {n + 1} roads last year." for n in range(40)]
CLOSE = [text.replace("built", "made") if n % 3 else text for n, text in enumerate(REFERENCES)]
FAR = [text.replace("schools and", "school with") for text in REFERENCES]
METRICS = {"BLEU": BLEU, "chrF2": CHRF}


def difference(name, first, second):
    return compare(Measured(name, first, REFERENCES), Measured(name, second, REFERENCES))


@pytest.mark.parametrize("name", METRICS)
@pytest.mark.parametrize("other", [FAR, [*CLOSE[:20], *FAR[20:]], CLOSE[:38] + REFERENCES[38:]])
def test_the_p_value_is_that_of_sacrebleu(name, other):
    theirs = PairedTest(
        [("other", other), ("close", CLOSE)], {name: METRICS[name]()}, [REFERENCES], test_type="bs"
    )()[1][name]
    ours = difference(name, CLOSE, other)
    assert ours.p == pytest.approx(theirs[1].p_value, abs=0.002)
    assert (ours.first, ours.second) == pytest.approx((theirs[1].score, theirs[0].score))


def test_the_interval_holds_the_difference_and_the_signature_the_seed():
    found = difference("chrF2", CLOSE, FAR)
    assert found.low < found.difference < found.high
    assert found.difference == pytest.approx(found.first - found.second)
    assert found.signature.endswith("|seed:12345|bs:1000")


@pytest.mark.parametrize(
    ("name", "first", "second", "verdict"),
    [
        ("BLEU", CLOSE, FAR, "better"),
        ("BLEU", FAR, CLOSE, "worse"),
        ("BLEU", CLOSE, CLOSE, "no difference shown"),
        ("chrF2", CLOSE[:39] + REFERENCES[39:], CLOSE, "no difference shown"),
        ("TER", REFERENCES, FAR, "better"),
    ],
)
def test_the_verdict_follows_the_direction_of_the_metric(name, first, second, verdict):
    assert difference(name, first, second).verdict == verdict


def test_the_same_texts_give_the_same_figures():
    assert difference("BLEU", CLOSE, FAR) == difference("BLEU", CLOSE, FAR)
