"""Learn which English a Dutch word usually becomes, for the rung of the repair ladder that gives lost words.

The words are found as `augment` finds the terms that it gives, by how often they stand in the same pairs.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from pipeline import store
from training.augment.lexicon import build
from training.pairs import read

# The class of the pairs that were written for this project.
_OWN = 4


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("tables", type=Path, nargs="+", help="tables of pairs; only those of class 4 count")


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    given = list(dict.fromkeys(pair for pair in read(options.tables) if pair.grade == _OWN))
    learned = ((dutch, english[0]) for dutch, english in build(given).phrases.items())
    rows = [f"{dutch}\t{english}" for dutch, english in learned if dutch != english]
    head = (
        f"# Made by python -m training lexicon from {len(given):,} pairs written for this project (CC0).",
        "# A Dutch word and the English that it usually becomes.",
    )
    store.write(options.out, "".join(f"{line}\n" for line in (*head, *rows)).encode())
    tell(f"{len(rows):,} Dutch words from {len(given):,} pairs in {options.out}")
