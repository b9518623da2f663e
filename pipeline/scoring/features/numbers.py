"""Numbers piled up in one sentence."""

from collections.abc import Sequence

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature
from pipeline.scoring.parsed import Parsed

NAME = "numbers"
# Three figures and more in a sentence belong in a table: GOV.UK, "Numbers" and "Tables".
MOST_FIGURES = 3


def find(sentence: Parsed) -> list[Mark]:
    """Return the figures of a sentence that has more than three."""
    figures = [token for token in sentence.tokens if any(map(str.isdigit, token.text))]
    if len(figures) <= MOST_FIGURES:
        return []
    return [Mark(NAME, figures[0].start, figures[-1].end)]


def share(sentences: Sequence[Parsed]) -> float:
    """Return how many of 100 sentences have too many figures."""
    return 100 * sum(bool(find(sentence)) for sentence in sentences) / len(sentences)


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Numbers are piled up where a sentence has more than three figures.",
    unit="in 100 sentences",
    find=find,
    measure=share,
)
