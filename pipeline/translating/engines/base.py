"""What every translation engine is held to."""

from collections.abc import Sequence
from typing import Protocol

import msgspec


class Decoding(msgspec.Struct, frozen=True):
    """How to search: beam 1 is greedy; `hypotheses` best ones are returned, best first (at most `beam`)."""

    beam: int = 1
    hypotheses: int = 1


class Hypothesis(msgspec.Struct, frozen=True):
    """One English text for a segment.

    `score` is the mean log-probability per token, end token included (0 is certain).
    `truncated` says that the length limit ended it, not the model. `risk` is the share of segments with such
    a score that the model got badly wrong where that was measured; None when it was not.
    """

    text: str
    score: float
    truncated: bool = False
    risk: float | None = None


class Engine(Protocol):
    """Turns Dutch segments into English hypotheses; the same input gives the same output, always.

    `name` is the engine ("ctranslate2"), `model` the model's name and version, `digest` a hash of all
    files of the model. `term_brackets` are the two signs between which the model copies an English term
    given in the Dutch, or None when it was not trained for that.
    """

    name: str
    model: str
    digest: str
    term_brackets: tuple[str, str] | None
    max_tokens: int
    """The longest segment, in tokens, that is translated in one piece; longer ones must be split."""

    def count_tokens(self, segment: str) -> int:
        """Return how many tokens the model sees for this segment."""
        ...

    def translate(self, segments: Sequence[str], decoding: Decoding) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of each segment, in the order of the segments."""
        ...
