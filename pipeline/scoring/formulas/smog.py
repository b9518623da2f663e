"""SMOG grade, for English: words of three or more syllables in a sample of 30 sentences."""

from math import sqrt

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula

SAMPLE_SENTENCES = 30


def grade(counts: Counts) -> float:
    """Return 3.1291 + 1.0430 times the root of the polysyllables in 30 sentences, in American school grades.

    G.H. McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12 (1969), pages 639-646. A
    grade is that of readers who understand all of the text; other formulas mean half or three quarters of it.
    """
    return 3.1291 + 1.0430 * sqrt(SAMPLE_SENTENCES * counts.polysyllables / counts.sentences)


FORMULA = Formula(
    "smog",
    languages=("en",),
    direction="higher is harder",
    compute=grade,
    layers=("words", "syllables", "split"),
    least_sentences=SAMPLE_SENTENCES,
    says="grade {} of American schools, for readers who understand all of it",
)
