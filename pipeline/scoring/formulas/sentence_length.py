"""Mean sentence length, for Dutch and English."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula

# A mean is a plain count and needs no sample that a formula was fitted on; but under about three sentences of
# ordinary length (17 words: Flesch 1949) one sentence more or less moves it by a third.
LEAST_WORDS = 50


def mean(counts: Counts) -> float:
    """Return the mean number of words in a sentence."""
    return counts.words / counts.sentences


FORMULA = Formula(
    "sentence-length",
    languages=("nl", "en"),
    direction="higher is harder",
    compute=mean,
    layers=("words", "split"),
    least_words=LEAST_WORDS,
    says="{} words in a sentence on average",
)
