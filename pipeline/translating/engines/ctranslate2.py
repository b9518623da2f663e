"""The default engine: CTranslate2 with a decoder-only or an encoder-decoder model, on the processor."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import ctranslate2
from sentencepiece import SentencePieceProcessor

from pipeline.errors import ModelError
from pipeline.translating.engines.base import Decoding, Hypothesis
from pipeline.translating.engines.card import EMBEDDED, Card, folder_digest, read_card
from pipeline.translating.engines.groups import equal_lengths
from pipeline.translating.engines.limits import LONGEST_SEGMENT, MOST_AT_ONCE, SCORE_DIGITS, most_new_tokens

_BLANK = "\u2581"  # how SentencePiece writes a blank
# Starts the work on one group of prompts of equal length and returns one future a prompt.
_Start = Callable[[list[list[str]], int, Decoding], list[Any]]


class CTranslate2Engine:
    """Runs a CTranslate2 model folder; each thread works on a group of segments of its own.

    The weights are loaded when the first segment is translated: a run that remembers all needs none.
    """

    def __init__(
        self, folder: Path | None = None, *, threads: int = 0, batch_tokens: int, compute_type: str
    ) -> None:
        self.folder = folder or EMBEDDED
        card = read_card(self.folder)
        self.card = card
        self.name = f"ctranslate2 {compute_type}"
        self.model = card.title
        self.digest = folder_digest(self.folder)
        self.term_brackets = card.inline_terms
        self.max_tokens = LONGEST_SEGMENT
        self.batch_tokens = batch_tokens
        self._threads = threads or os.cpu_count() or 1
        self._compute_type = compute_type
        with self._told():
            self._source, self._target = (
                SentencePieceProcessor(model_file=str(self.folder / name)) for name in card.tokenizers
            )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say in one line why a file of the model cannot be loaded."""
        try:
            yield
        except (RuntimeError, ValueError, OSError) as error:
            raise ModelError(
                "model.unusable",
                str(self.folder),
                f"it cannot be loaded ({str(error).splitlines()[0]}).",
                "Run helder doctor, or name another model with --model.",
            ) from error

    @cached_property
    def _start(self) -> _Start:
        with self._told():
            return _starter(self.card, self.folder, self._threads, self._compute_type)

    def count_tokens(self, segment: str) -> int:
        """Return how many tokens the model sees for this segment, without its prompt."""
        return len(self._source.encode(segment, out_type=str))

    def translate(self, segments: Sequence[str], decoding: Decoding) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of each segment, in the order of the segments."""
        prompts = [self._prompt(segment) for segment in segments]
        # The end token that some models put after their input by themselves counts as a token that is read.
        more = int(self.card.kind == "encoder-decoder" and not self.card.end)
        most = min(self.batch_tokens, MOST_AT_ONCE) // decoding.beam
        groups = equal_lengths([len(prompt) for prompt in prompts], most)
        begun = []
        for group in groups:
            limit = most_new_tokens(len(prompts[group[0]]) + more)
            begun.append((limit, self._start([prompts[position] for position in group], limit, decoding)))
        found: dict[int, tuple[Hypothesis, ...]] = {}
        for group, (limit, futures) in zip(groups, begun, strict=True):
            for position, future in zip(group, futures, strict=True):
                found[position] = self._hypotheses(future.result(), limit)
        return [found[position] for position in range(len(prompts))]

    def _prompt(self, segment: str) -> list[str]:
        prompt = self.card.prompt
        pieces = self._source.encode(segment, out_type=str)
        after = self._source.encode(prompt.after, out_type=str) if prompt.after else []
        end = [self.card.end] if self.card.kind == "encoder-decoder" and self.card.end else []
        read = [*pieces, *after, *prompt.then, *end]
        missing = -(len(prompt.begin) + len(read)) % prompt.multiple
        return [*prompt.begin, *[prompt.fill] * missing, *read]

    def _hypotheses(self, result: Any, limit: int) -> tuple[Hypothesis, ...]:
        sequences = result.hypotheses if self.card.kind == "encoder-decoder" else result.sequences
        return tuple(
            self._hypothesis(pieces, round(score, SCORE_DIGITS), truncated=len(pieces) >= limit)
            for pieces, score in zip(sequences, result.scores, strict=True)
        )

    def _hypothesis(self, pieces: list[str], score: float, *, truncated: bool) -> Hypothesis:
        said = [piece for piece in pieces if piece not in self.card.prompt.answer]
        # A piece of the other side's vocabulary is left as it is by the decoder, with its sign for a blank.
        text = self._target.decode(said).replace(_BLANK, " ").strip()
        return Hypothesis(text, score, truncated, self.card.risk_of(score))


def _starter(card: Card, folder: Path, threads: int, compute_type: str) -> _Start:
    """Load the model and return the call that begins a group on it, without waiting for the result."""
    options = {"device": "cpu", "compute_type": compute_type, "inter_threads": threads, "intra_threads": 1}
    if card.kind == "encoder-decoder":
        translator = ctranslate2.Translator(str(folder), **options)
        answer = list(card.prompt.answer)
        return lambda prompts, limit, decoding: translator.translate_batch(
            prompts,
            target_prefix=[answer] * len(prompts) if answer else None,
            max_decoding_length=limit,
            beam_size=decoding.beam,
            num_hypotheses=decoding.hypotheses,
            return_scores=True,
            asynchronous=True,
        )
    generator = ctranslate2.Generator(str(folder), **options)
    return lambda prompts, limit, decoding: generator.generate_batch(
        prompts,
        max_length=limit,
        beam_size=decoding.beam,
        num_hypotheses=decoding.hypotheses,
        sampling_topk=1,
        return_scores=True,
        include_prompt_in_result=False,
        end_token=card.end,
        asynchronous=True,
    )
