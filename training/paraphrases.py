"""Learn from pairs of plain English which plain words official ones become, to judge new wordings.

Words are reduced to their stems; which belongs to which is found as in the step meanings. A row is a stem and
the plain stems that stand for it.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from pipeline import store
from pipeline.simplifying.paraphrases import alike
from training.meanings import Stems, learn, stems_of
from training.pairs import PLAIN, read

# Few plain words are said often, so less is asked of a pair of words than of a translation.
_LEAST_LIKELY = 0.005
_LEAST_EXPECTED = 0.5


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument(
        "tables", type=Path, nargs="+", help=f"tables of pairs; only those of class {PLAIN} count"
    )


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    pairs = dict.fromkeys((p.dutch, p.english) for p in read(options.tables) if p.grade == PLAIN)
    given = [Stems(stems_of(official, "en"), stems_of(plain, "en")) for official, plain in pairs]
    table = learn(given, _LEAST_LIKELY, _LEAST_EXPECTED)
    new = {word: sorted(p for p in plain if not alike(word, p)) for word, plain in table.items()}
    rows = [f"{word}\t{' '.join(plain)}" for word, plain in sorted(new.items()) if plain]
    head = (
        f"# Made by python -m training paraphrases from {len(given):,} pairs written for this project (CC0).",
        "# The stem of an English word, and the stems of other words that stand for it in plain wordings.",
    )
    store.write(options.out, "".join(f"{line}\n" for line in (*head, *rows)).encode())
    tell(f"{len(rows):,} stems from {len(given):,} pairs in {options.out}")
