"""Long compounds, in Dutch, and strings of long words, in English."""

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.lexicon import compound
from pipeline.scoring.parsed import Parsed

NAME = "long-compounds"
MOST_PARTS = 2
# Words of Latin fall apart into shorter pieces by chance: con-vergen-tie.
SHORTEST_PART = 4
# Letters; a Dutch word of common length has 6, and no word of Onze Taal's own advice is longer than this.
MOST_LETTERS = 18
# An English row of nouns without "of" or "for" between them: water quality monitoring programme.
LEAST_IN_ROW = 4


def find(sentence: Parsed) -> list[Mark]:
    """Return Dutch words of three parts or more than 18 letters, and English rows of four nouns or more."""
    if sentence.language != "nl":
        return _rows(sentence)
    return [mark(sentence, NAME, i) for i, token in enumerate(sentence.tokens) if _is_long(token.low)]


def _is_long(word: str) -> bool:
    if len(word) <= MOST_LETTERS // 2 or "-" in word or not word.isalpha():
        return False
    parts = compound(word, "nl").parts
    joined = len(parts) > MOST_PARTS and min(map(len, parts)) >= SHORTEST_PART
    return len(word) > MOST_LETTERS or joined


NOUN_ENDINGS = (
    "tion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ship",
    "sion",
    "ness",
    "ing",
    "ology",
    "ist",
    "er",
    "or",
)


def _rows(sentence: Parsed) -> list[Mark]:
    found, start, nouns = [], 0, 0
    tokens = sentence.tokens
    for place in range(len(tokens) + 1):
        token = tokens[place] if place < len(tokens) else None
        goes_on = (
            token and not token.pause and token.low not in sentence.known.functional and token.low.isalpha()
        )
        if goes_on and token and not token.low.endswith(("ly", "ed")):
            nouns += token.low.endswith(NOUN_ENDINGS)
            continue
        if place - start >= LEAST_IN_ROW and nouns >= LEAST_IN_ROW - 2:
            found.append(mark(sentence, NAME, start, place - 1))
        start, nouns = place + (0 if token and token.pause and goes_on else 1), 0
    return found


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Long compounds pack a sentence into a word; English has rows of nouns instead.",
    unit="in 100 words",
    find=find,
    layers=("words", "split", "frequency"),
)
