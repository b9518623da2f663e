"""Trains a decoder to go on after `<bos>` Dutch ` => ` with the English and `<eos>`.

Pairs of plain English are learned the same way, after `<bos>` English ` -> `.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentencepiece import SentencePieceProcessor

from training import models
from training.pairs import PLAIN, Pair
from training.train.task import Example, padded, total_loss


class DecoderTask:
    """A Gemma decoder; the loss is that of the English only."""

    def __init__(self, folder: Path, model: Any, device: str) -> None:
        self.model = model.to(device)
        self._device = device
        self._pieces = SentencePieceProcessor(model_file=str(folder / "tokenizer.model"))

    def encode(self, given: Sequence[Pair]) -> list[Example]:
        """Return the pairs as tokens, in their order."""
        begin, end = (self._pieces.piece_to_id(piece) for piece in (models.BEGIN, models.END))
        after, after_english = self._pieces.encode([models.AFTER, models.AFTER_ENGLISH])
        fill = self._pieces.piece_to_id(models.FILL)
        multiple = models.MULTIPLE if self._pieces.id_to_piece(fill) == models.FILL else 1
        dutch = self._pieces.encode([pair.dutch for pair in given])
        english = self._pieces.encode([pair.english for pair in given])
        examples = []
        for pair, source, target in zip(given, dutch, english, strict=True):
            read = [*source, *(after_english if pair.grade == PLAIN else after)]
            # As the engine does: blank lines fill the prompt up, if the model knows them.
            missing = -(1 + len(read)) % multiple
            prompt = np.array([begin, *[fill] * missing, *read], np.int32)
            examples.append(Example(prompt, np.array([*target, end], np.int32)))
        return examples

    def sizes(self, example: Example) -> tuple[int, ...]:
        """Return the tokens of both sides together: they stand in one row."""
        return (len(example.source) + len(example.target),)

    def loss(self, batch: Sequence[Example], smoothing: float) -> tuple[torch.Tensor, int]:
        """Return the summed loss over the tokens of the answers, and how many they are."""
        rows = padded([np.concatenate(example) for example in batch], 0)
        # Row and place before each token of an answer. Padding is at the end, where nothing looks back at it.
        places = [
            (row, len(example.source) - 1 + place)
            for row, example in enumerate(batch)
            for place in range(len(example.target))
        ]
        row, before = torch.tensor(places).T
        answer = rows[row, before + 1].to(self._device, non_blocking=True)
        rows = rows.to(self._device, non_blocking=True)
        hidden = self.model.model(input_ids=rows[:, :-1], use_cache=False).last_hidden_state
        chosen = hidden[row.to(self._device), before.to(self._device)]
        return total_loss(chosen, self.model.lm_head.weight, answer, smoothing), len(places)
