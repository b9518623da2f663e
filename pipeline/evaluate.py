"""Compares translations with references by people: BLEU and chrF as sacreBLEU computes them."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from pipeline.errors import EvaluateError


class Metric(msgspec.Struct, frozen=True):
    """One figure from 0 to 100, higher is better, with the signature that tells how it was computed."""

    name: str
    value: float
    signature: str


class Evaluation(msgspec.Struct, frozen=True):
    """The metrics over all segments of a pair of files."""

    segments: int
    scores: tuple[Metric, ...]


def evaluate(hypotheses: Sequence[str], references: Sequence[str]) -> Evaluation:
    """Return corpus BLEU and chrF2; raises `EvaluateError` (evaluate.lengths, evaluate.empty)."""
    from sacrebleu.metrics import BLEU, CHRF  # heavy

    if len(hypotheses) != len(references):
        raise EvaluateError(
            "evaluate.lengths",
            "the two files",
            f"one has {len(hypotheses)} segments and the other {len(references)}.",
            "Give two files with the same number of lines.",
        )
    if not hypotheses:
        raise EvaluateError("evaluate.empty", "the two files", "they have no segments.", "Name other files.")
    scores = []
    for metric in (BLEU(), CHRF()):
        score = metric.corpus_score(list(hypotheses), [list(references)])
        scores.append(Metric(score.name, score.score, str(metric.get_signature())))
    return Evaluation(len(hypotheses), tuple(scores))


def read_lines(path: Path, column: int | None) -> list[str]:
    """Return the lines of a UTF-8 file, or one column (counted from 1) of a tab-separated one.

    Raises `EvaluateError` (evaluate.unreadable, evaluate.columns).
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluateError(
            "evaluate.unreadable", str(path), f"it cannot be read ({error}).", "Name a text file in UTF-8."
        ) from error
    # Not splitlines: a segment may hold other signs that Python takes for the end of a line.
    lines = text.removesuffix("\n").split("\n") if text else []
    return (
        lines
        if column is None
        else [_column(path, number, line, column) for number, line in enumerate(lines, 1)]
    )


def _column(path: Path, number: int, line: str, column: int) -> str:
    cells = line.split("\t")
    if len(cells) < column:
        raise EvaluateError(
            "evaluate.columns",
            f"{path}, line {number}",
            f"there are only {len(cells)} columns.",
            "Name columns that every line has, with --columns.",
        )
    return cells[column - 1]
