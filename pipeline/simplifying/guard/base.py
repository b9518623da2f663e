"""What the guard finds: one statement of a text that its sources do not make, or one that it left out."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from pipeline.simplifying.parse import Parse

Kind = Literal["number", "name", "negation", "modality", "role", "condition"]


class Violation(msgspec.Struct, frozen=True):
    """What is wrong with a text: the kind, the words that are wrong or lacking, and a plain sentence."""

    kind: Kind
    words: str
    message: str


class Claims(msgspec.Struct, frozen=True):
    """A text to be compared, with its grammar where a parser is installed."""

    text: str
    parse: Parse | None


# Takes the sources as one text and the text that was made from them.
Test = Callable[[Claims, Claims], Iterable[Violation]]
