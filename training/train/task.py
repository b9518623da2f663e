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
    """A pair as a model sees it: all that it reads, and what it is to answer, end piece included."""

    source: Tokens
    target: Tokens


class Task(Protocol):
    """A kind of model at work on its examples."""

    model: Any

    def __init__(self, folder: Path, model: Any, device: str) -> None:
        """Take the model, and its tokenizer from its folder."""

    def encode(self, given: Sequence[Pair]) -> list[Example]:
        """Return the pairs as tokens, in their order."""

    def sizes(self, example: Example) -> tuple[int, ...]:
        """Return the tokens of an example, once or by side, as they count for the size of a batch."""

    def loss(self, batch: Sequence[Example], smoothing: float) -> tuple[torch.Tensor, int]:
        """Return the summed loss over the tokens of the answers, and how many they are."""


def padded(rows: Sequence[Tokens], filling: int) -> torch.Tensor:
    """Return rows of tokens as one matrix, with a filling at their ends."""
    matrix = np.full((len(rows), max(map(len, rows))), filling, np.int64)
    for row, tokens in zip(matrix, rows, strict=True):
        row[: len(tokens)] = tokens
    return torch.from_numpy(matrix)


def total_loss(
    hidden: torch.Tensor, weight: torch.Tensor, answer: torch.Tensor, smoothing: float
) -> torch.Tensor:
    """Return the summed cross-entropy of the answers, each to be read off one row of hidden values."""
    logits = torch.nn.functional.linear(hidden, weight).float()
    return torch.nn.functional.cross_entropy(logits, answer, reduction="sum", label_smoothing=smoothing)
