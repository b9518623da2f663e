"""Puts the English of an adverb between brackets into the Dutch, so that a model learns to say it.

The repair ladder gives adverbs that a translation left out in this way.
"""

from random import Random

from pipeline.translating.checks.adverbs import places
from training.augment.terms import CLOSE, OPEN
from training.pairs import Pair


def given(pair: Pair, random: Random) -> Pair | None:
    """Return the pair with one Dutch adverb replaced by the words that stand for it, if it has one."""
    found = []
    for place in places(pair.dutch):
        said = list(place.says.finditer(pair.english))
        whole = len(said) == 1 and said[0][0].strip() and not pair.english[said[0].end() :][:1].isalnum()
        if whole:
            found.append((place, said[0][0]))
    if not found:
        return None
    place, english = random.choice(found)
    first = english[0].upper() if pair.dutch[place.start].isupper() else english[0].lower()
    dutch = f"{pair.dutch[: place.start]}{OPEN}{first}{english[1:]}{CLOSE}{pair.dutch[place.end :]}"
    return Pair(pair.grade, dutch, pair.english)
