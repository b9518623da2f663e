"""Adapts a model to the style of a translation memory, and refuses to when it did not get better.

The memory is parted by a hash of the Dutch: most of it is trained on, a little watches the loss, and a part
that no step of the training sees decides, by chrF2, whether the new model is kept.
"""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import msgspec

from pipeline import store
from pipeline.errors import TuneError
from pipeline.evaluate import Evaluation, System, assess
from pipeline.evaluating import tmx
from pipeline.translating.engines.base import Decoding, Engine
from pipeline.translating.engines.card import CARD, EMBEDDED, file_digest, read_card
from pipeline.translating.engines.ctranslate2 import CTranslate2Engine
from pipeline.translating.prepare import prepare
from training import convert, dequantise, models
from training.clean import clean
from training.clean.rules import read_limits
from training.errors import TrainingError
from training.pairs import Pair
from training.train import lowrank
from training.train.schedule import BySteps
from training.train.session import LOW_RANK, Run, Session
from training.train.settings import Settings, read_settings

# Below this too little is left to judge by: a fifth is held out.
LEAST_PAIRS = 200
# Of a hundred pairs so many decide, and so many watch; the figures are at most so many pairs.
JUDGE, MOST_JUDGE = 15, 500
WATCH, MOST_WATCH = 5, 100
FACTS = "tuning.json"
DECIDES = "chrF2"
_GRADE = 4
_WHOLE = 100
Tell = Callable[[str], None]


class Parts(NamedTuple):
    """The pairs of a memory: to train on, to watch the loss, and to judge the result."""

    train: list[Pair]
    watch: list[Pair]
    judge: list[Pair]


class Tuned(msgspec.Struct, frozen=True):
    """The file tuning.json of a tuned model; in `evaluation` the model as it was is `against`."""

    base: str
    base_digest: str
    memory: str
    pairs: dict[str, int]
    dropped: dict[str, int]
    run: Run
    evaluation: Evaluation


def tune(
    memory: Path,
    model: Path | None,
    out: Path,
    tell: Tell,
    *,
    passes: float = 3.0,
    threads: int = 0,
    settings: Mapping[str, Any] | None = None,
) -> Tuned:
    """Write a model folder that `--model` takes, or nothing.

    `model` is a CTranslate2 folder of the kind of the embedded model, a folder in the layout of transformers,
    or None for the embedded model; `settings` replaces some of training/train/settings.toml.
    Raises `TuneError` (tune.memory, tune.worse, tune.model, tune.folder, tune.failed) and `EvaluateError`
    (evaluate.tmx).
    """
    if out.exists():
        raise TuneError("tune.folder", str(out), "it is there already.", "Name a folder that is not there.")
    dropped: Counter[str] = Counter()
    parts = part(clean((Pair(_GRADE, *both) for both in tmx.read(memory)), read_limits(), dropped), memory)
    tell(f"{len(parts.train)} pairs to learn from, {len(parts.judge)} to judge by, {dropped.total()} dropped")
    # Beside the result, since a model is large and the folder for temporary files may be small.
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".tune-", dir=out.parent) as name:
        try:
            work = _Work(Path(name), model or EMBEDDED, threads, settings or {})
            base, run, evaluation = _make(work, parts, passes, tell)
        except TrainingError as error:
            raise TuneError("tune.failed", error.place, error.message, error.remedy) from error
        _refuse_worse(evaluation, memory)
        counts = {side: len(some) for side, some in parts._asdict().items()}
        tuned = Tuned(base.model, base.digest, memory.name, counts, dict(dropped), run, evaluation)
        store.write(work.made / FACTS, msgspec.json.format(msgspec.json.encode(tuned), indent=1))
        _say_quality(work.made, evaluation, memory)
        work.made.replace(out)
    return tuned


class _Work(NamedTuple):
    """The folder that all is made in, the model that it is made from, and how."""

    folder: Path
    model: Path
    threads: int
    changed: Mapping[str, Any]

    @property
    def made(self) -> Path:
        """The tuned model, until it is moved to its place."""
        return self.folder / "made"

    def engine(self, folder: Path) -> Engine:
        return CTranslate2Engine(folder, threads=self.threads, batch_tokens=2048, compute_type="int8")

    def settings(self, weights: Path) -> Settings:
        return read_settings(models.layout(weights).kind, False, dict(self.changed))


def _make(work: _Work, parts: Parts, passes: float, tell: Tell) -> tuple[Engine, Run, Evaluation]:
    """Train, convert and measure; return the model as it was, how it was trained, and what came of it."""
    weights, base = _both_forms(work)
    before = work.engine(base)
    run = _train(work, weights, parts, _steps(work, before, parts.train, weights, passes), tell)
    _convert(work, weights, base)
    evaluation = _judge(before, work.engine(work.made), parts.judge)
    for found in evaluation.compared:
        tell(
            f"{found.name} {found.second:.1f} before, {found.first:.1f} after: {found.difference:+.1f}, "
            f"95% interval {found.low:+.1f} to {found.high:+.1f}, p = {found.p:.3f}"
        )
    return before, run, evaluation


def _refuse_worse(evaluation: Evaluation, memory: Path) -> None:
    found = next(one for one in evaluation.compared if one.name == DECIDES)
    if found.difference <= 0:
        raise TuneError(
            "tune.worse",
            str(memory),
            f"the model did not get better by it ({DECIDES} {found.second:.1f}, then {found.first:.1f}).",
            "Nothing was kept. Try a larger memory, or one that people reviewed, or fewer --passes.",
        )


def part(given: Iterable[Pair], memory: Path) -> Parts:
    """Part the pairs by a hash of the Dutch, so that a text is on one side only. Raises `TuneError`."""
    # Of two pairs with the same Dutch the last one holds: a memory grows at its end.
    latest = {pair.dutch: pair for pair in given}
    if len(latest) < LEAST_PAIRS:
        raise TuneError(
            "tune.memory",
            str(memory),
            f"it has {len(latest)} usable pairs, and {LEAST_PAIRS} are needed.",
            "Review more translations first, or put memories together.",
        )
    ordered = sorted(latest.values(), key=lambda pair: hashlib.sha256(pair.dutch.encode()).digest())
    judge = min(MOST_JUDGE, len(ordered) * JUDGE // _WHOLE)
    watch = judge + min(MOST_WATCH, len(ordered) * WATCH // _WHOLE)
    return Parts(ordered[watch:], ordered[judge:watch], ordered[:judge])


def _both_forms(work: _Work) -> tuple[Path, Path]:
    """Return the model in the layout of transformers and in that of CTranslate2; one of them is made."""
    if (work.model / "config.json").is_file() and (work.model / "model.safetensors").is_file():
        base = work.folder / "base"
        base.mkdir()
        convert.convert(work.model, base, "int8")
        described = {"name": work.model.name, "version": "", **convert.KINDS[models.layout(work.model).kind]}
        store.write(base / CARD, json.dumps(described).encode())
        return work.model, base
    if read_card(work.model).kind != "decoder-only":
        raise TuneError(
            "tune.model",
            str(work.model),
            "an encoder-decoder in CTranslate2's format cannot be trained further.",
            "Name its folder in the layout of transformers.",
        )
    weights = work.folder / "weights"
    dequantise.build(work.model, weights)
    return weights, work.model


def _steps(work: _Work, engine: Engine, given: Sequence[Pair], weights: Path, passes: float) -> int:
    tokens = sum(engine.count_tokens(pair.dutch) + engine.count_tokens(pair.english) for pair in given)
    return max(1, round(passes * tokens / work.settings(weights).tokens))


def _train(work: _Work, weights: Path, parts: Parts, steps: int, tell: Tell) -> Run:
    import torch

    if work.threads:
        torch.set_num_threads(work.threads)
    session = Session(weights, work.folder / "run", work.settings(weights), "cpu")
    return session.train(parts.train, parts.watch, partial(BySteps, steps), False, tell)


def _convert(work: _Work, weights: Path, base: Path) -> None:
    """Write the tuned model with the card, the licence and the notices of the one that it comes from."""
    made = work.made
    made.mkdir()
    model = models.load(weights)
    lowrank.merge(model, work.folder / "run" / LOW_RANK)
    models.save(model, work.folder / "merged", weights)
    convert.convert(work.folder / "merged", made, "int8")
    card: dict[str, Any] = json.loads((base / CARD).read_bytes())
    for name in sorted({*card.get("sha256", ())} - {path.name for path in made.iterdir()}):
        shutil.copyfile(base / name, made / name)
    # What was measured on the model as it was: the risk of a score, and how good it is.
    for measured in ("risk", "quality"):
        card.pop(measured, None)
    card["name"] = f"{card['name']}-tuned"
    card["sha256"] = {path.name: file_digest(path) for path in sorted(made.iterdir())}
    store.write(made / CARD, json.dumps(card, ensure_ascii=False, indent=1).encode())


def _say_quality(made: Path, evaluation: Evaluation, memory: Path) -> None:
    """Put the figures of the held-out part on the card, which the pages of an edition print."""
    card: dict[str, Any] = json.loads((made / CARD).read_bytes())
    card["quality"] = [
        {
            "set": f"held-out part of {memory.name}",
            "metric": score.name,
            "value": round(score.value, 1),
            "segments": evaluation.segments,
            "signature": score.signature,
        }
        for score in evaluation.scores
    ]
    store.write(made / CARD, json.dumps(card, ensure_ascii=False, indent=1).encode())


def _judge(before: Engine, after: Engine, judge: Sequence[Pair]) -> Evaluation:
    dutch = [pair.dutch for pair in judge]
    old, new = (
        System(
            engine.model,
            [found[0] for found in engine.translate([prepare(text) for text in dutch], Decoding())],
        )
        for engine in (before, after)
    )
    return assess(new, [pair.english for pair in judge], dutch=dutch, against=old)
