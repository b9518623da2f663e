"""Abbreviations that the document never explains."""

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.parsed import Parsed

NAME = "abbreviations"
LONGEST = 6


def find(sentence: Parsed) -> list[Mark]:
    """Return words in capitals that are not explained in brackets and not known to everyone."""
    if sentence.text.isupper():
        return []
    return [
        mark(sentence, NAME, place)
        for place, token in enumerate(sentence.tokens)
        if _is_abbreviation(token.text)
        and token.text.rstrip("s") not in sentence.explained
        and token.low not in sentence.known.known_abbreviations
    ]


def _is_abbreviation(word: str) -> bool:
    stem = word.rstrip("s")
    return 1 < len(stem) <= LONGEST and stem.isupper() and stem.isalpha() and not set(stem) <= set("IVXLC")


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Abbreviations are counted when the document does not explain them in brackets.",
    unit="in 100 words",
    find=find,
)
