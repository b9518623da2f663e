"""Train a model on a table of pairs: all its weights, or a low-rank addition to them.

The learning rate follows the schedule: a short warm-up, then straight down to nothing, by the clock
(--minutes) or by steps (--steps; the same steps, seed, machine and threads give the same weights). Twenty
times in a run the loss on the held-out pairs is measured, the weights are kept if it is the lowest so far,
and all that is needed to go on after a stop is stored (--resume). OUT gets low-rank.safetensors, or with
--full the folder model, and run.json, which says how it was made. A low-rank run leaves its last weights too,
in last.safetensors: in a mean of models they may be worth more than the best ones by themselves.
"""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from training import models, pairs
from training.train.schedule import ByClock, BySteps, Schedule
from training.train.settings import SETTINGS, Settings, read_settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("model", type=Path, help="the model folder to start from")
    parser.add_argument("out", type=Path, help="the folder to write")
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--held-out", type=Path, required=True, help="the table to watch the loss on")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float)
    length.add_argument("--steps", type=int)
    parser.add_argument("--full", action="store_true", help="train all weights, not a low-rank addition")
    parser.add_argument("--start", type=Path, help="a low-rank state to go on from")
    parser.add_argument("--resume", action="store_true", help="go on where a stopped run with this OUT was")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument(
        "--threads", type=int, help="of the processor; more than are free make it slower than one does"
    )
    parser.add_argument(
        "--weights", type=_weights, help="how often a pair is seen in a pass, by class: 0=0.3,4=12"
    )
    parser.add_argument("--late-weights", type=_weights, help="the same for the last part of the run")
    for name in SETTINGS:
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, help=SETTINGS[name])


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    import torch  # heavy

    from training.train.session import Session

    if options.threads:
        torch.set_num_threads(options.threads)
    kind = models.layout(options.model).kind
    session = Session(options.model, options.out, _settings(kind, options), options.device)
    if options.start:
        session.start(options.start)
    schedule: Callable[[float], Schedule]
    schedule = partial(ByClock, options.minutes) if options.minutes else partial(BySteps, options.steps)
    given, held = list(pairs.read(options.tables)), list(pairs.read([options.held_out]))
    made = session.train(given, held, schedule, options.resume, tell)
    tell(f"the best weights are those of step {made.best_step} of {made.steps}")


def _settings(kind: str, options: argparse.Namespace) -> Settings:
    given = {name: getattr(options, name) for name in (*SETTINGS, "weights", "late_weights")}
    return read_settings(
        kind, options.full, {name: value for name, value in given.items() if value is not None}
    )


def _weights(text: str) -> dict[int, float]:
    return {
        int(grade): float(weight) for grade, _, weight in (part.partition("=") for part in text.split(","))
    }
