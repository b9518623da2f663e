"""What the steps share that learn a table for the pipeline from the pairs written for this project."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline import store
from training.pairs import Pair, read

# The class of the pairs that were written for this project; they are CC0, those of others are not.
_OWN = 4


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what these steps want to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("tables", type=Path, nargs="+", help="tables of pairs; only those of class 4 count")


def own(tables: Iterable[Path]) -> list[Pair]:
    """Return the distinct pairs of the tables that were written for this project."""
    found = dict.fromkeys((pair.dutch, pair.english) for pair in read(tables) if pair.grade == _OWN)
    return [Pair(_OWN, dutch, english) for dutch, english in found]


def write(path: Path, step: str, pairs: int, columns: str, rows: Sequence[str]) -> None:
    """Write the rows below a remark that says how they were made and one that names their columns."""
    made = f"# Made by python -m training {step} from {pairs:,} pairs written for this project (CC0)."
    store.write(path, "".join(f"{line}\n" for line in (made, f"# {columns}", *rows)).encode())
