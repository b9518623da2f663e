"""Counts what the formulas are computed from: sentences, words, syllables and long words of running text."""

from collections.abc import Iterable

from pipeline.edition import Counts
from pipeline.language.words import characters, words
from pipeline.scoring.syllables import count

# Words of more than six letters are long: C.H. Björnsson, Läsbarhet (1968).
MOST_IN_SHORT_WORD = 6

# What has fewer words is mostly a label, a name or an entry of a list. (textstat leaves out up to two words.)
LEAST_IN_SENTENCE = 4


def count_text(sentences: Iterable[str], language: str) -> Counts:
    """Return the counts of these sentences; those of fewer than four words are not counted."""
    counted = [found for sentence in sentences if len(found := words(sentence)) >= LEAST_IN_SENTENCE]
    long = MOST_IN_SHORT_WORD
    lengths = [characters(word) for sentence in counted for word in sentence]
    return Counts(
        sentences=len(counted),
        words=len(lengths),
        syllables=sum(count(word, language) for sentence in counted for word in sentence),
        characters=sum(lengths),
        long_words=sum(length > long for length in lengths),
    )


def add(parts: Iterable[Counts]) -> Counts:
    """Return the counts of several texts together."""
    rows = [(c.sentences, c.words, c.syllables, c.characters, c.long_words) for c in parts]
    return Counts(*map(sum, zip(*rows, strict=True))) if rows else Counts(0, 0, 0, 0, 0)
