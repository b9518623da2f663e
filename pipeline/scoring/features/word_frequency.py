"""Word frequency: how often people use the words that carry the meaning."""

from collections.abc import Sequence

from pipeline.edition import Mark
from pipeline.language.words import is_symbol
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.lexicon import compound
from pipeline.scoring.parsed import Parsed

NAME = "word-frequency"
# Rarer than about once in a million words, also after splitting compounds.
RARE = 3.0
SHORTEST = 4


def find(sentence: Parsed) -> list[Mark]:
    """Return the rare words."""
    return [mark(sentence, NAME, place) for place, value in content(sentence) if value < RARE]


def content(sentence: Parsed) -> list[tuple[int, float]]:
    """Return the index and Zipf value of each word that carries meaning: no function word, name or figure."""
    found = []
    for place, token in enumerate(sentence.tokens):
        name = token.text[0].isupper() and (place > 0 or token.text.isupper())
        if (
            name
            or token.low in sentence.known.functional
            or len(token.low) < SHORTEST
            or is_symbol(token.text)
        ):
            continue
        found.append((place, _zipf(token.low, sentence.language)))
    return found


def _zipf(word: str, language: str) -> float:
    """Return the value of a word; of words joined by a hyphen, that of the rarest."""
    return min(compound(part, language).zipf for part in word.split("-") if part)


def mean(sentences: Sequence[Parsed]) -> float:
    """Return the mean Zipf value of the words that carry meaning, 5 without any."""
    values = [value for sentence in sentences for _, value in content(sentence)]
    return sum(values) / len(values) if values else 5.0


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Word frequency is how often people use the words: 3 is once in a million words, 5 often.",
    unit="Zipf",
    find=find,
    measure=mean,
    direction="higher is easier",
    layers=("words", "split", "frequency"),
)
