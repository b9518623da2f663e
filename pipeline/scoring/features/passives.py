"""Passives: who acts is left out or comes last."""

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.parsed import Parsed
from pipeline.scoring.verbs import is_participle_en, is_participle_nl

NAME = "passives"
# A verb and its participle stand closer together than this in any Dutch clause that can be read.
FARTHEST = 25
# Adverbs that may stand between an English form of be and its participle: two, and "not".
MOST_BETWEEN = 3


def find(sentence: Parsed) -> list[Mark]:
    """Return the participle of every passive."""
    places = _dutch(sentence) if sentence.language == "nl" else _english(sentence)
    return [mark(sentence, NAME, place) for place in places]


def _dutch(sentence: Parsed) -> list[int]:
    return [place for place, token in enumerate(sentence.tokens) if is_passive_nl(sentence, place, token.low)]


def is_passive_nl(sentence: Parsed, place: int, word: str) -> bool:
    """Tell whether a participle belongs to worden, or to zijn as a passive that is completed."""
    known = sentence.known
    before = sentence.tokens[place - 1].low if place else ""
    # Before a noun: "het genomen besluit", "aan geschoold personeel".
    if before in known.articles | known.prepositions or not is_participle_nl(word):
        return False
    auxiliary = auxiliary_of(sentence, place)
    if auxiliary in known.become or auxiliary == "worden":
        return True
    return auxiliary in known.be and word not in known.no_passive_with_be


def auxiliary_of(sentence: Parsed, place: int) -> str:
    """Return the verb that a Dutch participle goes with: one right after it, else the nearest before it."""
    known, tokens = sentence.known, sentence.tokens
    for after in range(place + 1, min(place + 3, len(tokens))):
        if tokens[after].pause or tokens[after].low in known.coordinators:
            break
        if tokens[after].low in known.become | known.be | known.have:
            return tokens[after].low
    for before in range(place - 1, max(-1, place - FARTHEST), -1):
        word = tokens[before].low
        possessive = word == "zijn" and before and tokens[before - 1].low in known.prepositions
        if word in known.become | known.be | known.have and not possessive:
            return word
        if word in known.subordinators and word not in ("die", "dat", "of"):
            break
    return ""


def _english(sentence: Parsed) -> list[int]:
    found = []
    for place, token in enumerate(sentence.tokens):
        if token.low in sentence.known.be or token.low.endswith(("isn't", "aren't", "wasn't", "weren't")):
            found += _participles_after(sentence, place)
    return sorted(set(found))


def _participles_after(sentence: Parsed, place: int) -> list[int]:
    """Return the participle after a form of be, and one that "and" joins to it."""
    tokens, known = sentence.tokens, sentence.known
    for index in range(place + 1, min(place + 2 + MOST_BETWEEN, len(tokens))):
        word = tokens[index].low
        if is_participle_en(word):
            joined = index + 2 < len(tokens) and tokens[index + 1].low in known.coordinators
            second = joined and is_participle_en(tokens[index + 2].low)
            return [index, index + 2] if second else [index]
        if word not in known.between and not word.endswith("ly"):
            break
    return []


FEATURE = Feature(
    NAME,
    languages=("nl", "en"),
    meaning="Passives hide who does something: the plan is adopted, het plan wordt vastgesteld.",
    unit="in 100 words",
    find=find,
)
