"""Names the weights of a Marian model as `transformers` does, and writes the vocabulary that it wants."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.installing.export.weights import Weights
from pipeline.translating.engines.card import Card

# CTranslate2's numbers for what lies between the two halves of a layer, and the name in config.json.
_ACTIVATIONS = {0: "relu", 2: "swish"}
_POSITIONS = 512  # as the models of OPUS-MT were trained


def made(
    weights: Weights, folder: Path, card: Card
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]] | None:
    """Return config, weights and vocabulary; None for an encoder-decoder of another family."""
    activation = _ACTIVATIONS.get(int(weights.number("encoder/activation")))
    if card.prompt.answer or not weights.number("decoder/start_from_zero_embedding") or activation is None:
        return None
    names = _vocabulary(folder)
    size = len(names)
    shared = weights.of("decoder/embeddings/weight")
    bias = (
        weights.of("decoder/projection/bias")
        if "decoder/projection/bias" in weights.arrays
        else np.zeros(size)
    )
    named = {
        # Decoding begins from a piece whose weights are zero, which transformers calls <pad>.
        "model.shared.weight": np.vstack([shared, np.zeros((1, shared.shape[1]), np.float32)]),
        "final_logits_bias": np.append(bias, 0.0).astype(np.float32).reshape(1, -1),
    }
    for side in ("encoder", "decoder"):
        for layer in range(weights.layers(side)):
            named |= _layer(weights, side, layer, shared.shape[1])
    config = {
        "architectures": ["MarianMTModel"], "model_type": "marian", "vocab_size": size + 1,
        "d_model": int(shared.shape[1]), "encoder_layers": weights.layers("encoder"),
        "decoder_layers": weights.layers("decoder"),
        "encoder_attention_heads": int(weights.number("encoder/num_heads")),
        "decoder_attention_heads": int(weights.number("decoder/num_heads")),
        "encoder_ffn_dim": _inner(weights, "encoder"), "decoder_ffn_dim": _inner(weights, "decoder"),
        "activation_function": activation, "max_position_embeddings": _POSITIONS, "scale_embedding": True,
        "static_position_embeddings": True, "tie_word_embeddings": True, "is_encoder_decoder": True,
        "eos_token_id": names.index("</s>"), "pad_token_id": size, "decoder_start_token_id": size,
        "bad_words_ids": [[size]], "forced_eos_token_id": None,
    }  # fmt: skip
    files = {
        "vocab.json": {name: number for number, name in enumerate([*names, "<pad>"])},
        "tokenizer_config.json": {
            "tokenizer_class": "MarianTokenizer",
            "source_lang": "nl",
            "target_lang": "en",
        },
    }
    return config, named, files


def _vocabulary(folder: Path) -> list[str]:
    """Return the pieces in their order; those of both sides are the same in Marian models of this kind."""
    names: list[str] = json.loads((folder / "shared_vocabulary.json").read_bytes())
    return names


def _inner(weights: Weights, side: str) -> int:
    return int(weights.arrays[f"{side}/layer_0/ffn/linear_0/weight"].shape[0])


def _layer(weights: Weights, side: str, layer: int, size: int) -> dict[str, Any]:
    here, there = f"{side}/layer_{layer}", f"model.{side}.layers.{layer}"
    named: dict[str, Any] = {}
    attentions = {"self_attention": "self_attn"} | (
        {"attention": "encoder_attn"} if side == "decoder" else {}
    )
    for attention, name in attentions.items():
        linear = f"{here}/{attention}/linear_"
        for end in ("weight", "bias"):
            if attention == "self_attention":
                query, key, value = weights.parts(f"{linear}0/{end}", [size] * 3)
                output = weights.of(f"{linear}1/{end}")
            else:
                query = weights.of(f"{linear}0/{end}")
                key, value = weights.parts(f"{linear}1/{end}", [size] * 2)
                output = weights.of(f"{linear}2/{end}")
            parts = {"q_proj": query, "k_proj": key, "v_proj": value, "out_proj": output}
            named |= {f"{there}.{name}.{part}.{end}": array for part, array in parts.items()}
        named |= _norm(weights, f"{here}/{attention}/layer_norm", f"{there}.{name}_layer_norm")
    for number, name in ((0, "fc1"), (1, "fc2")):
        for end in ("weight", "bias"):
            named[f"{there}.{name}.{end}"] = weights.of(f"{here}/ffn/linear_{number}/{end}")
    return named | _norm(weights, f"{here}/ffn/layer_norm", f"{there}.final_layer_norm")


def _norm(weights: Weights, here: str, there: str) -> dict[str, Any]:
    return {f"{there}.weight": weights.of(f"{here}/gamma"), f"{there}.bias": weights.of(f"{here}/beta")}
