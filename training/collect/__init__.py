"""Collect pairs from tables, translation memories and parallel files into one table.

A source is CLASS=FILE: a table (.tsv, .tsv.xz) of Dutch and English, or of class, Dutch and English (then its
own class holds), a translation memory (.tmx), or two parallel text files with a comma between them.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from training import pairs
from training.collect import parallel, table, tmx
from training.errors import TrainingError
from training.pairs import Pair

# By the end of the file's name, without .xz. A reader takes the path and the class of pairs that have none.
READERS: dict[str, Callable[[Path, int], Iterator[Pair]]] = {".tsv": table.read, ".tmx": tmx.read}


def collect(sources: Iterable[str]) -> Iterator[Pair]:
    """Yield the pairs of all sources in their order. Raises `TrainingError` (training.source and others)."""
    for source in sources:
        grade, _, names = source.partition("=")
        if not (grade.isdecimal() and names):
            raise _fault(source, "it is not of the form CLASS=FILE.")
        dutch, comma, english = names.partition(",")
        if comma:
            yield from parallel.read(Path(dutch), Path(english), int(grade))
            continue
        path = Path(names)
        reader = READERS.get(Path(names.removesuffix(".xz")).suffix)
        if reader is None:
            raise _fault(source, f"only these files can be read: {', '.join(READERS)}, or two with a comma.")
        yield from reader(path, int(grade))


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write (.tsv or .tsv.xz)")
    parser.add_argument("sources", nargs="+", metavar="CLASS=FILE")


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    classes: Counter[int] = Counter()

    def counted() -> Iterator[Pair]:
        for pair in collect(options.sources):
            classes[pair.grade] += 1
            yield pair

    total = pairs.write(options.out, counted())
    shares = ", ".join(f"{count} of class {grade}" for grade, count in sorted(classes.items()))
    tell(f"{total} pairs: {shares}")


def _fault(source: str, message: str) -> TrainingError:
    return TrainingError("training.source", source, message, "See python -m training collect --help.")
