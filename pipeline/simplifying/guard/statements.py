"""Finds sentences of which the sources have hardly a word, so that they say something else."""

from collections.abc import Iterator
from functools import cache

from pipeline.language.sentences import split
from pipeline.language.words import words
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.likeness import content, root
from pipeline.simplifying.plain_words import plain_words

# Sentences of fewer words say too little to judge.
_FEWEST_WORDS = 3
# A good rewrite may have new words for half of its own; this stops none of 150.
_MOST_NEW = 0.7


def find_invented(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every sentence whose words are nearly all new, plain words for official ones aside."""
    there = {root(word) for word in words(source.text)} | _plain()
    for span in split(made.text, "en"):
        sentence = made.text[span.start : span.end]
        said = content(sentence)
        new = [word for word in said if root(word) not in there]
        if len(said) >= _FEWEST_WORDS and len(new) > _MOST_NEW * len(said):
            yield Violation("statement", sentence, f"The source has hardly a word of “{sentence}”.")


@cache
def _plain() -> frozenset[str]:
    """Return the roots of all plain words that may replace others."""
    known = plain_words()
    tables = (known.verbs, known.verb_phrases, known.nouns, known.adjectives, known.adverbs, known.phrases)
    return frozenset(root(word) for table in tables for plain in table.values() for word in words(plain))


TESTS = (find_invented,)
