"""Flesch reading ease, for English: short sentences and words of few syllables read easily."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Band, Formula

LONG = "long sentences, long words or both"
RATHER_LONG = "rather long sentences, rather long words or both"
ORDINARY = "sentences and words of ordinary length"
SHORT = "short sentences and short words"

# R. Flesch, The Art of Readable Writing (1949), table "How easy?".
BANDS = (
    Band(0, "very difficult", LONG),
    Band(30, "difficult", LONG),
    Band(50, "fairly difficult", RATHER_LONG),
    Band(60, "standard", ORDINARY),
    Band(70, "fairly easy", SHORT),
    Band(80, "easy", SHORT),
    Band(90, "very easy", SHORT),
)


def reading_ease(counts: Counts) -> float:
    """Return 206.835 - 1.015 words a sentence - 84.6 syllables a word; it may be below 0 or above 100.

    R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948), pages 221-233.
    """
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


FORMULA = Formula(
    "flesch-reading-ease",
    languages=("en",),
    direction="higher is easier",
    compute=reading_ease,
    layers=("words", "syllables", "split"),
    bands=BANDS,
)
