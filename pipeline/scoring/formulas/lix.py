"""LIX, for Dutch and English: words a sentence and the share of long words, without syllables."""

from pipeline.edition import Counts
from pipeline.scoring.formulas.base import Band, Formula

LONG = "long sentences, many long words or both"

# The bands that are printed with C.H. Björnsson's index since Läsbarhet (1968), in Swedish: mycket lättläst
# (children's books), lättläst (fiction), medelsvår (newspapers), svår (official texts), mycket svår.
BANDS = (
    Band(0, "very easy", "short sentences and few long words"),
    Band(30, "easy", "rather short sentences and few long words"),
    Band(40, "medium", "sentences and words of ordinary length"),
    Band(50, "difficult", LONG),
    Band(60, "very difficult", LONG),
)


def lix(counts: Counts) -> float:
    """Return words a sentence plus long words in 100 words; from about 20 to 80.

    C.H. Björnsson, Läsbarhet, Stockholm: Liber (1968). A long word has more than six letters or digits.
    """
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


FORMULA = Formula(
    "lix",
    languages=("nl", "en"),
    direction="higher is harder",
    compute=lix,
    layers=("words", "split"),
    bands=BANDS,
)
