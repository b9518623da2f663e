"""Learn from pairs which English words Dutch words become, for the check of meanings.

Words are reduced to their stems. Which word belongs to which is found by IBM Model 1 (P.F. Brown and others,
The Mathematics of Statistical Machine Translation, Computational Linguistics 19, 1993). A word is kept when
it is reliable: learned from one half of the pairs, its English is nearly always found in the other half.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.language.stems import stems
from pipeline.translating.checks.meaning import alike
from training import learned

_ROUNDS = 6
# What counts as English of a word: so likely, and expected so often in the pairs.
_LEAST_LIKELY = 0.01
_LEAST_EXPECTED = 0.9
# Pairs that have a word before its English can be told, and how often that must be found again.
LEAST_PAIRS = 5
LEAST_RELIABLE = 0.8

Integers = NDArray[np.int64]
Numbers = NDArray[np.float64]
# The English stems of Dutch ones.
Table = dict[str, set[str]]


class _Stems(NamedTuple):
    dutch: list[str]
    english: list[str]


arguments = learned.arguments


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    given = [_Stems(_of(pair.dutch, "nl"), _of(pair.english, "en")) for pair in learned.own(options.tables)]
    rows = lines(given)
    columns = (
        "A Dutch stem, how often its English was found in pairs not learned from, and its English stems."
    )
    learned.write(options.out, "meanings", len(given), columns, rows)
    tell(f"{len(rows):,} Dutch stems from {len(given):,} pairs in {options.out}")


def lines(given: Sequence[_Stems]) -> list[str]:
    """Return the rows of the table, sorted, of pairs as stems."""
    often = Counter(stem for pair in given for stem in set(pair.dutch))
    found: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for half in (0, 1):
        table = learn([pair for place, pair in enumerate(given) if place % 2 == half])
        for pair in (pair for place, pair in enumerate(given) if place % 2 != half):
            for stem in set(pair.dutch) & table.keys():
                tried[stem] += 1
                found[stem] += alike(stem, table[stem], set(pair.english))
    rows = []
    for stem, english in sorted(learn(given).items()):
        # One found and one not found are added: of few pairs little is known (Laplace's rule of succession).
        reliable = (found[stem] + 1) / (tried[stem] + 2)
        if often[stem] >= LEAST_PAIRS and reliable >= LEAST_RELIABLE:
            rows.append(f"{stem}\t{reliable:.2f}\t{' '.join(sorted(english))}")
    return rows


def learn(given: Sequence[_Stems]) -> Table:
    """Return which English stems a Dutch one becomes, by IBM Model 1 with an empty Dutch word."""
    dutch: dict[str, int] = {"": 0}
    english: dict[str, int] = {}
    rows, columns, groups = [], [], []
    count = 0
    for pair in given:
        if pair.dutch and pair.english:
            read_by = [0, *(dutch.setdefault(stem, len(dutch)) for stem in pair.dutch)]
            for stem in pair.english:
                rows += read_by
                columns += [english.setdefault(stem, len(english))] * len(read_by)
                groups += [count] * len(read_by)
                count += 1
    likely, expected, left, right = _estimated(np.array(rows), np.array(columns), np.array(groups))
    table: defaultdict[str, set[str]] = defaultdict(set)
    names = list(dutch), list(english)
    for place in np.flatnonzero((likely >= _LEAST_LIKELY) & (expected >= _LEAST_EXPECTED) & (left > 0)):
        table[names[0][left[place]]].add(names[1][right[place]])
    return dict(table)


def _estimated(
    rows: Integers, columns: Integers, groups: Integers
) -> tuple[Numbers, Numbers, Integers, Integers]:
    """Return for each pair of words how likely it is and how often it is expected, with the two words."""
    width = int(columns.max()) + 1
    keys, inverse = np.unique(rows * width + columns, return_inverse=True)
    left, right = keys // width, keys % width
    likely: Numbers = np.ones(len(keys))
    expected: Numbers = np.zeros(len(keys))
    for _ in range(_ROUNDS):
        weight = likely[inverse]
        share = weight / np.bincount(groups, weight)[groups]
        expected = np.bincount(inverse, share).astype(np.float64)
        likely = expected / np.bincount(left, expected)[left]
    return likely, expected, left, right


def _of(text: str, language: str) -> list[str]:
    return [found.stem for found in stems(text, language)]
