"""Deduplicate a table against itself and against evaluation sets, and set held-out pairs apart.

Of pairs that are the same or nearly so, the first of the highest class is kept. A pair that shares half of a
segment of an evaluation set, on either side, is dropped. The held-out pairs go to a table of their own: the
step train watches them. They are chosen by their text, so the same ones are chosen when the data grow.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from training import pairs, sets
from training.deduplicate.evaluation import Evaluation
from training.deduplicate.near import Near
from training.deduplicate.texts import key, number_of
from training.pairs import Pair


def deduplicate(given: Sequence[Pair], dropped: Counter[str], evaluation: Evaluation) -> Iterator[Pair]:
    """Yield the pairs to keep, the highest class first; counts the others in `dropped` by reason."""
    seen: set[tuple[str, str]] = set()
    near = Near()
    for pair in sorted(given, key=lambda pair: -pair.grade):
        both = key(pair.dutch), key(pair.english)
        if both in seen:
            dropped["same"] += 1
        elif evaluation.has(pair):
            dropped["evaluation"] += 1
        elif near.has(f"{both[0]} = {both[1]}"):
            dropped["near"] += 1
        else:
            seen.add(both)
            yield pair


def hold_out(given: Iterable[Pair], count: int, least_grade: int) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs to train on and at most `count` held-out ones, none of a class below `least_grade`."""
    rest = list(given)
    worthy = [place for place, pair in enumerate(rest) if pair.grade >= least_grade]
    worthy.sort(key=lambda place: number_of(f"{rest[place].dutch}\t{rest[place].english}"))
    held = set(worthy[:count])
    return [pair for place, pair in enumerate(rest) if place not in held], [
        rest[place] for place in sorted(held)
    ]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--evaluation", action="append", default=[], metavar="SET", help=sets.FORM)
    parser.add_argument("--held-out", type=Path, required=True, help="the table for the held-out pairs")
    parser.add_argument("--hold", type=int, default=500, help="how many pairs to hold out")
    parser.add_argument(
        "--hold-from", type=int, default=0, metavar="CLASS", help="the lowest class to hold out"
    )


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    evaluation = Evaluation()
    for text in options.evaluation:
        found = sets.read(text)
        for dutch, english in zip(found.dutch, found.english, strict=True):
            evaluation.add(dutch, english)
    dropped: Counter[str] = Counter()
    kept = deduplicate(list(pairs.read(options.tables)), dropped, evaluation)
    rest, held = hold_out(kept, options.hold, options.hold_from)
    pairs.write(options.out, rest)
    pairs.write(options.held_out, held)
    tell(f"{len(rest)} pairs kept, {len(held)} held out, {dropped.total()} dropped")
    for reason in ("same", "near", "evaluation"):
        tell(f"  {reason}: {dropped[reason]}")
