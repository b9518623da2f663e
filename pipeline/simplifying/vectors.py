"""Weighs words by TF-IDF and compares sentences by the cosine of their weights."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

Vector = dict[str, float]


def inverse_frequencies(sentences: Iterable[Sequence[str]]) -> Vector:
    """Return log(N / n) for each term: N sentences, n of which have it (K. Sparck Jones 1972)."""
    everything = [set(sentence) for sentence in sentences]
    having = Counter(term for terms in everything for term in sorted(terms))
    return {term: math.log(len(everything) / count) for term, count in having.items()}


def vector(terms: Sequence[str], inverse: Vector) -> Vector:
    """Return the weights of a sentence, scaled to length 1; empty when no term of it tells anything."""
    weights = {term: count * inverse.get(term, 0.0) for term, count in Counter(terms).items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items() if weight} if length else {}


def cosine(first: Vector, second: Vector) -> float:
    """Return the cosine of two vectors of length 1, from 0 (nothing in common) to 1."""
    if len(second) < len(first):
        first, second = second, first
    return sum(weight * second.get(term, 0.0) for term, weight in first.items())
