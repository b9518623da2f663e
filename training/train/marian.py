"""Trains a Marian encoder-decoder: the encoder reads the Dutch, the decoder says the English."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentencepiece import SentencePieceProcessor

from training.errors import TrainingError
from training.pairs import PLAIN, Pair
from training.train.task import Example, Tokens, losses, padded, rows, total_loss
from training.vocabulary.marian import END, NUMBERS, PAD, UNKNOWN


class MarianTask:
    """A Marian model. Its padding piece is the last one and stays a zero embedding."""

    def __init__(self, folder: Path, model: Any, device: str) -> None:
        self.model = model.to(device)
        self._device = device
        self._sides = [
            SentencePieceProcessor(model_file=str(folder / f"{side}.spm")) for side in ("source", "target")
        ]
        numbers = json.loads((folder / NUMBERS).read_bytes())
        self._end, self._pad = numbers[END], numbers[PAD]
        # From SentencePiece's numbers to the model's.
        self._numbers = [
            np.array(
                [numbers.get(side.id_to_piece(i), numbers[UNKNOWN]) for i in range(side.get_piece_size())],
                np.int32,
            )
            for side in self._sides
        ]

    def encode(self, given: Sequence[Pair]) -> list[Example]:
        """Return the pairs as tokens, in their order. Raises `TrainingError` (training.plain)."""
        if any(pair.grade == PLAIN for pair in given):
            raise TrainingError(
                "training.plain",
                f"class {PLAIN}",
                "an encoder-decoder cannot be told which of two tasks a pair is for.",
                "Leave the pairs of plain English out, or train a decoder.",
            )
        dutch = self._encode([pair.dutch for pair in given], 0)
        english = self._encode([pair.english for pair in given], 1)
        wrong = self._encode([pair.wrong for pair in given], 1)
        return [
            Example(source, target, other if pair.wrong else None)
            for pair, source, target, other in zip(given, dutch, english, wrong, strict=True)
        ]

    def _encode(self, texts: list[str], side: int) -> list[Tokens]:
        encoded = self._sides[side].encode(texts)
        return [np.append(self._numbers[side][np.array(ids, int)], np.int32(self._end)) for ids in encoded]

    def sizes(self, example: Example) -> tuple[int, ...]:
        """Return the tokens of each side."""
        return len(example.source), example.longest

    def loss(self, batch: Sequence[Example], smoothing: float, preference: float) -> tuple[torch.Tensor, int]:
        """Return the summed loss over the tokens of the answers, and how many they are."""
        texts = rows(batch)
        source = padded([text for text, _ in texts], self._pad)
        answers = padded([answer for _, answer in texts], self._pad)
        # The decoder sees the answer one place late, the padding piece first.
        shifted = torch.cat([torch.full((len(texts), 1), self._pad), answers[:, :-1]], dim=1)
        row, place = (answers != self._pad).nonzero(as_tuple=True)
        answer = answers[row, place].to(self._device, non_blocking=True)
        source = source.to(self._device, non_blocking=True)
        hidden = self.model.model(
            input_ids=source,
            attention_mask=source != self._pad,
            decoder_input_ids=shifted.to(self._device, non_blocking=True),
            use_cache=False,
        ).last_hidden_state
        row, place = row.to(self._device), place.to(self._device)
        # Without the padding piece, which CTranslate2 does not have and which is never an answer.
        tokens = losses(hidden[row, place], self.model.model.shared.weight[: self._pad], answer, smoothing)
        return total_loss(tokens, row, batch, preference)
