"""The trial: the built-in sentences tell a model that translates from one that does not."""

from pipeline.evaluate import evaluate
from pipeline.installing import trial
from pipeline.translating.engines.card import EMBEDDED


def chrf(made, references):
    return evaluate(made, references).scores[1].value


def test_the_limit_lies_between_dutch_left_as_it_is_and_the_embedded_model():
    dutch, english = zip(*trial.sentences(), strict=True)
    untranslated = chrf(dutch, english)
    embedded = trial.try_out(EMBEDDED, "embedded")
    assert round(untranslated) == 21
    assert untranslated < trial.LEAST_CHRF < embedded.chrf
    assert embedded.translates
    assert not trial.Tried((), untranslated).translates
