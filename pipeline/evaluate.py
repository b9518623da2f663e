"""Judges translations beside references by people: metrics, alarms of our own checks, and a paired test."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from pipeline.edition import Severity
from pipeline.evaluating.bootstrap import Difference, compare
from pipeline.evaluating.comet import comet
from pipeline.evaluating.metrics import QUICK, Measured, Metric
from pipeline.evaluating.texts import read_lines, read_side, same_length
from pipeline.settings import Settings
from pipeline.translating.capitals import restore
from pipeline.translating.checks import CHECKS, examine
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis
from pipeline.translating.ladder import translate_segments
from pipeline.translating.prepare import keep, prepare

__all__ = ["Evaluation", "Metric", "System", "assess", "evaluate", "read_lines", "translated"]


class System(msgspec.Struct, frozen=True):
    """One translation of a text: what made it, and what it made of each segment."""

    name: str
    found: Sequence[Hypothesis]

    @property
    def texts(self) -> list[str]:
        """The English of each segment."""
        return [hypothesis.text for hypothesis in self.found]


class Alarm(msgspec.Struct, frozen=True):
    """In how many segments a check raised an alarm; those in the references are mostly false ones."""

    check: str
    severity: Severity
    looks_for: str
    segments: int
    against: int | None
    references: int


class Segment(msgspec.Struct, frozen=True):
    """A segment with its texts and their chrF2; `place` counts from 1."""

    place: int
    dutch: str
    text: str
    reference: str
    score: float
    against: str = ""
    against_score: float | None = None


class Evaluation(msgspec.Struct, frozen=True):
    """The metrics over all segments of a translation, and of one to compare it with.

    `alarms` is empty when the Dutch is not known. `worst` and `different` are filled when asked for: the
    segments with the lowest chrF2, and those where the two translations differ most by it.
    """

    segments: int
    scores: tuple[Metric, ...]
    system: str = ""
    against: str = ""
    against_scores: tuple[Metric, ...] = ()
    compared: tuple[Difference, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    worst: tuple[Segment, ...] = ()
    different: tuple[Segment, ...] = ()


def evaluate(
    hypotheses: Sequence[str], references: Sequence[str], metrics: Sequence[str] = QUICK
) -> Evaluation:
    """Return corpus BLEU and chrF2; raises `EvaluateError` (evaluate.lengths, evaluate.empty)."""
    same_length({"the translation": list(hypotheses), "the reference": list(references)})
    return Evaluation(
        len(hypotheses), tuple(Measured(name, hypotheses, references).total for name in metrics)
    )


def ready(path: Path, texts: Sequence[str]) -> System:
    """Return a translation that was made already, under the name of its file."""
    return System(path.name, [Hypothesis(text, 0.0) for text in texts])


def read_ready(path: Path) -> System:
    """Read a translation that was made already. Raises what `read_side` raises."""
    return ready(path, read_side(path, "en", None))


def translated(dutch: Sequence[str], settings: Settings, *, repair: bool = False) -> System:
    """Return what the engine of the settings makes of Dutch segments.

    With `repair` as in an edition: kept where no model is needed, and mended where a check found an error.
    """
    from pipeline.run import remembering_engine  # heavy

    decoding = Decoding(settings.translate.beam)
    with remembering_engine(settings) as engine:
        name = f"{engine.model}, {engine.name}, beam {decoding.beam}{', repaired' if repair else ''}"
        return System(name, (_repaired if repair else _bare)(dutch, engine, decoding))


def _bare(dutch: Sequence[str], engine: Engine, decoding: Decoding) -> list[Hypothesis]:
    made = engine.translate([prepare(text) for text in dutch], decoding)
    return [
        msgspec.structs.replace(hypotheses[0], text=restore(text, hypotheses[0].text))
        for text, hypotheses in zip(dutch, made, strict=True)
    ]


def _repaired(dutch: Sequence[str], engine: Engine, decoding: Decoding) -> list[Hypothesis]:
    kept = {text: keep(text) for text in dutch}
    best = translate_segments([text for text in dutch if kept[text] is None], engine, decoding=decoding)
    return [Hypothesis(why.text if (why := kept[text]) else best[text].text, 0.0) for text in dutch]


def assess(
    system: System,
    references: Sequence[str],
    *,
    dutch: Sequence[str] | None = None,
    against: System | None = None,
    metrics: Sequence[str] = QUICK,
    show: int = 0,
    comet_model: str | None = None,
) -> Evaluation:
    """Return all that can be said of a translation; `show` is how many segments are listed.

    Raises `EvaluateError` (evaluate.lengths, evaluate.empty, evaluate.comet).
    """
    systems = [system] + ([against] if against else [])
    same_length({"the reference": list(references), **{one.name: one.texts for one in systems}})
    measured = [[Measured(name, one.texts, references) for name in metrics] for one in systems]
    scores = [[one.total for one in of_system] for of_system in measured]
    if comet_model and dutch is not None:
        for found, one in zip(scores, systems, strict=True):
            found.append(comet(dutch, one.texts, references, comet_model))
    segments = _segments(systems, references, dutch) if show else []
    return Evaluation(
        len(references),
        tuple(scores[0]),
        system.name,
        against.name if against else "",
        tuple(scores[1]) if against else (),
        tuple(map(compare, *measured)) if against else (),
        _alarms(systems, references, dutch) if dutch is not None else (),
        tuple(sorted(segments, key=lambda one: one.score)[:show]),
        tuple(sorted(segments, key=_agreement)[:show]) if against else (),
    )


def _segments(
    systems: Sequence[System], references: Sequence[str], dutch: Sequence[str] | None
) -> list[Segment]:
    texts = [one.texts for one in systems]
    scores = [
        [round(score, 1) for score in Measured("chrF2", one, references).of_segments()] for one in texts
    ]
    known = dutch or [""] * len(references)
    return [
        Segment(place, *four, *((texts[1][place - 1], scores[1][place - 1]) if len(systems) > 1 else ()))
        for place, four in enumerate(zip(known, texts[0], references, scores[0], strict=True), 1)
    ]


def _agreement(segment: Segment) -> float:
    """Return how near the two translations are to each other; equal texts are the last to be shown."""
    return -abs(segment.score - (segment.against_score or 0.0))


def _alarms(systems: Sequence[System], references: Sequence[str], dutch: Sequence[str]) -> tuple[Alarm, ...]:
    people = [Hypothesis(text, 0.0) for text in references]
    counts = [_raised(dutch, found) for found in (*(one.found for one in systems), people)]
    return tuple(
        Alarm(
            check.id,
            check.severity,
            check.looks_for,
            counts[0][check.id],
            counts[1][check.id] if len(systems) > 1 else None,
            counts[-1][check.id],
        )
        for check in CHECKS
    )


def _raised(dutch: Sequence[str], found: Sequence[Hypothesis]) -> Counter[str]:
    """Return in how many segments each check raises an alarm."""
    return Counter(
        check
        for source, hypothesis in zip(dutch, found, strict=True)
        for check in {finding.check for finding in examine("", source, hypothesis)}
    )
