"""Gives a pair other casing, as headings, labels and loose fragments have it."""

from random import Random

from training.pairs import Pair

_CAPITALS, _NO_STOP = 0.5, 0.75


def other(pair: Pair, random: Random) -> Pair | None:
    """Return the pair in capitals, without its full stop, or with a small first letter."""
    chance = random.random()
    if chance < _CAPITALS:
        sides = pair.dutch.upper(), pair.english.upper()
    elif chance < _NO_STOP:
        sides = pair.dutch.rstrip(" .!?"), pair.english.rstrip(" .!?")
    else:
        sides = pair.dutch[:1].lower() + pair.dutch[1:], pair.english[:1].lower() + pair.english[1:]
    return Pair(pair.grade, *sides) if all(sides) and sides != (pair.dutch, pair.english) else None
