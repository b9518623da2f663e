"""Centroid: a sentence is central when its telling words are those of its section as a whole.

D.R. Radev, H. Jing, M. Styś and D. Tam, Centroid-based summarization of multiple documents, Information
Processing and Management 40 (2004), pages 919-938.
"""

import math
from collections import Counter
from collections.abc import Sequence

from pipeline.simplifying.methods.base import Method, Sentence
from pipeline.simplifying.vectors import cosine


def rank(sentences: Sequence[Sentence]) -> list[float]:
    """Return the cosine of each sentence with the sum of all of them."""
    total: Counter[str] = Counter()
    for sentence in sentences:
        total.update(sentence.vector)
    length = math.sqrt(sum(weight * weight for weight in total.values())) or 1.0
    centre = {term: weight / length for term, weight in total.items()}
    return [cosine(sentence.vector, centre) for sentence in sentences]


METHOD = Method("Centroid", "Centroid (Radev and others, 2004)", rank)
