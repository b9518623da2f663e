"""Keep of the pairs of plain English those whose wording would be used: the guard finds nothing in it.

Other pairs are dropped too when they leave out a figure, have a sentence of more than 20 words, or are harder
than what they word. Pairs of other classes pass as they are.
"""

import argparse
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pipeline.simplifying.compose import is_short
from pipeline.simplifying.ease import grade
from pipeline.simplifying.guard import dropped, guard
from pipeline.simplifying.parser import Parser, load
from training import pairs
from training.errors import TrainingError
from training.pairs import PLAIN, Pair

# What a plain sentence has at most; the pairs have ten on average.
_MOST_WORDS = 20
# Some short sentences are worded as plainly as they can be.
_MOST_HARDER = 1.0


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("tables", nargs="+", type=Path)


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step. Raises `TrainingError` (training.parser) where the grammar of English is not installed."""
    parser = load()
    if parser is None:
        raise TrainingError(
            "training.parser", "helder", "the guard needs a parser.", "Run pip install -e '.[plain]'."
        )
    given = list(pairs.read(options.tables))
    kept = pairs.write(options.out, usable(given, parser))
    tell(f"{kept:,} of {len(given):,} pairs kept in {options.out}")


def usable(given: Iterable[Pair], parser: Parser) -> Iterator[Pair]:
    """Yield the pairs that a model may learn plain English from, and all of other classes."""
    return (pair for pair in given if pair.grade != PLAIN or _is_usable(pair, parser))


def _is_usable(pair: Pair, parser: Parser) -> bool:
    source, text = pair.dutch, pair.english
    if not is_short(text, _MOST_WORDS) or grade(text) > grade(source) + _MOST_HARDER:
        return False
    return not dropped((source,), text).figures and not guard((source,), text, parser)
