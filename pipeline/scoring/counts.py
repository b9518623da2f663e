"""Counts what the formulas are computed from: sentences, words, syllables and long words of running text."""

from collections.abc import Iterable

import msgspec

from pipeline.edition import Counts
from pipeline.language.words import characters, letters, words
from pipeline.scoring.familiar import is_familiar
from pipeline.scoring.fog import is_complex
from pipeline.scoring.syllables import count

# Words of more than six letters are long: C.H. Björnsson, Läsbarhet (1968).
MOST_IN_SHORT_WORD = 6

# McLaughlin (1969) counts the words of three or more syllables, as pronounced.
POLYSYLLABLE = 3

# What has fewer words is mostly a label, a name or an entry of a list. (textstat leaves out up to two words.)
LEAST_IN_SENTENCE = 4


def count_text(sentences: Iterable[str], language: str) -> Counts:
    """Return the counts of these sentences; those of fewer than four words are not counted."""
    counted = [found for sentence in sentences if len(found := words(sentence)) >= LEAST_IN_SENTENCE]
    lengths = [characters(word) for sentence in counted for word in sentence]
    syllables = [count(word, language) for sentence in counted for word in sentence]
    return Counts(
        sentences=len(counted),
        words=len(lengths),
        syllables=sum(syllables),
        characters=sum(lengths),
        long_words=sum(length > MOST_IN_SHORT_WORD for length in lengths),
        letters=sum(letters(word) for sentence in counted for word in sentence),
        polysyllables=sum(number >= POLYSYLLABLE for number in syllables),
        complex_words=sum(_complex(sentence, language) for sentence in counted),
        unfamiliar=_unfamiliar(counted, language),
    )


def _complex(sentence: list[str], language: str) -> int:
    if language != "en":
        return 0
    return sum(is_complex(word, first=number == 0) for number, word in enumerate(sentence))


def _unfamiliar(sentences: list[list[str]], language: str) -> int | None:
    """Return how many words are outside Dale and Chall's list, or None without it or in another language."""
    if language != "en" or is_familiar("the", first=False) is None:
        return None
    return sum(
        not is_familiar(word, first=number == 0) for found in sentences for number, word in enumerate(found)
    )


def add(parts: Iterable[Counts]) -> Counts:
    """Return the counts of several texts together; a count that one of them lacks is lacking in the sum."""
    added = list(parts)
    if not added:
        return Counts(0, 0, 0, 0, 0)
    columns = ((name, [getattr(counts, name) for counts in added]) for name in Counts.__struct_fields__)
    sums = {name: None if None in numbers else sum(numbers) for name, numbers in columns}
    return msgspec.convert(sums, Counts)
