"""Ranks the nodes of a weighted graph by where a random reader ends up (PageRank)."""

# How often the reader follows an edge instead of jumping: S. Brin and L. Page, The anatomy of a large-scale
# hypertextual web search engine (1998); the same in the papers of LexRank and TextRank.
DAMPING = 0.85
# Differences below this change no order; the steps needed are about 40.
TOLERANCE = 1e-6
MOST_STEPS = 100

Edges = list[dict[int, float]]


def page_rank(edges: Edges) -> list[float]:
    """Return the share of visits of each node. `edges[i][j]` is the weight from i to j.

    From a node without edges the reader jumps to any node.
    """
    sums = [sum(row.values()) for row in edges]
    ranks = [1 / len(edges)] * len(edges)
    for _ in range(MOST_STEPS):
        after = _step(edges, sums, ranks)
        change = sum(abs(new - old) for new, old in zip(after, ranks, strict=True))
        ranks = after
        if change < TOLERANCE:
            break
    return ranks


def _step(edges: Edges, sums: list[float], ranks: list[float]) -> list[float]:
    lost = sum(rank for rank, outgoing in zip(ranks, sums, strict=True) if not outgoing)
    after = [(1 - DAMPING + DAMPING * lost) / len(ranks)] * len(ranks)
    for row, outgoing, rank in zip(edges, sums, ranks, strict=True):
        for node, weight in row.items():
            after[node] += DAMPING * rank * weight / outgoing
    return after
