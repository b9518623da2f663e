"""Negations: a reader has to build what is not so first."""

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.parsed import Parsed

NAME = "negations"


def find(sentence: Parsed) -> list[Mark]:
    """Return each word that denies."""
    return [
        mark(sentence, NAME, place)
        for place, token in enumerate(sentence.tokens)
        if token.low in sentence.known.negations or (sentence.language == "en" and token.low.endswith("n't"))
    ]


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Negations say what is not so: niet, geen, unless, not.",
    unit="in 100 words",
    find=find,
)
