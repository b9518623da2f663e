"""Clean a table: the same signs for the same thing, and no pair that teaches a model something wrong.

Says for each rule how many pairs it dropped; a pair is counted for the first rule that drops it.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from training import pairs
from training.clean.normalise import normalise
from training.clean.rules import RULES, Limits, read_limits
from training.pairs import Pair


def clean(raw: Iterable[Pair], limits: Limits, dropped: Counter[str]) -> Iterator[Pair]:
    """Yield the pairs that no rule drops, normalised; counts the others in `dropped` by rule."""
    for pair in raw:
        candidate = Pair(pair.grade, normalise(pair.dutch), normalise(pair.english))
        rule = next((name for name, drops in RULES.items() if drops(candidate, limits)), None)
        if rule is None:
            yield candidate
        else:
            dropped[rule] += 1


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("tables", nargs="+", type=Path)


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    dropped: Counter[str] = Counter()
    kept = pairs.write(options.out, clean(pairs.read(options.tables), read_limits(), dropped))
    tell(f"{kept} pairs kept, {dropped.total()} dropped")
    for rule in RULES:
        tell(f"  {rule}: {dropped[rule]}")
