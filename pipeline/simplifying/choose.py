"""Chooses the sentences of a section's summary: those that matter most and say different things."""

from collections.abc import Sequence

from pipeline.simplifying.fitness import Fitness, fitness
from pipeline.simplifying.methods.base import Method, Sentence
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.signals import sentences
from pipeline.simplifying.vectors import Vector, cosine

# From how many sentences on a summary has two, three, four and five.
STEPS = (2, 4, 8, 15)
# What is second choice fills up to two, what is third choice stands only where there is nothing else.
MOST_SECOND, MOST_THIRD = 2, 1
# Two sentences with a larger cosine say the same.
MOST_ALIKE = 0.5
# How much likeness to what is chosen already costs, when weights run from 0 to 1: maximal marginal relevance,
# J. Carbonell and J. Goldstein, Proceedings of SIGIR (1998).
LIKENESS_COSTS = 0.5


def choose(section: Sequence[Passage], inverse: Vector, method: Method) -> tuple[Passage, ...]:
    """Return one to five passages, the most important first; none only when there is no text at all.

    A passage with an error stands there only when the section has nothing else, and is marked on the page.
    """
    seen = sentences(section, inverse)
    weights = _scaled(method.rank(seen)) if seen else []
    fit = [fitness(passage) for passage in section]
    wanted = length(len(section))
    chosen: list[int] = []
    for least, most in (
        (Fitness.FIT, wanted),
        (Fitness.SECOND, min(wanted, MOST_SECOND)),
        (Fitness.UNFIT, MOST_THIRD),
    ):
        places = [place for place in range(len(section)) if fit[place] == least]
        while len(chosen) < most and (place := _next(places, weights, chosen, seen)) is not None:
            chosen.append(place)
    return tuple(section[place] for place in chosen)


def length(passages: int) -> int:
    """Return how many sentences the summary of a section with so many passages has."""
    return 1 + sum(passages >= step for step in STEPS)


def _next(
    places: Sequence[int], weights: Sequence[float], chosen: Sequence[int], seen: Sequence[Sentence]
) -> int | None:
    """Return the place that adds most to what is chosen already, or None when no other adds anything."""
    best: tuple[float, int] | None = None
    for place in places:
        likeness = max((cosine(seen[place].vector, seen[other].vector) for other in chosen), default=0.0)
        worth = weights[place] - LIKENESS_COSTS * likeness
        if place not in chosen and likeness <= MOST_ALIKE and (best is None or worth > best[0]):
            best = worth, place
    return best[1] if best else None


def _scaled(ranks: Sequence[float]) -> list[float]:
    """Return ranks between 0 and 1, so that they can be weighed against likeness."""
    lowest, highest = min(ranks), max(ranks)
    return [(rank - lowest) / (highest - lowest) if highest > lowest else 0.0 for rank in ranks]
