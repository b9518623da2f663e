"""Takes a Gemma 3 model out of a GGUF file, with the embeddings of some of its vocabulary pieces only.

The names of the fields and tensors are those of llama.cpp's converter (gguf-py, constants.py).
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from gguf import GGUFReader
from gguf.quants import dequantize
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

from training import models
from training.errors import TrainingError
from training.vocabulary import pieces

# Not in the file: Gemma 3 looks at the whole text in every sixth layer and at a window in the others, whose
# positions have their own base (Gemma 3 technical report, 2025, section 2).
_WHOLE_EVERY = 6
_WINDOW_BASE = 10_000.0

_LAYER = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "post_ffw_norm": "post_feedforward_layernorm",
}


def build(gguf: Path, kept: Sequence[int], folder: Path) -> int:
    """Write the model folder and return how many weights it has. Raises `TrainingError` (training.gguf)."""
    vocabulary = pieces.read_gguf(gguf)
    reader = GGUFReader(gguf)
    try:
        model = Gemma3ForCausalLM(_config(reader, len(kept)))
        weights = _weights(reader, kept, model.config.num_hidden_layers)
    except (KeyError, IndexError) as error:
        raise TrainingError(
            "training.gguf", str(gguf), f"it is no Gemma 3 text model ({error}).", "Name another file."
        ) from error
    model.load_state_dict(weights)
    with TemporaryDirectory() as name:
        tokenizer = Path(name)
        (tokenizer / "tokenizer.model").write_bytes(pieces.model([vocabulary[number] for number in kept]))
        models.save(model, folder, tokenizer)
    return int(model.num_parameters())


def _config(reader: GGUFReader, size: int) -> Gemma3TextConfig:
    def field(name: str) -> int:
        return int(reader.fields[f"gemma3.{name}"].contents())

    layers, head = field("block_count"), field("attention.key_length")
    epsilon = float(reader.fields["gemma3.attention.layer_norm_rms_epsilon"].contents())
    base = float(reader.fields["gemma3.rope.freq_base"].contents())
    kinds = [
        "sliding_attention" if layer % _WHOLE_EVERY else "full_attention" for layer in range(1, layers + 1)
    ]
    return Gemma3TextConfig(
        vocab_size=size,
        hidden_size=field("embedding_length"),
        intermediate_size=field("feed_forward_length"),
        num_hidden_layers=layers,
        num_attention_heads=field("attention.head_count"),
        num_key_value_heads=field("attention.head_count_kv"),
        head_dim=head,
        query_pre_attn_scalar=head,
        max_position_embeddings=field("context_length"),
        sliding_window=field("attention.sliding_window"),
        layer_types=kinds,
        rms_norm_eps=float(f"{epsilon:.6g}"),  # stored in 32 bits
        rope_parameters={
            "full_attention": {"rope_type": "default", "rope_theta": base},
            "sliding_attention": {"rope_type": "default", "rope_theta": _WINDOW_BASE},
        },
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
        tie_word_embeddings=True,
    )


def _weights(reader: GGUFReader, kept: Sequence[int], layers: int) -> dict[str, torch.Tensor]:
    tensor = _tensors(reader)
    embeddings = tensor("token_embd.weight")[torch.tensor(kept)]
    weights = {
        "model.embed_tokens.weight": embeddings,
        "lm_head.weight": embeddings,
        "model.norm.weight": tensor("output_norm.weight") - 1,
    }
    for layer in range(layers):
        for theirs, ours in _LAYER.items():
            weight = tensor(f"blk.{layer}.{theirs}.weight")
            # The file has the norms as they are multiplied, transformers as they differ from 1.
            weights[f"model.layers.{layer}.{ours}.weight"] = weight - 1 if "norm" in theirs else weight
    return weights


def _tensors(reader: GGUFReader) -> Callable[[str], torch.Tensor]:
    """Return a function that gives a tensor of the file in 32 bits."""
    tensors = {tensor.name: tensor for tensor in reader.tensors}

    def tensor(name: str) -> torch.Tensor:
        found = tensors[name]
        shape = [int(size) for size in reversed(found.shape)]
        return torch.from_numpy(
            np.array(dequantize(found.data, found.tensor_type), np.float32).reshape(shape)
        )

    return tensor
