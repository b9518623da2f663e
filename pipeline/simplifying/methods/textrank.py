"""TextRank: a sentence is central when many sentences share its words, each word counting the same.

R. Mihalcea and P. Tarau, TextRank: bringing order into text, Proceedings of EMNLP (2004), pages 404-411.
"""

import math
from collections import Counter
from collections.abc import Sequence

from pipeline.simplifying.methods.base import Method, Sentence
from pipeline.simplifying.methods.graph import Edges, page_rank


def rank(sentences: Sequence[Sentence]) -> list[float]:
    """Return the TextRank of each sentence."""
    bags = [sorted(set(sentence.terms)) for sentence in sentences]
    # The weight of an edge is the number of shared words over the logarithms of both lengths (section 3.2).
    logs = [math.log(len(bag)) if bag else 0.0 for bag in bags]
    edges: Edges = [
        {j: count / (logs[i] + logs[j]) for j, count in others.items() if logs[i] and logs[j]}
        for i, others in enumerate(_shared(bags))
    ]
    return page_rank(edges)


def _shared(bags: list[list[str]]) -> list[Counter[int]]:
    """Return for each sentence how many words it shares with each other one that shares any."""
    having: dict[str, list[int]] = {}
    for i, bag in enumerate(bags):
        for term in bag:
            having.setdefault(term, []).append(i)
    counts = [Counter(j for term in bag for j in having[term]) for bag in bags]
    for i, count in enumerate(counts):
        del count[i]
    return counts


METHOD = Method("TextRank", "TextRank (Mihalcea and Tarau, 2004)", rank)
