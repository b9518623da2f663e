"""Reads a table of two columns (Dutch, English) or three (class, Dutch, English)."""

from collections.abc import Iterator
from pathlib import Path

from training import pairs
from training.errors import TrainingError
from training.pairs import Pair


def read(path: Path, grade: int) -> Iterator[Pair]:
    """Yield the pairs of a table. Raises `TrainingError` (training.table)."""
    for number, line in enumerate(pairs.lines(path), 1):
        match line.split("\t"):
            case [dutch, english]:
                yield Pair(grade, dutch, english)
            case [own, dutch, english] if own.isdecimal():
                yield Pair(int(own), dutch, english)
            case _:
                raise TrainingError(
                    "training.table",
                    f"{path}, line {number}",
                    "it is not Dutch and English, or class, Dutch and English, with tabs between them.",
                    "Mend the line or leave it out.",
                )
