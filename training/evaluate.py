"""Evaluate a CTranslate2 model on sets: BLEU and chrF2 by sacreBLEU, the speed, and the worst segments."""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from pipeline import store
from pipeline.evaluate import Metric, evaluate
from pipeline.translating.engines.base import Decoding, Engine
from training import sets
from training.errors import TrainingError
from training.sets import EvaluationSet


class Segment(msgspec.Struct, frozen=True):
    """A segment with what the model said; `score` is its chrF2 (0 to 100)."""

    dutch: str
    said: str
    reference: str
    score: float


class SetFigures(msgspec.Struct, frozen=True):
    """What was measured on one set. `words_per_second` are Dutch words, loading left out."""

    name: str
    segments: int
    scores: tuple[Metric, ...]
    words_per_second: float
    worst: tuple[Segment, ...]


class Figures(msgspec.Struct, frozen=True):
    """What was measured of a model, and how; `digest` is that of its files."""

    model: str
    digest: str
    engine: str
    beam: int
    threads: int
    sets: tuple[SetFigures, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("model", type=Path, help="the CTranslate2 folder")
    parser.add_argument("out", type=Path, help="the figures to write (.json)")
    parser.add_argument("sets", nargs="+", metavar="SET", help=sets.FORM)
    parser.add_argument("--beam", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--compute", default="int8", help="the type that CTranslate2 computes with")
    parser.add_argument(
        "--worst",
        type=int,
        default=0,
        help="how many of the worst segments to write down; not of sets whose texts may not be copied",
    )


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    from pipeline.translating.engines.ctranslate2 import CTranslate2Engine  # heavy

    given = [sets.read(text) for text in options.sets]
    engine = CTranslate2Engine(
        options.model, threads=options.threads, batch_tokens=2048, compute_type=options.compute
    )
    found = []
    for one in given:
        found.append(measure(one, engine, options.beam, options.worst))
        scores = ", ".join(f"{score.name} {score.value:.1f}" for score in found[-1].scores)
        tell(f"{one.name}: {scores}, {found[-1].words_per_second:.0f} words a second")
    figures = Figures(engine.model, engine.digest, engine.name, options.beam, options.threads, tuple(found))
    store.write(options.out, msgspec.json.format(msgspec.json.encode(figures), indent=1))


def measure(one: EvaluationSet, engine: Engine, beam: int, worst: int) -> SetFigures:
    """Translate a set and compare it with its references."""
    begun = time.perf_counter()
    said = [found[0].text for found in engine.translate(one.dutch, Decoding(beam))]
    seconds = time.perf_counter() - begun
    measured = evaluate(said, one.english)
    words = sum(len(text.split()) for text in one.dutch)
    return SetFigures(
        one.name, measured.segments, measured.scores, round(words / seconds, 1), _worst(one, said, worst)
    )


def read_figures(path: Path) -> Figures:
    """Return what the step wrote. Raises `TrainingError` (training.figures)."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Figures)
    except (OSError, msgspec.DecodeError) as error:
        raise TrainingError(
            "training.figures", str(path), f"it cannot be read ({error}).", "Make it with the step evaluate."
        ) from error


def _worst(one: EvaluationSet, said: Sequence[str], count: int) -> tuple[Segment, ...]:
    """Return the segments with the lowest chrF2, lowest first."""
    from sacrebleu.metrics import CHRF  # heavy

    chrf = CHRF()
    segments = [
        Segment(dutch, text, reference, round(chrf.sentence_score(text, [reference]).score, 1))
        for dutch, text, reference in zip(one.dutch, said, one.english, strict=True)
    ]
    return tuple(sorted(segments, key=lambda segment: segment.score)[:count])
