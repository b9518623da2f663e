"""What each kind of model is held to so that it can be trained, and the examples it is trained on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from training.pairs import Pair

Tokens = NDArray[np.int32]


class Example(NamedTuple):
    """A pair as a model sees it: all that it reads, and what it is to answer, end piece included.

    `wrong` is an answer that it is to find less likely than the target.
    """

    source: Tokens
    target: Tokens
    wrong: Tokens | None = None

    @property
    def longest(self) -> int:
        """The tokens of its longest answer."""
        return max(len(self.target), 0 if self.wrong is None else len(self.wrong))


class Task(Protocol):
    """A kind of model at work on its examples."""

    model: Any

    def __init__(self, folder: Path, model: Any, device: str) -> None:
        """Take the model, and its tokenizer from its folder."""

    def encode(self, given: Sequence[Pair]) -> list[Example]:
        """Return the pairs as tokens, in their order."""

    def sizes(self, example: Example) -> tuple[int, ...]:
        """Return the tokens of an example, once or by side, as they count for the size of a batch."""

    def loss(self, batch: Sequence[Example], smoothing: float, preference: float) -> tuple[torch.Tensor, int]:
        """Return the summed loss over the tokens of the answers, and how many they are.

        `preference` is how strongly a target is preferred to a wrong answer.
        """


def padded(rows: Sequence[Tokens], filling: int) -> torch.Tensor:
    """Return rows of tokens as one matrix, with a filling at their ends."""
    matrix = np.full((len(rows), max(map(len, rows))), filling, np.int64)
    for row, tokens in zip(matrix, rows, strict=True):
        row[: len(tokens)] = tokens
    return torch.from_numpy(matrix)


def losses(
    hidden: torch.Tensor, weight: torch.Tensor, answer: torch.Tensor, smoothing: float
) -> torch.Tensor:
    """Return the cross-entropy of each token of the answers, each to be read off one row of hidden values."""
    logits = torch.nn.functional.linear(hidden, weight).float()
    return torch.nn.functional.cross_entropy(logits, answer, reduction="none", label_smoothing=smoothing)


def rows(batch: Sequence[Example]) -> list[tuple[Tokens, Tokens]]:
    """Return what a model reads and answers in a batch: all the targets, and after them the wrong answers."""
    wrong = [(example.source, example.wrong) for example in batch if example.wrong is not None]
    return [(example.source, example.target) for example in batch] + wrong


def total_loss(
    tokens: torch.Tensor, row: torch.Tensor, batch: Sequence[Example], preference: float
) -> tuple[torch.Tensor, int]:
    """Return the loss of a batch from those of the tokens of its `rows`, and the tokens of its targets.

    A target is to be likelier than the wrong answer to the same: H. Xu and others, Contrastive Preference
    Optimization (2024), with `preference` as beta. As there, that counts as much as the mean loss of the
    target's tokens.
    """
    whole = torch.zeros(int(row.max()) + 1, device=tokens.device).index_add(0, row, tokens)
    right = whole[: len(batch)]
    count = sum(len(example.target) for example in batch)
    compared = [place for place, example in enumerate(batch) if example.wrong is not None]
    if not compared:
        return right.sum(), count
    lengths = torch.tensor([float(len(batch[place].target)) for place in compared], device=tokens.device)
    behind = right[compared] - whole[len(batch) :]
    return right.sum() + (lengths * torch.nn.functional.softplus(preference * behind)).sum(), count
