"""Lead: what stands first matters most; the usual baseline."""

from collections.abc import Sequence

from pipeline.simplifying.methods.base import Method, Sentence


def rank(sentences: Sequence[Sentence]) -> list[float]:
    """Return falling numbers in reading order."""
    return [float(-place) for place in range(len(sentences))]


METHOD = Method("Lead", "Lead (the first sentences)", rank)
