"""Chooses what to know of the whole report: the best of its sections' points, spread over the report."""

from collections.abc import Mapping, Sequence

from pipeline.edition import KeyFigure, SectionSummary
from pipeline.report import Report
from pipeline.simplifying.figures import weight
from pipeline.simplifying.fitness import Fitness, fitness
from pipeline.simplifying.methods.base import Method
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.signals import sentences
from pipeline.simplifying.vectors import Vector, cosine

POINTS = 5
# As many as a reader takes in at a glance: two rows of three.
FIGURES = 6
# The first section with text mostly tells of the whole, so it may give more than the others.
FROM_FIRST, FROM_OTHER = 2, 1
MOST_ALIKE = 0.3


def points(
    chosen: Mapping[str, Sequence[Passage]], inverse: Vector, method: Method
) -> tuple[tuple[str, Passage], ...]:
    """Return up to five passages with their sections, the most important first.

    `chosen` are the passages of each section's summary, the most important first. They are ranked among each
    other in reading order, as one text; those that are doubtful or lean on others stand back, and what is no
    whole sentence or has an error is left out.
    """
    everything = [(section, passage) for section, found in chosen.items() for passage in found]
    pool = [(section, passage) for section, passage in everything if fitness(passage) != Fitness.UNFIT]
    seen = sentences([passage for _, passage in pool], inverse)
    ranks = method.rank(seen)
    fit = [fitness(passage) == Fitness.FIT for _, passage in pool]
    order = sorted(range(len(pool)), key=lambda i: (not fit[i], -ranks[i], i))
    first = next((section for section, found in chosen.items() if found), "")
    taken: list[int] = []
    for i in order:
        section = pool[i][0]
        most = FROM_FIRST if section == first else FROM_OTHER
        alike = any(cosine(seen[i].vector, seen[j].vector) > MOST_ALIKE for j in taken)
        if len(taken) < POINTS and not alike and sum(pool[j][0] == section for j in taken) < most:
            taken.append(i)
    return tuple(pool[i] for i in taken)


def main_figures(
    report: Report, summaries: Mapping[str, SectionSummary], doubtful: frozenset[str]
) -> tuple[KeyFigure, ...]:
    """Return the sure figures that tell most: the first of each section, then the second.

    Of two that tell as much, that of the higher section comes first. Those chosen are in reading order.
    `doubtful` are the segments with findings.
    """
    ranked: list[tuple[tuple[int, int, int, int], KeyFigure]] = []
    for place, section in enumerate(report.sections):
        summary = summaries[section.id]
        sure = [f for f in summary.figures if f.segment not in doubtful and not summary.below]
        ranked += [((-weight(f), rank, section.level, place), f) for rank, f in enumerate(sure)]
    kept = sorted(ranked, key=lambda entry: entry[0])[:FIGURES]
    return tuple(figure for _, figure in sorted(kept, key=lambda entry: (entry[0][3], entry[0][1])))
