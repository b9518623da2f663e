"""Coleman-Liau index, for English: letters and sentences in 100 words."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula


def grade(counts: Counts) -> float:
    """Return 0.0588 letters in 100 words - 0.296 sentences in 100 words - 15.8, in American school grades.

    M. Coleman and T.L. Liau, A computer readability formula designed for machine scoring, Journal of Applied
    Psychology 60 (1975), pages 283-284. Letters only: figures and signs have none.
    """
    return 5.88 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


FORMULA = Formula(
    "coleman-liau",
    languages=("en",),
    direction="higher is harder",
    compute=grade,
    layers=("words", "split"),
    says="grade {} of American schools, which have 12 grades before college",
)
