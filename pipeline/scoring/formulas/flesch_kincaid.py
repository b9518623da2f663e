"""Flesch-Kincaid grade, for English: the same two lengths as years of school in the United States."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula


def grade(counts: Counts) -> float:
    """Return 0.39 words a sentence + 11.8 syllables a word - 15.59, in grades; it may be below 0 or above 20.

    J.P. Kincaid, R.P. Fishburne, R.L. Rogers and B.S. Chissom, Derivation of new readability formulas for
    Navy enlisted personnel, Research Branch Report 8-75 (1975).
    """
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


FORMULA = Formula(
    "flesch-kincaid",
    languages=("en",),
    direction="higher is harder",
    compute=grade,
    layers=("words", "syllables", "split"),
    says="grade {} of American schools, which have 12 grades before college",
)
