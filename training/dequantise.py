"""Takes the weights out of a Gemma 3 model in CTranslate2's 8 bits again, so that it can be trained further.

A weight is stored as a whole number of -127 to 127, and each row has a scale that it was multiplied by.
Divided by it, the weights are those that the engine computes with; quantised again they are the same numbers.
The file is a row of variables: name, shape, type and bytes (CTranslate2 4.8, specs/model_spec.py).
"""

import json
import math
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

from training import models
from training.errors import TrainingError

_VERSION = 6
_SPEC = "TransformerDecoderSpec"
_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
# Gemma 3 multiplies nothing but these in a layer; the projections of attention are in one matrix.
_NORMS = {
    "input_layer_norm": "input_layernorm",
    "post_attention_layer_norm": "post_attention_layernorm",
    "pre_feedforward_layer_norm": "pre_feedforward_layernorm",
    "post_feedforward_layer_norm": "post_feedforward_layernorm",
    "self_attention/q_norm": "self_attn.q_norm",
    "self_attention/k_norm": "self_attn.k_norm",
}
_MATRICES = {
    "self_attention/linear_1": "self_attn.o_proj",
    "ffn/linear_0": "mlp.gate_proj",
    "ffn/linear_0_noact": "mlp.up_proj",
    "ffn/linear_1": "mlp.down_proj",
}
Variables = dict[str, NDArray[Any]]


def build(folder: Path, out: Path) -> int:
    """Write the model folder in the layout of transformers, and return how many weights it has.

    Raises `TrainingError` (training.dequantise).
    """
    try:
        variables = dict(_read((folder / "model.bin").read_bytes()))
        pieces: list[str] = json.loads((folder / "vocabulary.json").read_bytes())
        model = Gemma3ForCausalLM(_config(variables, pieces))
        model.load_state_dict({name: torch.from_numpy(value) for name, value in _weights(variables)})
    except (OSError, ValueError, KeyError, IndexError, RuntimeError, struct.error) as error:
        raise TrainingError(
            "training.dequantise",
            str(folder),
            f"it is no Gemma 3 model in CTranslate2's format that can be read ({error}).",
            "Name a model folder in the layout of transformers.",
        ) from error
    models.save(model, out, folder)
    return int(model.num_parameters())


def _read(content: bytes) -> Iterator[tuple[str, NDArray[Any]]]:
    """Yield the variables of a model.bin."""
    place = 0

    def take(form: str) -> int:
        nonlocal place
        (value,) = struct.unpack_from(f"<{form}", content, place)
        place += struct.calcsize(form)
        return int(value)

    def text() -> str:
        nonlocal place
        length = take("H")
        place += length
        return content[place - length : place - 1].decode()

    if take("I") != _VERSION or text() != _SPEC:
        raise ValueError("another kind or version")
    take("I")  # the revision of the kind
    for _ in range(take("I")):
        name = text()
        shape = [take("I") for _ in range(take("B"))]
        kind, size = _TYPES[take("B")], take("I")
        count = math.prod(shape)
        if size != count * np.dtype(kind).itemsize:
            raise ValueError(f"{name} has another size than its shape says")
        yield name, np.frombuffer(content, kind, count, place).reshape(shape)
        place += size


def _matrix(variables: Variables, name: str) -> NDArray[np.float32]:
    weight = variables[f"{name}/weight"].astype(np.float32)
    scale = variables.get(f"{name}/weight_scale")
    return weight if scale is None else (weight / scale.reshape(-1, 1)).astype(np.float32)


def _config(variables: Variables, pieces: list[str]) -> Gemma3TextConfig:
    """Return what the file says of the model's shape; the rest is the same in all Gemma 3 text models."""
    layers = sum(name.endswith("/self_attention/q_norm/gamma") for name in variables)
    attention = [f"decoder/layer_{layer}/self_attention" for layer in range(layers)]
    windows = [int(variables[f"{name}/sliding_window"]) for name in attention]
    bases = {bool(w): float(variables[f"{n}/rotary_base"]) for n, w in zip(attention, windows, strict=True)}
    inner, width = variables["decoder/layer_0/ffn/linear_0/weight"].shape
    heads = int(variables["decoder/num_heads"])
    return Gemma3TextConfig(
        vocab_size=len(pieces),
        hidden_size=width,
        intermediate_size=inner,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=int(variables.get(f"{attention[0]}/num_heads_kv", heads)),
        head_dim=int(variables[f"{attention[0]}/head_dim"]),
        query_pre_attn_scalar=int(variables[f"{attention[0]}/head_dim"]),
        sliding_window=max(windows),
        layer_types=["sliding_attention" if window else "full_attention" for window in windows],
        rope_parameters={
            name: {"rope_type": "default", "rope_theta": bases.get(slides, base)}
            for name, slides, base in (("full_attention", False, 1e6), ("sliding_attention", True, 1e4))
        },
        pad_token_id=pieces.index("<pad>"),
        eos_token_id=pieces.index(models.END),
        bos_token_id=pieces.index(models.BEGIN),
        tie_word_embeddings=True,
    )


def _weights(variables: Variables) -> Iterator[tuple[str, NDArray[np.float32]]]:
    embeddings = _matrix(variables, "decoder/embeddings")
    yield "model.embed_tokens.weight", embeddings
    yield "lm_head.weight", embeddings
    yield "model.norm.weight", variables["decoder/layer_norm/gamma"].copy()
    heads = int(variables["decoder/num_heads"])
    layer = 0
    while f"decoder/layer_{layer}/self_attention/linear_0/weight" in variables:
        theirs, ours = f"decoder/layer_{layer}", f"model.layers.{layer}"
        for name, own in _NORMS.items():
            yield f"{ours}.{own}.weight", variables[f"{theirs}/{name}/gamma"].copy()
        for name, own in _MATRICES.items():
            yield f"{ours}.{own}.weight", _matrix(variables, f"{theirs}/{name}")
        fused = _matrix(variables, f"{theirs}/self_attention/linear_0")
        head = int(variables[f"{theirs}/self_attention/head_dim"])
        queries = heads * head
        keys = (len(fused) - queries) // 2
        for own, part in zip("qkv", np.split(fused, [queries, queries + keys]), strict=True):
            yield f"{ours}.self_attn.{own}_proj.weight", np.ascontiguousarray(part)
        layer += 1
