"""Keeps what a run needs to go on after a stop: weights, the optimiser's averages and where it was.

One safetensors file, so that they are always of the same moment.
"""

from pathlib import Path

import msgspec
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from training.errors import TrainingError

_AVERAGES = ("exp_avg", "exp_avg_sq")


class Place(msgspec.Struct):
    """Where a run is. `made_from` says of what, so that it is not gone on with of something else.

    `batch` batches of pass `epoch` are done; the pass was drawn with the late weights or not. `curve` has the
    held-out loss after some steps.
    """

    made_from: str
    step: int = 0
    epoch: int = 0
    batch: int = 0
    examples: int = 0
    late: bool = False
    tokens: int = 0
    checks: int = 0
    seconds: float = 0.0
    curve: list[tuple[int, float]] = []

    @property
    def best(self) -> tuple[int, float]:
        """The step with the lowest held-out loss, and that loss."""
        return min(self.curve, key=lambda point: (point[1], point[0]))


def save(
    path: Path, place: Place, weights: dict[str, torch.nn.Parameter], optimiser: torch.optim.Optimizer
) -> None:
    """Write the file, whole or not at all."""
    tensors = {f"weight {name}": weight.detach() for name, weight in weights.items()}
    for name, weight in weights.items():
        averages = optimiser.state[weight]
        tensors.update({f"{kind} {name}": averages[kind] for kind in _AVERAGES if kind in averages})
    part = path.with_name(f".part-{path.name}")
    cpu = {name: tensor.cpu().contiguous() for name, tensor in tensors.items()}
    save_file(cpu, part, {"place": msgspec.json.encode(place).decode()})
    part.replace(path)


def place_of(path: Path) -> Place:
    """Return where the run of a file is. Raises `TrainingError` (training.resume)."""
    try:
        with safe_open(path, "pt") as file:
            return msgspec.json.decode(file.metadata()["place"], type=Place)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainingError(
            "training.resume",
            str(path),
            f"there is no run to go on with ({error}).",
            "Leave out --resume, and the run begins anew.",
        ) from error


def restore(path: Path, weights: dict[str, torch.nn.Parameter], optimiser: torch.optim.Optimizer) -> None:
    """Put weights and averages of a file back."""
    step = torch.tensor(float(place_of(path).step))
    with safe_open(path, "pt") as file, torch.no_grad():
        names = set(file.keys())
        for name, weight in weights.items():
            weight.copy_(file.get_tensor(f"weight {name}"))
            if f"{_AVERAGES[0]} {name}" in names:
                averages = {kind: file.get_tensor(f"{kind} {name}").to(weight.device) for kind in _AVERAGES}
                optimiser.state[weight] = {"step": step.clone(), **averages}
