"""A model as the Hugging Face hub keeps it: config.json, safetensors, and a SentencePiece tokenizer."""

import json
import shutil
import warnings
from pathlib import Path
from typing import Any

from pipeline.errors import ModelError
from pipeline.installing.layouts.base import first_line
from pipeline.installing.layouts.frame import frame
from pipeline.translating.engines.card import Card, Kind, Prompt
from pipeline.translating.engines.families import Family, family

# The SentencePiece files by family, source side first: Marian; M2M100 and NLLB; MADLAD (T5); Gemma and Llama.
PIECES = (("source.spm", "target.spm"), ("sentencepiece.bpe.model",), ("spiece.model",), ("tokenizer.model",))


class TransformersLayout:
    """Models of the extra `transformers`: Marian, NLLB, M2M100, MADLAD, Gemma, Llama."""

    name = "transformers"

    def fits(self, folder: Path) -> bool:
        """Return whether the folder has a configuration and weights that hold numbers only."""
        return (folder / "config.json").is_file() and any(folder.glob("*.safetensors"))

    def convert(self, folder: Path, out: Path, quantization: str) -> Card:
        """Convert the weights; the tokenizer of the model says what the card puts around a segment."""
        pieces = next((names for names in PIECES if all((folder / name).is_file() for name in names)), None)
        if pieces is None:
            raise ModelError(
                "model.layout",
                folder.name,
                f"it has no SentencePiece file ({', '.join(names[0] for names in PIECES)}).",
                "Use the model with --engine transformers.",
            )
        try:
            import torch  # noqa: F401  (the converter needs it and says so less clearly)
            import transformers
        except ImportError as error:
            raise ModelError(
                "model.extra",
                folder.name,
                "this layout needs the packages transformers and torch.",
                "Run: pip install 'helder[transformers]'; or add opus-mt, which needs neither.",
            ) from error
        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        with warnings.catch_warnings():
            # Marian's tokenizer wants sacremoses for odd quotation marks; the model works without.
            warnings.filterwarnings("ignore", message=".*sacremoses")
            return _converted(folder, out, quantization, pieces)


def _converted(folder: Path, out: Path, quantization: str, pieces: tuple[str, ...]) -> Card:
    import transformers

    from pipeline.installing.layouts.converter import Converter

    try:
        config = transformers.AutoConfig.from_pretrained(folder, trust_remote_code=False)
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, trust_remote_code=False)
        Converter(str(folder)).convert(str(out), quantization=quantization)
    except (OSError, ValueError, KeyError, ImportError, RuntimeError, AttributeError, TypeError) as error:
        raise ModelError(
            "model.unusable",
            folder.name,
            f"it cannot be converted ({first_line(error)}).",
            "Choose another model, or use this one with --engine transformers.",
        ) from error
    for name in pieces:
        shutil.copyfile(folder / name, out / name)
    return _card(config, tokenizer, folder, out, pieces)


def _card(config: Any, tokenizer: Any, folder: Path, out: Path, pieces: tuple[str, ...]) -> Card:
    from sentencepiece import SentencePieceProcessor

    asked = family(config, tokenizer)
    source = SentencePieceProcessor(model_file=str(folder / pieces[0]))
    before, after = frame(
        folder.name,
        lambda segment: [str(token) for token in tokenizer.convert_ids_to_tokens(asked.encode(segment))],
        lambda segment: source.encode(segment, out_type=str),
        str(tokenizer.unk_token),
    )
    answer = _answer(asked, tokenizer)
    if config.is_encoder_decoder and str(tokenizer.unk_token) in (*before, *answer):
        raise ModelError(
            "model.tokens",
            folder.name,
            "its tokenizer does not know Dutch and English as languages.",
            "Choose a model that translates from Dutch to English.",
        )
    kind: Kind = "encoder-decoder" if config.is_encoder_decoder else "decoder-only"
    # An encoder-decoder's input ends with its end token; a decoder-only model ends its answer with one.
    end = after[-1] if kind == "encoder-decoder" and after else _end(out)
    then = after[:-1] if kind == "encoder-decoder" else after
    return Card(
        "",
        kind,
        architecture=(config.architectures or [type(config).__name__])[0],
        prompt=Prompt(before, then=then, answer=answer),
        end=end,
        tokenizer=pieces,
    )


def _answer(asked: Family, tokenizer: Any) -> tuple[str, ...]:
    """Return the code of English that the answer of a multilingual model begins with."""
    first = asked.options.get("forced_bos_token_id")
    return () if first is None else (str(tokenizer.convert_ids_to_tokens(first)),)


def _end(out: Path) -> str:
    return str(json.loads((out / "config.json").read_bytes()).get("eos_token", "</s>"))
