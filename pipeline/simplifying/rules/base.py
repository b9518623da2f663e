"""What a rewriting rule is: an id, what it does, when it does not apply, and the function that does it."""

from collections.abc import Callable, Iterable, Mapping

import msgspec

from pipeline.language.words import words
from pipeline.simplifying.parse import Parse
from pipeline.simplifying.parser import Parser

# One or more sentences in the place of one.
Candidate = tuple[str, ...]


class Sentence(msgspec.Struct, frozen=True):
    """One sentence with its grammar, if a parser is there, and how many words it should have at most.

    `expansions` are the abbreviations to be written out here, with what they stand for. `parser` parses a
    part anew: parsers err less on short sentences.
    """

    text: str
    parse: Parse | None
    longest: int
    expansions: Mapping[str, str] = {}
    parser: Parser | None = None

    @property
    def is_long(self) -> bool:
        """Tell whether it has more words than it should."""
        return len(words(self.text)) > self.longest


class Rule(msgspec.Struct, frozen=True):
    """A rule takes one sentence and yields what may replace it, the best first, or nothing.

    The chain takes the first candidate that is sound and says nothing new, and calls the rule again on it.
    """

    id: str
    does: str
    skips: str
    needs_parse: bool
    apply: Callable[[Sentence], Iterable[Candidate]]
