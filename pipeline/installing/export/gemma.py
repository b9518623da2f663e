"""Names the weights of a Gemma 3 model, such as the embedded one, as `transformers` does."""

import json
from pathlib import Path
from typing import Any

from pipeline.installing.export.weights import Weights
from pipeline.translating.engines.card import Card

_NORMS = {
    "input_layer_norm": "input_layernorm",
    "post_attention_layer_norm": "post_attention_layernorm",
    "pre_feedforward_layer_norm": "pre_feedforward_layernorm",
    "post_feedforward_layer_norm": "post_feedforward_layernorm",
    "self_attention/q_norm": "self_attn.q_norm",
    "self_attention/k_norm": "self_attn.k_norm",
}
_LINEAR = {
    "self_attention/linear_1": "self_attn.o_proj",
    "ffn/linear_0": "mlp.gate_proj",
    "ffn/linear_0_noact": "mlp.up_proj",
    "ffn/linear_1": "mlp.down_proj",
}
_POSITIONS = 32_768  # of Gemma 3 270M; nothing is stored for a position, so no weight depends on it


def made(
    weights: Weights, folder: Path, card: Card
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]] | None:
    """Return config, weights and tokenizer settings; None for a decoder of another family."""
    first = "decoder/layer_0/self_attention"
    if f"{first}/q_norm/gamma" not in weights.arrays or f"{first}/rotary_base" not in weights.arrays:
        return None
    heads, head = int(weights.number("decoder/num_heads")), int(weights.number(f"{first}/head_dim"))
    shared = int(weights.number(f"{first}/num_heads_kv")) or heads
    embeddings = weights.of("decoder/embeddings/weight")
    named = {
        "model.embed_tokens.weight": embeddings,
        "model.norm.weight": weights.of("decoder/layer_norm/gamma"),
    }
    for layer in range(weights.layers("decoder")):
        named |= _layer(weights, layer, [heads * head, shared * head, shared * head])
    names = json.loads((folder / "vocabulary.json").read_bytes())
    config = {
        "architectures": ["Gemma3ForCausalLM"], "model_type": "gemma3_text",
        "vocab_size": int(embeddings.shape[0]),
        "hidden_size": int(embeddings.shape[1]), "num_hidden_layers": weights.layers("decoder"),
        "intermediate_size": int(weights.arrays["decoder/layer_0/ffn/linear_0/weight"].shape[0]),
        "num_attention_heads": heads, "num_key_value_heads": shared, "head_dim": head,
        "query_pre_attn_scalar": head, "max_position_embeddings": _POSITIONS, "tie_word_embeddings": True,
        **{f"{of}_token_id": names.index(name) for of, name in _ends(names, card).items()},
        **_attention(weights),
    }  # fmt: skip
    tokens = {f"{of}_token": name for of, name in _ends(names, card).items()}
    return config, named, {"tokenizer_config.json": {"tokenizer_class": "GemmaTokenizer", **tokens}}


def _ends(names: list[str], card: Card) -> dict[str, str]:
    known = {"bos": "<bos>", "eos": card.end, "pad": "<pad>"}
    return {of: name for of, name in known.items() if name in names}


def _attention(weights: Weights) -> dict[str, Any]:
    """Return which layers look at the whole text, which at a window, and how both know of positions."""
    layers = [f"decoder/layer_{layer}/self_attention" for layer in range(weights.layers("decoder"))]
    windows = {layer: int(weights.number(f"{layer}/sliding_window")) for layer in layers}
    bases = {bool(windows[layer]): weights.number(f"{layer}/rotary_base") for layer in layers}
    local, whole = bases.get(True, 10_000.0), bases.get(False, 1_000_000.0)
    return {
        "layer_types": ["sliding_attention" if window else "full_attention" for window in windows.values()],
        "sliding_window": max(windows.values()) or _POSITIONS,
        "rope_parameters": {
            "sliding_attention": {"rope_type": "default", "rope_theta": local},
            "full_attention": {"rope_type": "default", "rope_theta": whole},
        },
    }


def _layer(weights: Weights, layer: int, sizes: list[int]) -> dict[str, Any]:
    here, there = f"decoder/layer_{layer}", f"model.layers.{layer}"
    query, key, value = weights.parts(f"{here}/self_attention/linear_0/weight", sizes)
    parts = {"q_proj": query, "k_proj": key, "v_proj": value}
    named = {f"{there}.self_attn.{name}.weight": array for name, array in parts.items()}
    named |= {f"{there}.{name}.weight": weights.of(f"{here}/{ours}/gamma") for ours, name in _NORMS.items()}
    return named | {
        f"{there}.{name}.weight": weights.of(f"{here}/{ours}/weight") for ours, name in _LINEAR.items()
    }
