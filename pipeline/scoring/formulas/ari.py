"""Automated readability index, for English: letters and digits in a word instead of syllables."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula


def grade(counts: Counts) -> float:
    """Return 4.71 characters a word + 0.5 words a sentence - 21.43, in American school grades.

    R.J. Senter and E.A. Smith, Automated Readability Index, AMRL-TR-66-220 (1967).
    """
    return 4.71 * counts.characters / counts.words + 0.5 * counts.words / counts.sentences - 21.43


FORMULA = Formula(
    "ari",
    languages=("en",),
    direction="higher is harder",
    compute=grade,
    layers=("words", "split"),
    says="grade {} of American schools, which have 12 grades before college",
)
