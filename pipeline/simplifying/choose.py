"""Chooses the sentences of a section's summary: the most central ones that say different things."""

from collections.abc import Sequence

from pipeline.simplifying.fitness import Fitness, fitness
from pipeline.simplifying.methods.base import Method, Sentence
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.vectors import Vector, cosine, vector

# A section of fewer sentences is read as fast as its summary.
FEWEST_PASSAGES = 4
FEWEST_CHOSEN = 2
# From how many sentences on a summary has three, and four.
THREE_FROM, FOUR_FROM = 8, 15
# Two sentences with a larger cosine say the same.
MOST_ALIKE = 0.5


def choose(section: Sequence[Passage], inverse: Vector, method: Method) -> tuple[Passage, ...]:
    """Return two to four passages in reading order, or none when there are too few good ones.

    What is second choice fills up to two when too little else is there.
    """
    if len(section) < FEWEST_PASSAGES:
        return ()
    sentences = [Sentence(p.terms, vector(p.terms, inverse)) for p in section]
    ranks = method.rank(sentences)
    best_first = sorted(range(len(section)), key=lambda i: (-ranks[i], i))
    fit = [fitness(passage) for passage in section]
    chosen: list[int] = []
    for least, wanted in ((Fitness.FIT, length(len(section))), (Fitness.SECOND, FEWEST_CHOSEN)):
        for place in best_first:
            if len(chosen) < wanted and fit[place] == least and _is_new(place, chosen, sentences):
                chosen.append(place)
    return tuple(section[i] for i in sorted(chosen)) if len(chosen) >= FEWEST_CHOSEN else ()


def length(passages: int) -> int:
    """Return how many sentences the summary of a section with so many passages has."""
    return FEWEST_CHOSEN + (passages >= THREE_FROM) + (passages >= FOUR_FROM)


def _is_new(place: int, chosen: list[int], sentences: Sequence[Sentence]) -> bool:
    mine = sentences[place].vector
    return all(cosine(mine, sentences[other].vector) <= MOST_ALIKE for other in chosen)
