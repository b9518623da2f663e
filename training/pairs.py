"""Reads and writes tables of pairs: class, Dutch and English with tabs between them, plain or as .xz.

A fourth column has wrong English that a model said before it was corrected, a fifth the kinds of its faults.
"""

import lzma
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from training.errors import TrainingError

# The class of pairs whose first text is English too: the second says the same in plain words.
PLAIN = 5
# A text must not hold the signs that end a column or a line.
_BLANKS = str.maketrans("\t\n\r", "   ")
_COLUMNS = (3, 4, 5)


class Pair(NamedTuple):
    """A Dutch text and its English.

    `grade` is the column "class": 4 is the kind of text that the model is for, 0 the furthest from it.
    Of class `PLAIN`, `dutch` is English and `english` the same in plain words. `wrong` is what a model said
    before it was corrected, or empty.
    """

    grade: int
    dutch: str
    english: str
    wrong: str = ""


def read(paths: Iterable[Path]) -> Iterator[Pair]:
    """Yield the pairs of some tables. Raises `TrainingError` (training.table, training.unreadable)."""
    for path in paths:
        for number, line in enumerate(lines(path), 1):
            cells = line.split("\t")
            if len(cells) not in _COLUMNS or not cells[0].isdecimal():
                raise TrainingError(
                    "training.table",
                    f"{path}, line {number}",
                    "it is not a class, Dutch and English with tabs between them.",
                    "Make the table with the step collect.",
                )
            yield Pair(int(cells[0]), *cells[1:4])


def write(path: Path, pairs: Iterable[Pair]) -> int:
    """Write a table, whole or not at all, and return how many pairs it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".part-{path.name}")
    count = 0
    with _open(part, "wt") as file:
        for count, pair in enumerate(pairs, 1):  # noqa: B007  # the last one is the answer
            texts = (pair.dutch, pair.english, pair.wrong) if pair.wrong else (pair.dutch, pair.english)
            file.write("\t".join([str(pair.grade), *(text.translate(_BLANKS) for text in texts)]) + "\n")
    part.replace(path)
    return count


def lines(path: Path) -> Iterator[str]:
    """Yield the lines of a UTF-8 file, plain or .xz, without their ends. Raises `TrainingError`."""
    try:
        with _open(path, "rt") as file:
            for line in file:
                yield line.rstrip("\r\n")
    except (OSError, UnicodeDecodeError, lzma.LZMAError) as error:
        raise TrainingError(
            "training.unreadable", str(path), f"it cannot be read ({error}).", "Name a text file in UTF-8."
        ) from error


def _open(path: Path, mode: str) -> IO[str]:
    # Only a line feed ends a line: a text may hold other signs that Python takes for one.
    opener: Callable[..., IO[str]] = lzma.open if path.suffix == ".xz" else open
    return opener(path, mode, encoding="utf-8", newline="\n")
