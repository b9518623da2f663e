"""Chooses the sentences of a section's summary: those that matter most and say different things."""

from collections.abc import Callable, Sequence

from pipeline.simplifying.ease import grade
from pipeline.simplifying.fitness import Fitness, fitness
from pipeline.simplifying.methods.base import Method, Sentence
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.signals import sentences
from pipeline.simplifying.vectors import Vector, cosine

# From how many sentences on a summary has two, three, four and five.
STEPS = (2, 3, 7, 12)
# What is second choice fills up to two, what is third choice stands only where there is nothing else.
MOST_SECOND, MOST_THIRD = 2, 1
# Two sentences with a larger cosine say the same.
MOST_ALIKE = 0.5
# How much likeness to what is chosen already costs, when weights run from 0 to 1: maximal marginal relevance,
# J. Carbonell and J. Goldstein, Proceedings of SIGIR (1998).
LIKENESS_COSTS = 0.5

# What each grade above an easy text costs. More makes easier summaries, but they tell fewer facts
# (docs/plain-language.md).
HARDNESS_COSTS, EASY = 0.03, 8.0


def choose(
    section: Sequence[Passage],
    inverse: Vector,
    method: Method,
    is_short: Callable[[Passage], bool] = lambda _: True,
) -> tuple[Passage, ...]:
    """Return one to five passages, the most important first; none only when there is no text at all.

    A passage with an error stands there only when the section has nothing else, and is marked on the page.
    `is_short` tells whether a passage can be worded in short sentences; one that cannot is second choice.
    """
    return tuple(section[place] for place in Choice(section, inverse, method, is_short).made())


def length(passages: int) -> int:
    """Return how many sentences the summary of a section with so many passages has."""
    return 1 + sum(passages >= step for step in STEPS)


class Choice:
    """The passages of a section with their weights, and those chosen so far."""

    def __init__(
        self,
        section: Sequence[Passage],
        inverse: Vector,
        method: Method,
        is_short: Callable[[Passage], bool],
    ) -> None:
        self.section = section
        self.is_short = is_short
        self.seen: list[Sentence] = sentences(section, inverse)
        self.weights = [
            weight - HARDNESS_COSTS * max(0.0, grade(passage.text) - EASY)
            for weight, passage in zip(_scaled(method.rank(self.seen)), section, strict=True)
        ]
        self.fit = [fitness(passage) for passage in section]
        self.chosen: list[int] = []

    def made(self) -> list[int]:
        """Return the places of the chosen passages, the most important first."""
        wanted = length(len(self.fit))
        for least, most in (
            (Fitness.FIT, wanted),
            (Fitness.SECOND, min(wanted, MOST_SECOND)),
            (Fitness.UNFIT, MOST_THIRD),
        ):
            self._fill([place for place, fit in enumerate(self.fit) if fit == least], most)
        return self.chosen

    def _fill(self, places: list[int], most: int) -> None:
        """Choose the best of these places until there are enough."""
        while len(self.chosen) < most and (place := self._best(places)) is not None:
            places.remove(place)
            if self.fit[place] == Fitness.FIT and not self.is_short(self.section[place]):
                self.fit[place] = Fitness.SECOND  # looked at only now, since to word everything takes time
            else:
                self.chosen.append(place)

    def _best(self, places: Sequence[int]) -> int | None:
        """Return the place that adds most to what is chosen already, or None when no other adds anything."""
        likeness = {place: self._likeness(place) for place in places}
        new = [place for place in places if likeness[place] <= MOST_ALIKE]
        return max(
            new, key=lambda place: self.weights[place] - LIKENESS_COSTS * likeness[place], default=None
        )

    def _likeness(self, place: int) -> float:
        mine = self.seen[place].vector
        return max((cosine(mine, self.seen[other].vector) for other in self.chosen), default=0.0)


def _scaled(ranks: Sequence[float]) -> list[float]:
    """Return ranks between 0 and 1, so that they can be weighed against likeness."""
    lowest, highest = min(ranks, default=0.0), max(ranks, default=0.0)
    return [(rank - lowest) / (highest - lowest) if highest > lowest else 0.0 for rank in ranks]
