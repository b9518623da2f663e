"""Reads two text files in which each line is the translation of the same line in the other."""

from collections.abc import Iterator
from pathlib import Path

from training import pairs
from training.errors import TrainingError
from training.pairs import Pair


def read(dutch: Path, english: Path, grade: int) -> Iterator[Pair]:
    """Yield the pairs of two files. Raises `TrainingError` (training.lengths) when one has more lines."""
    try:
        for left, right in zip(pairs.lines(dutch), pairs.lines(english), strict=True):
            yield Pair(grade, left, right)
    except ValueError as error:
        raise TrainingError(
            "training.lengths",
            f"{dutch} and {english}",
            "they do not have the same number of lines.",
            "Name two files in which each line is the translation of the other.",
        ) from error
