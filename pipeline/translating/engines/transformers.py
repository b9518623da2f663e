"""The engine for any Marian, NLLB, M2M100, MADLAD or chat model: Hugging Face transformers."""

import os
import warnings
from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import ModelError
from pipeline.translating.engines.base import Decoding, Hypothesis
from pipeline.translating.engines.card import folder_digest
from pipeline.translating.engines.families import family
from pipeline.translating.engines.groups import equal_lengths
from pipeline.translating.engines.limits import LONGEST_SEGMENT, SCORE_DIGITS, most_new_tokens

# Weights are read from safetensors only, and no code that comes with a model is run.
SAFE = {"use_safetensors": True, "trust_remote_code": False}


def locate(model: str | None) -> Path:
    """Return the folder of a model: the one named, or the stored copy of a hub name (fetched when needed).

    Raises `ModelError`: model.none (no model named), model.extra (transformers is not installed),
    model.missing (no such folder, and no such model on the hub or no network).
    """
    if not model:
        raise ModelError(
            "model.none",
            "translate.model",
            "the transformers engine has no model of its own.",
            "Name a folder or a hub name with --model, such as Helsinki-NLP/opus-mt-nl-en.",
        )
    if Path(model).is_dir():
        return Path(model)
    try:
        from huggingface_hub import snapshot_download
    except ImportError as error:
        raise _not_installed() from error
    try:
        return Path(snapshot_download(model, allow_patterns=["*.json", "*.safetensors", "*.spm", "*.model"]))
    except (OSError, ValueError) as error:  # huggingface_hub's own errors are kinds of these two
        raise ModelError(
            "model.missing",
            model,
            "there is no such folder, and the model cannot be fetched from the hub.",
            "Check the name and the network, or name a folder.",
        ) from error


class TransformersEngine:
    """Runs a Hugging Face model in float32 on the processor, or on a GPU when PyTorch finds one."""

    def __init__(self, model: str | None, *, threads: int = 0, batch_tokens: int) -> None:
        folder = locate(model)
        try:
            import torch
            import transformers
        except ImportError as error:
            raise _not_installed() from error
        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        torch.set_num_threads(threads or os.cpu_count() or 1)
        self._torch = torch
        try:
            config = transformers.AutoConfig.from_pretrained(folder, trust_remote_code=False)
            kind = (
                transformers.AutoModelForSeq2SeqLM
                if config.is_encoder_decoder
                else transformers.AutoModelForCausalLM
            )
            with warnings.catch_warnings():
                # Marian's tokenizer wants sacremoses for odd quotation marks; the model works without.
                warnings.filterwarnings("ignore", message=".*sacremoses")
                self._tokenizer = transformers.AutoTokenizer.from_pretrained(folder, trust_remote_code=False)
            self._model = kind.from_pretrained(folder, dtype=torch.float32, **SAFE).eval()
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise ModelError(
                "model.unusable",
                str(folder),
                f"transformers cannot load it ({str(error).splitlines()[0]}).",
                "Name another model, or one whose weights are stored as safetensors.",
            ) from error
        self._model.to("cuda" if torch.cuda.is_available() else "cpu")
        self._family = family(config, self._tokenizer)
        self.name = "transformers float32"
        self.model = str(model)
        self.digest = folder_digest(folder)
        self.term_brackets: tuple[str, str] | None = None
        self.max_tokens = LONGEST_SEGMENT
        self.batch_tokens = batch_tokens

    def count_tokens(self, segment: str) -> int:
        """Return how many tokens the segment has, without what the model's family puts around it."""
        return len(self._tokenizer(segment, add_special_tokens=False)["input_ids"])

    def translate(self, segments: Sequence[str], decoding: Decoding) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of each segment, in the order of the segments."""
        prompts = [self._family.encode(segment) for segment in segments]
        found: dict[int, tuple[Hypothesis, ...]] = {}
        for group in equal_lengths([len(prompt) for prompt in prompts], self.batch_tokens):
            hypotheses = self._group([prompts[position] for position in group], decoding)
            found.update(zip(group, hypotheses, strict=True))
        return [found[position] for position in range(len(prompts))]

    def _group(self, prompts: list[list[int]], decoding: Decoding) -> list[tuple[Hypothesis, ...]]:
        """Decode prompts of equal length, so that there is nothing to pad."""
        torch = self._torch
        tokens = torch.tensor(prompts, device=self._model.device)
        limit = most_new_tokens(tokens.shape[1])
        with torch.inference_mode():
            made = self._model.generate(
                tokens,
                attention_mask=torch.ones_like(tokens),
                max_new_tokens=limit,
                num_beams=decoding.beam,
                num_return_sequences=decoding.hypotheses,
                do_sample=False,
                length_penalty=1.0,
                output_scores=True,
                return_dict_in_generate=True,
                **self._family.options,
            )
            beams = {} if decoding.beam == 1 else {"beam_indices": made.beam_indices}
            steps = self._model.compute_transition_scores(
                made.sequences, made.scores, normalize_logits=decoding.beam == 1, **beams
            )
        begin = made.sequences.shape[1] - steps.shape[1]
        rows = [
            self._hypothesis(row[begin:].tolist(), scores.tolist(), limit)
            for row, scores in zip(made.sequences, steps, strict=True)
        ]
        size = decoding.hypotheses
        return [tuple(rows[start : start + size]) for start in range(0, len(rows), size)]

    def _hypothesis(self, tokens: list[int], scores: list[float], limit: int) -> Hypothesis:
        """Cut the tokens after the end token; what follows it is padding of the group."""
        ends = self._ends()
        length = next((n for n, token in enumerate(tokens, start=1) if token in ends), len(tokens))
        ended = length <= len(tokens) and tokens[length - 1] in ends
        code = self._family.options.get(
            "forced_bos_token_id"
        )  # not every tokenizer takes it for a special one
        said = [token for token in tokens[:length] if token != code]
        text = self._tokenizer.decode(said, skip_special_tokens=True).strip()
        return Hypothesis(
            text, round(sum(scores[:length]) / length, SCORE_DIGITS), truncated=not ended and length >= limit
        )

    def _ends(self) -> set[int]:
        end = self._model.generation_config.eos_token_id
        return set(end) if isinstance(end, list) else {end}


def _not_installed() -> ModelError:
    return ModelError(
        "model.extra",
        "translate.engine",
        "the packages transformers and torch are not installed.",
        "Run: pip install 'helder[transformers]'",
    )
