"""Share of long words, for Dutch and English."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Formula


def share(counts: Counts) -> float:
    """Return how many of 100 words are long: more than six letters or digits.

    The word factor of LIX: C.H. Björnsson, Läsbarhet, Stockholm: Liber (1968). Dutch writes compounds as one
    word, so it does not compare the two languages.
    """
    return 100 * counts.long_words / counts.words


FORMULA = Formula(
    "long-words",
    languages=("nl", "en"),
    direction="higher is harder",
    compute=share,
    layers=("words",),
    says="{} of every 100 words have more than six letters or digits",
)
