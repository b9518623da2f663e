"""Average the weights of models that were trained from the same base: often better than each of them.

M. Wortsman and others, Model soups (2022). OUT gets the weighted mean, computed in 64 bits and stored in 32.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from training import models
from training.errors import TrainingError


class Part(NamedTuple):
    """A model folder and its share in the mean; shares need not add up to 1."""

    share: float
    folder: Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the model folder to write")
    parser.add_argument("parts", type=_part, nargs="+", metavar="SHARE=MODEL", help="as 0.4=merged")


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    models.save(average(options.parts), options.out, options.parts[0].folder)
    tell(f"the mean of {len(options.parts)} models in {options.out}")


def average(parts: Sequence[Part]) -> Any:
    """Return the model with the mean weights. Raises `TrainingError` (training.parts) for unlike models."""
    whole = sum(part.share for part in parts)
    mean: Any = None
    means: dict[str, Any] = {}
    for part in parts:
        model = models.load(part.folder)
        mean = model if mean is None else mean
        weights = model.state_dict()
        if means and {n: w.shape for n, w in weights.items()} != {n: w.shape for n, w in means.items()}:
            raise TrainingError(
                "training.parts",
                str(part.folder),
                "its weights have other names or sizes than those of the first model.",
                "Name models that were trained from the same base.",
            )
        for name, weight in weights.items():
            share = weight.double() * (part.share / whole)
            means[name] = means[name] + share if name in means else share
    mean.load_state_dict({name: weight.float() for name, weight in means.items()})
    return mean


def _part(text: str) -> Part:
    share, _, folder = text.partition("=")
    try:
        part = Part(float(share), Path(folder))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not of the form SHARE=MODEL") from error
    if not folder or part.share <= 0:
        raise argparse.ArgumentTypeError(f"{text} needs a share above 0 and a folder")
    return part
