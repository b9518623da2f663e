"""Long sentences: more words than a reader holds at once."""

from collections.abc import Sequence

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature
from pipeline.scoring.parsed import Parsed

NAME = "long-sentences"
# GOV.UK and Direct Duidelijk advise at most 25 and 15 to 20 words; the looser of them is used for both.
MOST_WORDS = 25


def find(sentence: Parsed) -> list[Mark]:
    """Return the whole of a sentence of more than 25 words."""
    if len(sentence.tokens) <= MOST_WORDS:
        return []
    return [Mark(NAME, sentence.tokens[0].start, sentence.tokens[-1].end)]


def share(sentences: Sequence[Parsed]) -> float:
    """Return how many of 100 sentences are long."""
    return 100 * sum(len(sentence.tokens) > MOST_WORDS for sentence in sentences) / len(sentences)


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Long sentences have more than 25 words.",
    unit="in 100 sentences",
    find=find,
    measure=share,
)
