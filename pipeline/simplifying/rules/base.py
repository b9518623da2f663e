"""What a rewriting rule is: an id, what it does, when it does not apply, and the function that does it."""

from collections.abc import Callable

import msgspec

from pipeline.simplifying.parse import Parse


class Sentence(msgspec.Struct, frozen=True):
    """One sentence with its grammar, if a parser is there, and how many words it should have at most."""

    text: str
    parse: Parse | None
    longest: int


class Rule(msgspec.Struct, frozen=True):
    """A rule takes one sentence and returns the sentences that replace it, or none where it does not apply.

    A rule changes one place at a time; it is called again as long as it finds another.
    """

    id: str
    does: str
    skips: str
    needs_parse: bool
    apply: Callable[[Sentence], tuple[str, ...]]
