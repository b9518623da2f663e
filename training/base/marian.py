"""Makes a Marian model with random weights, in the layout that transformers and CTranslate2 read."""

import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import torch
from transformers import GenerationConfig, MarianConfig, MarianMTModel

from training import models
from training.vocabulary.marian import END, NUMBERS, PAD, SENTENCEPIECE, UNKNOWN

_POSITIONS = 512
_DROPOUT = 0.1
_TOKENIZER = {
    "tokenizer_class": "MarianTokenizer",
    "source_lang": "nl",
    "target_lang": "en",
    "separate_vocabs": False,
    "model_max_length": _POSITIONS,
    "eos_token": END,
    "unk_token": UNKNOWN,
    "pad_token": PAD,
}


class Size(NamedTuple):
    """How many layers each side has, how wide they are, and how many heads look at the text."""

    encoder: int
    decoder: int
    width: int
    inner: int
    heads: int


def build(vocabulary: Path, size: Size, seed: int, folder: Path) -> int:
    """Write the model folder and return how many weights it has; the same seed gives the same ones."""
    numbers = json.loads((vocabulary / NUMBERS).read_bytes())
    torch.manual_seed(seed)
    model = MarianMTModel(_config(size, len(numbers), numbers[PAD]))
    _start(model, size.width, numbers[PAD])
    model.generation_config = GenerationConfig(
        decoder_start_token_id=numbers[PAD],
        pad_token_id=numbers[PAD],
        eos_token_id=numbers[END],
        bad_words_ids=[[numbers[PAD]]],
        max_length=_POSITIONS,
    )
    with TemporaryDirectory() as name:
        tokenizer = Path(name)
        for side in ("source.spm", "target.spm"):  # one vocabulary serves both
            shutil.copyfile(vocabulary / SENTENCEPIECE, tokenizer / side)
        shutil.copyfile(vocabulary / NUMBERS, tokenizer / NUMBERS)
        (tokenizer / "tokenizer_config.json").write_text(json.dumps(_TOKENIZER, indent=1), "utf-8")
        models.save(model, folder, tokenizer)
    return int(model.num_parameters())


def _config(size: Size, pieces: int, pad: int) -> MarianConfig:
    """Return Marian's own architecture: norms after the layers, swish, one table of embeddings for all."""
    return MarianConfig(
        vocab_size=pieces,
        decoder_vocab_size=pieces,
        d_model=size.width,
        encoder_layers=size.encoder,
        decoder_layers=size.decoder,
        encoder_ffn_dim=size.inner,
        decoder_ffn_dim=size.inner,
        encoder_attention_heads=size.heads,
        decoder_attention_heads=size.heads,
        activation_function="swish",
        dropout=_DROPOUT,
        attention_dropout=0.0,
        activation_dropout=0.0,
        max_position_embeddings=_POSITIONS,
        scale_embedding=True,
        static_position_embeddings=True,
        normalize_before=False,
        normalize_embedding=False,
        add_bias_logits=False,
        share_encoder_decoder_embeddings=True,
        tie_word_embeddings=True,
        pad_token_id=pad,
        bos_token_id=0,
        eos_token_id=0,
        forced_eos_token_id=0,
        decoder_start_token_id=pad,
    )


def _start(model: MarianMTModel, width: int, pad: int) -> None:
    """Draw the first weights as Marian does (X. Glorot and Y. Bengio, 2010), not as BERT did.

    With norms after the layers a deep encoder does not start from smaller ones.
    """
    with torch.no_grad():
        for part in model.modules():
            if isinstance(part, torch.nn.Linear) and part is not model.lm_head:
                torch.nn.init.xavier_uniform_(part.weight)
        torch.nn.init.normal_(model.model.shared.weight, std=width**-0.5)
        model.model.shared.weight[pad] = 0.0  # Marian begins to decode from a zero embedding
