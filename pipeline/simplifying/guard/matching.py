"""Finds for each clause of a text the clauses of the sources that it may come from."""

from collections.abc import Iterable, Iterator

from pipeline.simplifying.guard.base import Claims
from pipeline.simplifying.guard.clauses import Clause, clauses
from pipeline.simplifying.plain_words import plain_lemma


def matched(source: Claims, made: Claims) -> Iterator[tuple[Clause, tuple[Clause, ...]]]:
    """Yield each clause of the text with those of the sources that have the same verb, maybe none.

    A plain word and the official one that it replaces are the same verb. Where several clauses of the sources
    have it, those that share a participant come alone.
    """
    if source.parse is None or made.parse is None:
        return
    theirs = clauses(source.parse)
    for clause in clauses(made.parse):
        yield clause, _nearest(clause, [other for other in theirs if _is_same(clause.verb, other.verb)])


def _is_same(one: str, other: str) -> bool:
    return plain_lemma(one) == plain_lemma(other)


def _nearest(clause: Clause, others: Iterable[Clause]) -> tuple[Clause, ...]:
    found = tuple(others)
    mine = clause.subjects | clause.objects
    near = tuple(other for other in found if mine & (other.subjects | other.objects))
    return near or found
