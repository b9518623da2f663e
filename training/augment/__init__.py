"""Augment a table: after each pair, now and then, a variant that teaches one thing more.

The variants: an English term in the Dutch that the model must use (⟦term⟧), a number or an adverb given in
the same way, other numbers, other casing, two sentences in one segment. How often is in rates.toml. The same
table and seed give the same variants, and a pair's variants do not depend on the other pairs but for the word
list.
"""

import argparse
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

import msgspec

from training import pairs
from training.augment import adverbs, casing, joined, numbers, terms
from training.augment.lexicon import Lexicon, build
from training.pairs import Pair

# Returns a variant of a pair, or None when the pair has nothing to vary.
Method = Callable[[Pair, Random], Pair | None]


class Rates(msgspec.Struct, frozen=True):
    """The figures of rates.toml."""

    methods: dict[str, float]
    joined: float
    draws: dict[str, int]
    lexicon_pairs: int


def read_rates() -> Rates:
    """Return the rates as they stand in rates.toml."""
    return msgspec.convert(tomllib.loads(Path(__file__).with_name("rates.toml").read_text("utf-8")), Rates)


def augment(given: Sequence[Pair], lexicon: Lexicon, rates: Rates, seed: int) -> Iterator[Pair]:
    """Yield each pair and after it its variants."""
    methods: dict[str, Method] = {
        "terms": partial(terms.inline, lexicon=lexicon),
        "adverbs": adverbs.given,
        "protected": numbers.protected,
        "swapped": numbers.swapped,
        "casing": casing.other,
    }
    before: Pair | None = None
    for number, pair in enumerate(given):
        yield pair
        random = Random(f"{seed} {number}")  # noqa: S311  # nothing secret
        for _ in range(rates.draws.get(str(pair.grade), 1)):
            name = _draw(rates.methods, random)
            variant = methods[name](pair, random) if name else None
            if variant:
                yield variant
        if before and random.random() < rates.joined:
            variant = joined.joined(before, pair)
            if variant:
                yield variant
        before = pair


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("out", type=Path, help="the table to write")
    parser.add_argument("tables", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    rates = read_rates()
    given = list(pairs.read(options.tables))
    sample = Random(options.seed).sample(given, min(len(given), rates.lexicon_pairs))  # noqa: S311
    lexicon = build(sample)
    tell(f"{len(lexicon.phrases)} Dutch words have an English one")
    total = pairs.write(options.out, augment(given, lexicon, rates, options.seed))
    tell(f"{len(given)} pairs and {total - len(given)} variants")


def _draw(chances: dict[str, float], random: Random) -> str | None:
    """Return one of the names with its chance, or None."""
    left = random.random()
    for name, chance in chances.items():
        left -= chance
        if left < 0:
            return name
    return None
