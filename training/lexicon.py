"""Learn which English a Dutch word usually becomes, for the rung of the repair ladder that gives lost words.

The words are found as `augment` finds the terms that it gives, by how often they stand in the same pairs.
"""

import argparse
from collections.abc import Callable

from training import learned
from training.augment.lexicon import build

arguments = learned.arguments


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    given = learned.own(options.tables)
    phrases = ((dutch, english[0]) for dutch, english in build(given).phrases.items())
    rows = [f"{dutch}\t{english}" for dutch, english in phrases if dutch != english]
    columns = "A Dutch word and the English that it usually becomes."
    learned.write(options.out, "lexicon", len(given), columns, rows)
    tell(f"{len(rows):,} Dutch words from {len(given):,} pairs in {options.out}")
