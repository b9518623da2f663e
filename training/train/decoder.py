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
from training.train.task import Example, losses, padded, rows, total_loss


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
        wrong = self._pieces.encode([pair.wrong for pair in given])
        examples = []
        for pair, source, target, other in zip(given, dutch, english, wrong, strict=True):
            read = [*source, *(after_english if pair.grade == PLAIN else after)]
            # As the engine does: blank lines fill the prompt up, if the model knows them.
            missing = -(1 + len(read)) % multiple
            prompt = np.array([begin, *[fill] * missing, *read], np.int32)
            answer = np.array([*target, end], np.int32)
            examples.append(Example(prompt, answer, np.array([*other, end], np.int32) if other else None))
        return examples

    def sizes(self, example: Example) -> tuple[int, ...]:
        """Return the tokens of both sides together: they stand in one row."""
        return (len(example.source) + example.longest,)

    def loss(self, batch: Sequence[Example], smoothing: float, preference: float) -> tuple[torch.Tensor, int]:
        """Return the summed loss over the tokens of the answers, and how many they are."""
        texts = rows(batch)
        whole = padded([np.concatenate(text) for text in texts], 0)
        # Row and place before each token of an answer. Padding is at the end, where nothing looks back at it.
        places = [
            (row, len(source) - 1 + place)
            for row, (source, answer) in enumerate(texts)
            for place in range(len(answer))
        ]
        row, before = torch.tensor(places, device=self._device).T
        whole = whole.to(self._device, non_blocking=True)
        hidden = self.model.model(input_ids=whole[:, :-1], use_cache=False).last_hidden_state
        tokens = losses(hidden[row, before], self.model.lm_head.weight, whole[row, before + 1], smoothing)
        return total_loss(tokens, row, batch, preference)
