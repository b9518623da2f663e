"""Measures how often a segment is bad by the score that the model gave it, for the card of a model.

    python benchmarks/calibrate.py flores-dev.nl,flores-dev.en report-dev.tsv:4,5 [--model FOLDER]

Each set is two files of lines, or a tab-separated file with two column numbers. A segment is bad when the
chrF2 of its English against the reference is under 40: there readers of the development sets find the sense
lost. Prints the table for model.json ("risk"): scores from low to high, each with the share of bad segments
from there up to the next; shares never rise with the score (pool adjacent violators).
"""

import argparse
import json
from pathlib import Path

from sacrebleu.metrics import CHRF

from pipeline.evaluate import read_lines
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding
from pipeline.translating.prepare import prepare

BAD = 40.0
BINS = 12


def read_set(named: str) -> list[tuple[str, str]]:
    """Return the pairs of a set: "dutch,english" or "file.tsv:4,5"."""
    path, _, columns = named.partition(":")
    if columns:
        dutch, english = map(int, columns.split(","))
        return list(zip(read_lines(Path(path), dutch), read_lines(Path(path), english), strict=True))
    left, right = path.split(",")
    return list(zip(read_lines(Path(left), None), read_lines(Path(right), None), strict=True))


def pooled(found: list[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Return (lowest score of a bin, share of bad segments), with shares that never rise."""
    found.sort()
    size = max(1, len(found) // BINS)
    bins = [found[start : start + size] for start in range(0, len(found), size)]
    pools: list[list[tuple[float, bool]]] = []
    for one in bins:
        pools.append(list(one))
        while len(pools) > 1 and share(pools[-2]) < share(pools[-1]):
            last = pools.pop()
            pools[-1] += last
    return [(round(pool[0][0], 2), round(share(pool), 2)) for pool in pools]


def share(pool: list[tuple[float, bool]]) -> float:
    """Return the share of bad segments in a pool."""
    return sum(bad for _, bad in pool) / len(pool)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("sets", nargs="+")
    options.add_argument("--model")
    chosen = options.parse_args()
    engine = engines.open_engine("ctranslate2", chosen.model)
    pairs = [pair for named in chosen.sets for pair in read_set(named)]
    metric = CHRF()
    made = engine.translate([prepare(dutch) for dutch, _ in pairs], Decoding())
    found = [
        (hypotheses[0].score, metric.sentence_score(hypotheses[0].text, [english]).score < BAD)
        for hypotheses, (_, english) in zip(made, pairs, strict=True)
    ]
    print(f"{len(found)} segments, {share(found):.1%} bad")
    print(json.dumps({"risk": pooled(found)}))


if __name__ == "__main__":
    main()
