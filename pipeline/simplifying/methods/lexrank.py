"""LexRank: a sentence is central when many sentences share its telling words.

G. Erkan and D.R. Radev, LexRank: graph-based lexical centrality as salience in text summarization, Journal of
Artificial Intelligence Research 22 (2004), pages 457-479.
"""

from collections.abc import Sequence
from itertools import combinations

from pipeline.simplifying.methods.base import Method, Sentence
from pipeline.simplifying.methods.graph import Edges, page_rank
from pipeline.simplifying.vectors import cosine

# Sentences with a smaller cosine are not linked; the value that the paper found best.
LEAST_SIMILAR = 0.1


def rank(sentences: Sequence[Sentence]) -> list[float]:
    """Return the continuous LexRank of each sentence."""
    edges: Edges = [{} for _ in sentences]
    for (i, first), (j, second) in combinations(enumerate(sentences), 2):
        similarity = cosine(first.vector, second.vector)
        if similarity >= LEAST_SIMILAR:
            edges[i][j] = edges[j][i] = similarity
    return page_rank(edges)


METHOD = Method("LexRank", "LexRank (Erkan and Radev, 2004)", rank)
