"""Clause length: how many words stand around one verb."""

from collections.abc import Sequence

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature
from pipeline.scoring.parsed import Parsed

NAME = "clause-length"
# More words than this around one verb are marked; all words count, not only those with content.
MOST_WORDS = 18


def clauses(sentence: Parsed) -> int:
    """Return the number of clauses: one, and one more for each word that opens another.

    Such words are conjunctions and relative words, and "and", "or" and "but" before a pronoun.
    """
    known, tokens = sentence.known, sentence.tokens
    count = 1
    for place, token in enumerate(tokens[:-1]):
        opens = token.low in known.subordinators and (
            place == 0 or token.pause or token.low not in ("die", "dat")
        )
        joins = token.low in known.coordinators and tokens[place + 1].low in known.pronouns
        after_stop = (
            token.pause and ";" in sentence.text[tokens[place - 1].end : token.start] if place else False
        )
        count += (opens and place > 0) or joins or after_stop
    return count


def find(sentence: Parsed) -> list[Mark]:
    """Return the whole of a sentence with too many words a clause."""
    if len(sentence.tokens) / clauses(sentence) <= MOST_WORDS:
        return []
    return [Mark(NAME, sentence.tokens[0].start, sentence.tokens[-1].end)]


def mean(sentences: Sequence[Parsed]) -> float:
    """Return the mean number of words in a clause."""
    words = sum(len(sentence.tokens) for sentence in sentences)
    return words / sum(map(clauses, sentences))


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Clause length is the number of words around one verb.",
    unit="words in a clause",
    find=find,
    measure=mean,
)
