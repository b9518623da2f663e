"""RIX, for Dutch and English: long words in a sentence, a simpler form of LIX."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Band, Formula

# J. Anderson's table of grades, the same article, page 495.
BANDS = (
    Band(0, "grade 1 of Australian schools"),
    Band(0.2, "grade 2 of Australian schools"),
    Band(0.5, "grade 3 of Australian schools"),
    Band(0.8, "grade 4 of Australian schools"),
    Band(1.3, "grade 5 of Australian schools"),
    Band(1.8, "grade 6 of Australian schools"),
    Band(2.4, "grade 7 of Australian schools"),
    Band(3.0, "grade 8 of Australian schools"),
    Band(3.7, "grade 9 of Australian schools"),
    Band(4.5, "grade 10 of Australian schools"),
    Band(5.3, "grade 11 of Australian schools"),
    Band(6.2, "grade 12 of Australian schools"),
    Band(7.2, "college"),
)


def rix(counts: Counts) -> float:
    """Return the mean number of words of more than six letters in a sentence; from 0 to about 12.

    J. Anderson, Lix and Rix: variations on a little-known readability index, Journal of Reading 26 (1983),
    pages 490-496. Its grades are those of English texts; Dutch words are longer.
    """
    return counts.long_words / counts.sentences


FORMULA = Formula(
    "rix",
    languages=("nl", "en"),
    direction="higher is harder",
    compute=rix,
    layers=("words", "split"),
    bands=BANDS,
)
