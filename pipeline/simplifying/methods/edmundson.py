"""Edmundson: a sentence matters by its words, its place, the cue words in it, and its facts.

H.P. Edmundson, New methods in automatic extracting, Journal of the ACM 16 (1969), pages 264-285: key words,
location, title and cue words, added with weights. The key words are counted here as the centroid method does;
numbers and names are added, since a report is read for who did what and how much; title words did not help.
"""

from collections.abc import Sequence

from pipeline.simplifying.methods import centroid
from pipeline.simplifying.methods.base import Method, Sentence

# How much each part counts. Tried in steps of a quarter on the facts of benchmarks/data and of the
# development set; a step more or less changes the result by one or two of 57 (benchmarks/summaries.py).
KEY, PLACE, CUE, NUMBERS, NAMES = 1.0, 0.25, 0.75, 0.25, 0.5
# What more than this many say is a list.
MOST_COUNTED = 3


def rank(sentences: Sequence[Sentence]) -> list[float]:
    """Return the weighted sum of the parts, each between 0 and 1, cue words between -1 and 1."""
    keys = centroid.rank(sentences)
    highest = max(keys, default=0.0) or 1.0
    return [
        KEY * key / highest
        + PLACE / (1 + place)
        + CUE * max(-1, min(1, sentence.cues))
        + NUMBERS * min(sentence.numbers, MOST_COUNTED) / MOST_COUNTED
        + NAMES * min(sentence.names, MOST_COUNTED) / MOST_COUNTED
        for place, (key, sentence) in enumerate(zip(keys, sentences, strict=True))
    ]


METHOD = Method("Edmundson", "Edmundson (1969) with centroid, numbers and names", rank)
