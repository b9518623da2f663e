"""Dale-Chall, for English: words that are not on a list of 3,000 familiar ones."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Band, Formula

# The table of corrected grades of the article.
BANDS = (
    Band(0, "grade 4 of American schools or below"),
    Band(5, "grades 5 and 6 of American schools"),
    Band(6, "grades 7 and 8 of American schools"),
    Band(7, "grades 9 and 10 of American schools"),
    Band(8, "grades 11 and 12 of American schools"),
    Band(9, "college"),
    Band(10, "college graduates"),
)


def raw_score(counts: Counts) -> float:
    """Return 0.1579 unfamiliar words in 100 words + 0.0496 words a sentence + 3.6365; from about 4 to 12.

    E. Dale and J.S. Chall, A formula for predicting readability, Educational Research Bulletin 27 (1948),
    pages 11-20 and 37-54. The constant belongs to every text there; textstat adds it above 5% only.
    """
    unfamiliar = counts.unfamiliar or 0
    return 15.79 * unfamiliar / counts.words + 0.0496 * counts.words / counts.sentences + 3.6365


FORMULA = Formula(
    "dale-chall",
    languages=("en",),
    direction="higher is harder",
    compute=raw_score,
    layers=("words", "familiar", "split"),
    bands=BANDS,
)
