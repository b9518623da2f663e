"""Measures how often a segment is bad by the score that the model gave it, for the card of a model.

    python -m benchmarks.calibrate flores-dev=flores-dev.nl,flores-dev.en report-dev=report-dev.tsv:4,5
        [--model FOLDER] [--memory FILE] [--out benchmarks/figures/risk.json]

A segment is bad when the chrF2 of its English against the reference is under 40: there readers of the
development sets find the sense lost. Prints the table for model.json ("risk"): scores from low to high, each
with the share of bad segments from there up to the next; shares never rise with the score (pool adjacent
violators). And how well such a table foretells: it is made from every second segment and tried on the others,
and the other way round ("reliability": what was foretold, on how many segments, and what came true).
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pipeline import store
from pipeline.evaluate import translated
from pipeline.evaluating.metrics import Measured
from pipeline.settings import Settings, load
from pipeline.translating.engines.card import Card
from training import sets

BAD = 40.0
BINS = 12
# What was foretold, in per cent, from and to: the rows of the table.
BANDS = ((0, 5), (5, 15), (15, 25), (25, 50), (50, 101))
Scored = tuple[float, bool]


def pooled(found: Sequence[Scored]) -> list[tuple[float, float]]:
    """Return (lowest score of a bin, share of bad segments), with shares that never rise."""
    ordered = sorted(found)
    size = max(1, len(ordered) // BINS)
    bins = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    pools: list[list[Scored]] = []
    for one in bins:
        pools.append(list(one))
        while len(pools) > 1 and share(pools[-2]) < share(pools[-1]):
            last = pools.pop()
            pools[-1] += last
    return [(round(pool[0][0], 2), round(share(pool), 2)) for pool in pools]


def share(pool: Sequence[Scored]) -> float:
    """Return the share of bad segments in a pool."""
    return sum(bad for _, bad in pool) / len(pool)


def foretold(found: Sequence[Scored]) -> list[tuple[float, bool]]:
    """Return for each segment the risk by a table made from the other half, and whether it was bad."""
    pairs = []
    for half in (0, 1):
        card = Card("", "decoder-only", risk=tuple(pooled(found[1 - half :: 2])))
        pairs += [(card.risk_of(score) or 0.0, bad) for score, bad in found[half::2]]
    return pairs


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[dict[str, Any]]:
    """Return for each band of foretold risk its segments, the mean that was foretold, and the share bad."""
    rows = []
    for low, high in BANDS:
        band = [(risk, bad) for risk, bad in pairs if low <= 100 * risk < high]
        if band:
            rows.append(
                {
                    "from": low,
                    "to": min(high, 100),
                    "segments": len(band),
                    "foretold": round(sum(risk for risk, _ in band) / len(band), 3),
                    "bad": round(share(band), 3),
                }
            )
    return rows


def measure(given: Sequence[sets.EvaluationSet], settings: Settings) -> dict[str, Any]:
    """Return the table for the card, and how well such a table foretells."""
    dutch = [text for one in given for text in one.dutch]
    references = [text for one in given for text in one.english]
    system = translated(dutch, settings)
    scores = Measured("chrF2", system.texts, references).of_segments()
    found = [(one.score, score < BAD) for one, score in zip(system.found, scores, strict=True)]
    pairs = foretold(found)
    return {
        "model": system.name,
        "sets": {one.name: len(one.dutch) for one in given},
        "bad": round(share(found), 3),
        "risk": pooled(found),
        "reliability": reliability(pairs),
        # The mean square of what was foretold less what came true, and the same with one share for all.
        "brier": round(sum((risk - bad) ** 2 for risk, bad in pairs) / len(pairs), 4),
        "brier_of_one_share": round(share(found) * (1 - share(found)), 4),
    }


def command(
    described: str | None,
    measured: Callable[[Sequence[sets.EvaluationSet], Settings], dict[str, Any]],
    indent: int | None = None,
) -> None:
    """Measure what the command line names, and print it as JSON or write it too."""
    options = argparse.ArgumentParser(description=described, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("sets", nargs="+", help=sets.FORM)
    options.add_argument("--model")
    options.add_argument("--memory")
    options.add_argument("--out", type=Path)
    chosen = options.parse_args()
    settings = load(None, {"translate.model": chosen.model, "work.memory": chosen.memory})
    found = measured([sets.read(text) for text in chosen.sets], settings)
    text = json.dumps(found, indent=indent, ensure_ascii=False) + "\n"
    if chosen.out:
        store.write(chosen.out, text.encode())
    print(text, end="")


if __name__ == "__main__":
    command(__doc__, measure)
