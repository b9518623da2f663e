"""Brouwer's reading index, for Dutch: sentence length weighs twice as much as in Flesch-Douma."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula


def reading_index(counts: Counts) -> float:
    """Return 195 - 2 words a sentence - 2/3 syllables in 100 words; it may be below 0 or above 100.

    R.H.M. Brouwer, Onderzoek naar de leesmoeilijkheid van Nederlands proza, Pedagogische Studiën 40 (1963),
    pages 454-464; fitted on books for Dutch pupils.
    """
    return 195 - 2 * counts.words / counts.sentences - 2 / 3 * 100 * counts.syllables / counts.words


FORMULA = Formula(
    "brouwer",
    languages=("nl",),
    direction="higher is easier",
    compute=reading_index,
    layers=("words", "syllables", "split"),
    says="{} on Brouwer's index, which was made for school books and is about 100 for the easiest of them",
)
