"""Gunning fog index, for English: words in a sentence and the share of complex words."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula


def grade(counts: Counts) -> float:
    """Return 0.4 (words a sentence + complex words in 100 words), in American school grades.

    R. Gunning, The Technique of Clear Writing, New York: McGraw-Hill (1952). What is complex, `fog` decides.
    """
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


FORMULA = Formula(
    "gunning-fog",
    languages=("en",),
    direction="higher is harder",
    compute=grade,
    layers=("words", "syllables", "split"),
    says="grade {} of American schools, which have 12 grades before college",
)
