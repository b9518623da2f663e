"""Merge a low-rank state into the model that it was trained on."""

import argparse
from collections.abc import Callable
from pathlib import Path

from training import models


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("model", type=Path, help="the model folder that was trained on")
    parser.add_argument("state", type=Path, help="the low-rank state (.safetensors)")
    parser.add_argument("out", type=Path, help="the model folder to write")


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    from training.train import lowrank  # heavy

    model = models.load(options.model)
    lowrank.merge(model, options.state)
    models.save(model, options.out, options.model)
    tell(f"merged into {options.out}")
