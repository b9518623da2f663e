"""One training run: from a model folder and pairs to weights that are the best on the held-out pairs."""

import copy
import hashlib
import math
import platform
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch

from pipeline import store
from pipeline.translating.engines.card import file_digest
from training import models
from training.errors import TrainingError
from training.pairs import Pair
from training.train import batches, checkpoint, lowrank
from training.train.checkpoint import Place
from training.train.decoder import DecoderTask
from training.train.marian import MarianTask
from training.train.schedule import Schedule
from training.train.settings import Settings
from training.train.task import Example, Task

TASKS: dict[str, type[Task]] = {"decoder": DecoderTask, "marian": MarianTask}

LOW_RANK, LAST, MODEL, RUN = "low-rank.safetensors", "last.safetensors", "model", "run.json"
CHECKPOINT = "stopped.safetensors"
_LONGEST_GRADIENT = 1.0
# Adam's averages forget faster than by default, as is usual for Transformers (A. Vaswani and others, 2017).
_BETAS = (0.9, 0.98)


class Run(msgspec.Struct, frozen=True):
    """How weights were made: the file run.json. `curve` has steps and held-out losses, in nats a token."""

    model: str
    kind: str
    trained_weights: int
    settings: Settings
    pairs: dict[int, int]
    left_out: int
    held_out: int
    steps: int
    passes: float
    tokens: int
    minutes: float
    device: str
    torch: str
    curve: list[tuple[int, float]]
    best_step: int


class Session:
    """A model with its task, its optimiser and the place where the run is."""

    def __init__(self, folder: Path, out: Path, settings: Settings, device: str) -> None:
        layout = models.layout(folder)
        self._full = settings.rank == 0
        model = models.load(folder, "float32" if self._full or _is_slow_in_16_bits(device) else "bfloat16")
        torch.manual_seed(settings.seed)
        if not self._full:
            lowrank.add(model, settings.rank)
        self._kind, self._folder, self._out = layout.kind, folder, out
        self._settings = settings
        self._device = torch.device(device)
        self._task = TASKS[layout.kind](folder, model, device)
        self._weights = {name: weight for name, weight in model.named_parameters() if weight.requires_grad}
        self._optimiser = _optimiser(self._weights, settings, self._device)
        self._place = Place("")

    def start(self, state: Path) -> None:
        """Begin with a low-rank state. Raises `TrainingError` (training.state)."""
        lowrank.set_state(self._task.model, state)

    def train(
        self,
        given: Sequence[Pair],
        held: Sequence[Pair],
        schedule: Callable[[float], Schedule],
        resume: bool,
        tell: Callable[[str], None],
    ) -> Run:
        """Train to the end of the schedule, which is made from the seconds spent before.

        Raises `TrainingError`: training.resume, training.unfinished, training.pairs, training.diverged.
        """
        self._take_place(given, held, resume)
        grades, examples = self._examples(given)
        watched = self._examples(held)[1]
        timed = schedule(self._place.seconds)
        if not self._place.curve:
            self._check(watched, timed, None, tell)
        losses = torch.zeros((), device=self._device)
        count = 0
        for batch in self._batches(grades, examples, timed):
            loss, tokens = self._step([examples[place] for place in batch], timed)
            losses, count = losses + loss, count + tokens
            if int(timed.progress(self._place.step) * self._settings.checks) > self._place.checks:
                self._check(watched, timed, float(losses) / count, tell)
                losses, count = torch.zeros_like(losses), 0
        if count:
            self._check(watched, timed, float(losses) / count, tell)
        if not self._full:
            lowrank.save(self._task.model, self._out / LAST)
        (self._out / CHECKPOINT).unlink()
        run = self._run(given, examples, watched, timed)
        store.write(self._out / RUN, msgspec.json.format(msgspec.json.encode(run), indent=1))
        return run

    def _take_place(self, given: Sequence[Pair], held: Sequence[Pair], resume: bool) -> None:
        """Stand at the start, or where the stopped run was if it was made from the same."""
        path = self._out / CHECKPOINT
        made_from = _digest(self._settings, self._folder, given, held)
        if resume:
            place = checkpoint.place_of(path)
            if place.made_from != made_from:
                raise _fault(
                    "resume", path, "the stopped run had another model, other pairs or other settings."
                )
            checkpoint.restore(path, self._weights, self._optimiser)
            self._place = place
        elif path.exists():
            raise _fault("unfinished", path, "a stopped run is there. Go on with --resume, or remove it.")
        else:
            self._out.mkdir(parents=True, exist_ok=True)
            self._place = Place(made_from)

    def _examples(self, given: Sequence[Pair]) -> tuple[list[int], list[Example]]:
        """Return the classes and the tokens of the pairs that are not too long. Raises `TrainingError`."""
        encoded = zip(given, self._task.encode(given), strict=True)
        fitting = [
            (pair.grade, example)
            for pair, example in encoded
            if sum(self._task.sizes(example)) <= self._settings.longest
        ]
        if not fitting:
            raise _fault("pairs", self._out, "no pair is left to train on, or none to watch.")
        return [grade for grade, _ in fitting], [example for _, example in fitting]

    def _batches(self, grades: list[int], examples: list[Example], timed: Schedule) -> Iterator[np.ndarray]:
        """Yield batches, as places of examples, to the end of the schedule, and count them."""
        place, settings = self._place, self._settings
        sizes = np.array([self._task.sizes(example) for example in examples])
        while True:
            weights = settings.weights_of(place.late)
            often = np.array([weights.get(grade, 1.0) for grade in grades])
            drawn = batches.draw(sizes, often, settings.tokens, (settings.seed, place.epoch))
            if not drawn:
                raise _fault("pairs", self._out, "the weights leave no pair to train on.")
            for batch in drawn[place.batch :]:
                progress = timed.progress(place.step)
                if progress >= 1:
                    return
                if settings.is_late(progress) != place.late:
                    break
                place.batch += 1
                place.examples += len(batch)
                yield batch
            place.epoch, place.batch = place.epoch + 1, 0
            place.late = settings.is_late(timed.progress(place.step))

    def _step(self, batch: list[Example], timed: Schedule) -> tuple[torch.Tensor, int]:
        """Learn from a batch; return its summed loss and the tokens of its answers."""
        place, settings = self._place, self._settings
        # Dropout depends on the step alone, so a run that was stopped goes on as if it had not been.
        torch.manual_seed(settings.seed + place.step)
        self._task.model.train()
        for group in self._optimiser.param_groups:
            group["lr"] = settings.rate_at(timed.progress(place.step), place.step)
        with self._precision():
            loss, tokens = self._task.loss(batch, settings.smoothing, settings.preference)
        (loss / tokens).backward()
        torch.nn.utils.clip_grad_norm_(self._weights.values(), _LONGEST_GRADIENT)
        self._optimiser.step()
        self._optimiser.zero_grad()
        place.step += 1
        place.tokens += sum(sum(self._task.sizes(example)) for example in batch)
        return loss.detach(), tokens

    def _check(
        self, held: list[Example], timed: Schedule, loss: float | None, tell: Callable[[str], None]
    ) -> None:
        """Measure the held-out loss, keep the weights if they are the best, and store the place."""
        place = self._place
        measured = self._held_out_loss(held)
        if not math.isfinite(measured):
            raise _fault(
                "diverged", self._out, "the weights grew without bound. Begin anew with a lower --rate."
            )
        progress = timed.progress(place.step)
        place.checks = int(progress * self._settings.checks)
        place.curve.append((place.step, round(measured, 4)))
        place.seconds = timed.spent()
        if place.best[0] == place.step:
            self._keep()
        checkpoint.save(self._out / CHECKPOINT, place, self._weights, self._optimiser)
        done = (
            f"{min(progress, 1):4.0%} step {place.step}, pass {place.epoch + 1}: held-out loss {measured:.4f}"
        )
        speed = f"{place.tokens / max(place.seconds, 1e-9):.0f} tokens a second"
        tell(done if loss is None else f"{done}, training loss {loss:.3f}, {speed}")

    def _held_out_loss(self, held: list[Example]) -> float:
        sizes = np.array([self._task.sizes(example) for example in held])
        # What was wrong does not count here, so that losses of different tables can be compared.
        held = [example._replace(wrong=None) for example in held]
        total, count = 0.0, 0
        self._task.model.eval()
        with torch.no_grad(), self._precision():
            for batch in batches.draw(sizes, np.ones(len(held)), self._settings.tokens, (0,)):
                loss, tokens = self._task.loss([held[place] for place in batch], 0.0, 0.0)
                total, count = total + float(loss), count + tokens
        return total / count

    def _precision(self) -> torch.autocast:
        # Of a processor, only the newest compute faster in 16 bits.
        mixed = self._full and self._device.type == "cuda"
        return torch.autocast(self._device.type, torch.bfloat16, enabled=mixed)

    def _keep(self) -> None:
        """Write the weights, in 16 bits, as the result so far."""
        if self._full:
            models.save(copy.deepcopy(self._task.model).cpu().half(), self._out / MODEL, self._folder)
        else:
            lowrank.save(self._task.model, self._out / LOW_RANK)

    def _run(
        self, given: Sequence[Pair], examples: list[Example], held: list[Example], timed: Schedule
    ) -> Run:
        place = self._place
        return Run(
            model=self._folder.name,
            kind=self._kind,
            trained_weights=sum(weight.numel() for weight in self._weights.values()),
            settings=self._settings,
            pairs=dict(sorted(Counter(pair.grade for pair in given).items())),
            left_out=len(given) - len(examples),
            held_out=len(held),
            steps=place.step,
            passes=round(place.examples / len(examples), 2),
            tokens=place.tokens,
            minutes=round(timed.spent() / 60, 2),
            device=_name(self._device),
            torch=str(torch.__version__),
            curve=place.curve,
            best_step=place.best[0],
        )


def _optimiser(
    weights: dict[str, torch.nn.Parameter], settings: Settings, device: torch.device
) -> torch.optim.Optimizer:
    """Return AdamW; only matrices decay, not biases and norms."""
    groups = [
        {"params": [w for w in weights.values() if w.ndim > 1], "weight_decay": settings.decay},
        {"params": [w for w in weights.values() if w.ndim <= 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=settings.rate, betas=_BETAS, fused=device.type == "cuda")


def _digest(settings: Settings, folder: Path, given: Sequence[Pair], held: Sequence[Pair]) -> str:
    whole = hashlib.sha256(msgspec.json.encode(settings))
    whole.update(file_digest(folder / "model.safetensors").encode())
    for pair in (*given, *held):
        whole.update(msgspec.json.encode(pair))
    return whole.hexdigest()


def _is_slow_in_16_bits(device: str) -> bool:
    """Tell whether frozen weights, which need no more than 16 bits, had better have 32.

    A processor without tiles for matrices (AMX) trained 174 tokens a second with 16 bits and 294 with 32.
    """
    return torch.device(device).type == "cpu" and not torch.cpu.get_capabilities().get("amx_tile", False)


def _name(device: torch.device) -> str:
    if device.type == "cuda":
        return str(torch.cuda.get_device_name(device))
    return f"processor ({platform.machine()}, {torch.get_num_threads()} threads)"


def _fault(code: str, path: Path, message: str) -> TrainingError:
    return TrainingError(f"training.{code}", str(path), message, "See python -m training train --help.")
