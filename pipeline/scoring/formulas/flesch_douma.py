"""Flesch-Douma, for Dutch: Flesch reading ease with weights for the longer words and sentences of Dutch."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Band, Formula
from pipeline.scoring.formulas.flesch_reading_ease import LONG, ORDINARY, RATHER_LONG, SHORT

# Douma's table of norms, as printed in 1977 (https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php).
# It is not quite Flesch's: difficult ends at 45 and the middle is called normal.
BANDS = (
    Band(0, "very difficult", LONG),
    Band(30, "difficult", LONG),
    Band(45, "fairly difficult", RATHER_LONG),
    Band(60, "normal", ORDINARY),
    Band(70, "fairly easy", SHORT),
    Band(80, "easy", SHORT),
    Band(90, "very easy", SHORT),
)


def reading_ease(counts: Counts) -> float:
    """Return 206.84 - 0.93 words a sentence - 0.77 syllables in 100 words; it may be below 0 or above 100.

    W.H. Douma, De leesbaarheid van landbouwbladen, Bulletin 17, Landbouwhogeschool Wageningen (1960).
    """
    return 206.84 - 0.93 * counts.words / counts.sentences - 0.77 * 100 * counts.syllables / counts.words


FORMULA = Formula(
    "flesch-douma",
    languages=("nl",),
    direction="higher is easier",
    compute=reading_ease,
    layers=("words", "syllables", "split"),
    bands=BANDS,
)
