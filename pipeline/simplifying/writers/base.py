"""What a writer is: a language model that answers one question at a time."""

from typing import Protocol

import msgspec

# What an answer may have: five points of a few short sentences.
MOST_TOKENS = 800


class Question(msgspec.Struct, frozen=True):
    """What a model is asked: how to write, and the sentences to write from."""

    instruction: str
    text: str


class TextWriter(Protocol):
    """A language model. `name` is what the pages call it."""

    name: str

    def answer(self, question: Question) -> str:
        """Return the answer of the model as it stands. Raises `ModelError` when there is none."""
