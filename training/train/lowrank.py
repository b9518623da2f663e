"""Adds a low-rank part to the layers of a frozen model (E. Hu and others, LoRA, 2021): W x + 2 B (A x).

The state is a safetensors file with the matrices in 16 bits, named after their layer: "...q_proj.A" and
"...q_proj.B". The rank is read off their shape.
"""

import math
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn.functional import linear

from training.errors import TrainingError

# What the addition is multiplied by; a part of the format, since the state does not say it.
SCALE = 2.0
# All projections of the layers, by the last part of their names in Gemma and in Marian.
_LAYERS = frozenset(
    {"q_proj", "k_proj", "v_proj", "o_proj", "out_proj", "gate_proj", "up_proj", "down_proj", "fc1", "fc2"}
)


class LowRank(nn.Module):  # type: ignore[misc]  # PyTorch is an extra, and may not be there
    """A frozen linear layer with its low-rank part, which adds nothing at first."""

    def __init__(self, layer: nn.Linear, rank: int) -> None:
        super().__init__()
        self.layer = layer.requires_grad_(False)
        self.A = nn.Parameter(torch.randn(rank, layer.in_features) / math.sqrt(layer.in_features))
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the output of the layer and of its addition."""
        addition = linear(linear(x, self.A.to(x.dtype)), self.B.to(x.dtype))
        whole: torch.Tensor = self.layer(x) + SCALE * addition
        return whole


def add(model: nn.Module, rank: int) -> None:
    """Freeze a model and give every projection a low-rank part, in place."""
    model.requires_grad_(False)
    for name, layer in list(model.named_modules()):
        parent, _, last = name.rpartition(".")
        if last in _LAYERS and isinstance(layer, nn.Linear):
            setattr(model.get_submodule(parent), last, LowRank(layer, rank))


def trained(model: nn.Module) -> dict[str, nn.Parameter]:
    """Return the matrices of a model that has low-rank parts, by name."""
    return {name: weight for name, weight in model.named_parameters() if name.endswith((".A", ".B"))}


def save(model: nn.Module, path: Path) -> None:
    """Write the state, whole or not at all."""
    part = path.with_name(f".part-{path.name}")
    matrices = trained(model).items()
    save_file({name: weight.detach().to("cpu", torch.float16) for name, weight in matrices}, part)
    part.replace(path)


def read(path: Path) -> dict[str, torch.Tensor]:
    """Return the matrices of a state in 32 bits. Raises `TrainingError` (training.state)."""
    try:
        return {name: weight.float() for name, weight in load_file(path).items()}
    except (OSError, SafetensorError) as error:
        raise _fault(path, f"it cannot be read ({error})") from error


def set_state(model: nn.Module, path: Path) -> None:
    """Put a state into a model that has low-rank parts. Raises `TrainingError` (training.state)."""
    matrices = read(path)
    own = trained(model)
    if {name: weight.shape for name, weight in own.items()} != {n: w.shape for n, w in matrices.items()}:
        raise _fault(path, "it was made for another model or another rank")
    with torch.no_grad():
        for name, weight in own.items():
            weight.copy_(matrices[name])


def merge(model: Any, path: Path) -> None:
    """Add a state to the weights of a plain model. Raises `TrainingError` (training.state)."""
    matrices = read(path)
    weights = dict(model.named_parameters())
    layers = {name[:-2] for name in matrices}
    if not layers or any(f"{layer}.weight" not in weights for layer in layers):
        raise _fault(path, "it was made for another model")
    with torch.no_grad():
        for layer in sorted(layers):
            try:
                # In 64 bits: in 32 the rounding, and with it the model's digest, is the machine's own.
                addition = SCALE * matrices[f"{layer}.B"].double() @ matrices[f"{layer}.A"].double()
                weights[f"{layer}.weight"].add_(addition.float())
            except (KeyError, RuntimeError) as error:
                raise _fault(path, f"it does not fit the layer {layer}") from error


def _fault(path: Path, message: str) -> TrainingError:
    return TrainingError(
        "training.state", str(path), f"{message}.", "Name the low-rank state that was trained on this model."
    )
