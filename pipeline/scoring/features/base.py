"""What every feature is: a name, a meaning, a direction, the places it finds, and a value for a text."""

from collections.abc import Callable, Sequence

import msgspec

from pipeline.edition import Direction, Mark
from pipeline.scoring.parsed import Parsed

Find = Callable[[Parsed], Sequence[Mark]]


class Feature(msgspec.Struct, frozen=True):
    """A feature of sentences for some languages.

    `find` returns the places of one sentence that the feature is about; it must be cheap, since
    every sentence of every document goes through it. `measure` returns the value of some sentences; without
    it the value is the number of places in 100 words. `unit` tells what a value counts. `layers` are, as for
    formulas, what the signature names. `version` goes up when a value changes.
    """

    name: str
    languages: tuple[str, ...]
    meaning: str
    unit: str
    find: Find
    measure: Callable[[Sequence[Parsed]], float] | None = None
    direction: Direction = "higher is harder"
    layers: tuple[str, ...] = ("words", "split")
    version: int = 1

    def marks(self, sentence: Parsed) -> tuple[Mark, ...]:
        """Return the places of one sentence; they are looked for once."""
        if self.name not in sentence.memo:
            sentence.memo[self.name] = tuple(self.find(sentence))
        return sentence.memo[self.name]

    def value(self, sentences: Sequence[Parsed]) -> float:
        """Return the value of a text; at least one sentence is needed."""
        if self.measure:
            return self.measure(sentences)
        words = sum(len(sentence.tokens) for sentence in sentences)
        return 100 * sum(len(self.marks(sentence)) for sentence in sentences) / words


def mark(sentence: Parsed, feature: str, first: int, last: int | None = None, instead: str = "") -> Mark:
    """Return a mark on the words from index `first` to index `last`, both included."""
    tokens = sentence.tokens
    return Mark(feature, tokens[first].start, tokens[first if last is None else last].end, instead)
