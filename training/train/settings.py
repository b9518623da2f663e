"""The settings of a training run, with the defaults of each kind of model in settings.toml."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from training.errors import TrainingError

# The settings that are single figures, with what they are.
SETTINGS = {
    "rank": "rank of the low-rank addition; 0 when all weights are trained",
    "rate": "highest learning rate",
    "warm_up": "steps until the rate is reached",
    "tokens": "tokens in a batch, padding included",
    "longest": "pairs with more tokens on both sides together are left out",
    "smoothing": "label smoothing",
    "preference": "how strongly a correction is preferred to what was wrong",
    "decay": "weight decay",
    "late": "the part of the run (0 to 1) after which --late-weights hold",
    "checks": "how often the held-out loss is measured",
    "seed": "decides the order of the pairs, the first low-rank weights and the dropout",
}


class Settings(msgspec.Struct, frozen=True):
    """What decides the outcome of a run, beside the data, the model and the length."""

    rank: int
    rate: float
    warm_up: int
    tokens: int
    longest: int
    smoothing: float
    preference: float
    decay: float
    late: float
    checks: int
    seed: int
    weights: dict[int, float] = {}
    late_weights: dict[int, float] | None = None

    def is_late(self, progress: float) -> bool:
        """Tell whether the late weights hold."""
        return self.late_weights is not None and progress >= self.late

    def weights_of(self, late: bool) -> dict[int, float]:
        """Return how often a pair of each class is seen in a pass; 1 where nothing is said."""
        return self.late_weights or {} if late else self.weights

    def rate_at(self, progress: float, step: int) -> float:
        """Return the learning rate: up in the warm-up, and from there down to 0 at the end."""
        return self.rate * min(1.0, (step + 1) / self.warm_up) * max(0.0, 1.0 - progress)


def read_settings(kind: str, full: bool, given: dict[str, Any]) -> Settings:
    """Return the defaults for a kind of model, with what is given in place of them.

    Raises `TrainingError` (training.rank).
    """
    tables = tomllib.loads(Path(__file__).with_name("settings.toml").read_text(encoding="utf-8"))
    name = f"{kind}-{'full' if full else 'low-rank'}"
    settings = msgspec.convert({**tables["all"], **tables[name], **given}, Settings, strict=False)
    if full != (settings.rank == 0):
        raise TrainingError(
            "training.rank",
            "--rank",
            "it is for low-rank training only, and 1 or more.",
            "Choose --rank or --full.",
        )
    return settings
