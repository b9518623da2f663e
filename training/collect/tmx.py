"""Reads the pairs of a translation memory in TMX, as `helder evaluate` does."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import EvaluateError
from pipeline.evaluating import tmx
from training.errors import TrainingError
from training.pairs import Pair


def read(path: Path, grade: int) -> Iterator[Pair]:
    """Yield a pair for each unit with Dutch and English. Raises `TrainingError` (training.tmx)."""
    try:
        for dutch, english in tmx.read(path):
            yield Pair(grade, dutch, english)
    except EvaluateError as error:
        raise TrainingError("training.tmx", error.place, error.message, error.remedy) from error
