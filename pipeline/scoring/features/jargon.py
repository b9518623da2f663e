"""Words of officials for which everyday words exist."""

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.parsed import Parsed

NAME = "jargon"
LONGEST_PHRASE = 6


def find(sentence: Parsed) -> list[Mark]:
    """Return the words and phrases of the list, the longest first, each with what to write instead."""
    words, known, found = sentence.lows, sentence.known.jargon, []
    place = 0
    while place < len(words):
        for length in range(LONGEST_PHRASE, 0, -1):
            phrase = tuple(words[place : place + length])
            if phrase in known:
                found.append(mark(sentence, NAME, place, place + len(phrase) - 1, known[phrase]))
                place += len(phrase) - 1
                break
        place += 1
    return found


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Words of officials are those for which everyday words exist: middels, pursuant to.",
    unit="in 100 words",
    find=find,
)
