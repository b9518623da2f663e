"""Abstract nouns: qualities and states that nobody can see."""

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.parsed import Parsed

NAME = "abstract-nouns"
SHORTEST = 7


def find(sentence: Parsed) -> list[Mark]:
    """Return nouns with an ending that makes an abstract noun, but for those that name a body or a place."""
    endings, known = tuple(sentence.known.abstract_endings), sentence.known.not_abstract
    return [
        mark(sentence, NAME, place)
        for place, token in enumerate(sentence.tokens)
        if len(token.low) >= SHORTEST and token.low.endswith(endings) and not token.low.endswith(tuple(known))
    ]


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Abstract nouns name what nobody can see: veiligheid, responsibility.",
    unit="in 100 words",
    find=find,
)
