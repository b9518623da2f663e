"""Estimates how hard a text is from the length of its words and sentences, to prefer easier ones.

E.A. Smith and R.J. Senter, Automated readability index, AMRL-TR-66-220 (1967). It needs no syllables; what
the pages report is measured by the scoring stage.
"""

from functools import lru_cache

from pipeline.language.sentences import split
from pipeline.language.words import words


@lru_cache(maxsize=4096)
def grade(text: str) -> float:
    """Return the index of a text as a school grade, at least 1; short words and short sentences are easy."""
    sentences = [found for span in split(text, "en") if (found := words(text[span.start : span.end]))]
    total = sum(map(len, sentences))
    if not total:
        return 1.0
    letters = sum(len(word) for found in sentences for word in found)
    return max(1.0, 4.71 * letters / total + 0.5 * total / len(sentences) - 21.43)
