"""Separable verbs: how far the two parts of a Dutch verb stand apart."""

from collections.abc import Sequence

from pipeline.edition import Mark
from pipeline.scoring.features.base import Feature, mark
from pipeline.scoring.lexicon import is_word
from pipeline.scoring.parsed import Parsed

NAME = "separable-verbs"
FARTHEST = 30
# Above this many words between them, a reader has to keep the verb open.
MOST_BETWEEN = 5


def find(sentence: Parsed) -> list[Mark]:
    """Return the particle of each separable verb whose parts are far apart."""
    return [mark(sentence, NAME, last) for verb, last in pairs(sentence) if last - verb - 1 > MOST_BETWEEN]


def pairs(sentence: Parsed) -> list[tuple[int, int]]:
    """Return the indexes of each finite verb and its particle."""
    found = []
    for place, token in enumerate(sentence.tokens):
        if token.low in sentence.known.particles:
            verb = finite_verb_of(sentence, place)
            if verb is not None:
                found.append((verb, place))
    return found


def finite_verb_of(sentence: Parsed, place: int) -> int | None:
    """Return the verb that a particle at the end of a clause belongs to: stelt ... vast of vaststellen."""
    tokens, known = sentence.tokens, sentence.known
    if (
        place + 1 < len(tokens)
        and not tokens[place + 1].pause
        and tokens[place + 1].low not in known.coordinators
    ):
        return None
    particle = tokens[place].low
    for before in range(place - 1, max(-1, place - FARTHEST), -1):
        word = tokens[before].low
        if word not in known.functional and any(is_word(particle + v, "nl") for v in infinitives(word)):
            return before
        if word in known.subordinators:
            break
    return None


def infinitives(finite: str) -> list[str]:
    """Return how the infinitive of a finite form may be spelled: stelt stellen, maakt maken."""
    if finite.endswith("en"):
        return [finite]
    stem = finite.removesuffix("t") if len(finite) > 3 else finite
    forms = [stem + "en", stem + stem[-1] + "en"]
    if len(stem) > 2 and stem[-2] == stem[-3]:
        forms.append(stem[:-2] + stem[-1] + "en")
    return forms + [form[:-3] + {"f": "v", "s": "z"}[form[-3]] + "en" for form in forms if form[-3] in "fs"]


def distance(sentences: Sequence[Parsed]) -> float:
    """Return the mean number of words between the parts, 0 without such verbs."""
    apart = [last - verb - 1 for sentence in sentences for verb, last in pairs(sentence)]
    return sum(apart) / len(apart) if apart else 0.0


FEATURE = Feature(
    NAME,
    languages=("nl",),
    meaning="Separable verbs make a reader wait for the second part: stelt de regels voor het parkeren vast.",
    unit="words between the parts",
    find=find,
    measure=distance,
    layers=("words", "split", "frequency"),
)
