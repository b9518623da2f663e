"""Renders the tables of docs/model.md from the figures that the benchmarks stored.

A table stands between `<!-- table NAME -->` and `<!-- end -->`. `python -m benchmarks.model` writes them all
anew, and a test tells when a page and the figures differ.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
FIGURES = ROOT / "benchmarks" / "figures"
PEERS = ROOT / "training" / "data" / "PEERS.tsv"
PAGES = (ROOT / "docs" / "model.md",)
_TABLE = re.compile(r"(<!-- table ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
PEER_SET = "flores-dev"


def fill(page: str) -> str:
    """Return a page with each of its tables made anew."""
    return _TABLE.sub(lambda found: f"{found[1]}{TABLES[found[2]]()}{found[3]}", page)


def _read(name: str) -> Any:
    return json.loads((FIGURES / f"{name}.json").read_bytes())


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(row)} |\n" for row in lines)


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def scores() -> str:
    """Every measured model on every set, in the order in which they were measured."""
    rows = [
        [
            one["model"],
            name,
            str(found["segments"]),
            *(f"{found['scores'][metric]:.2f}" for metric in ("BLEU", "chrF2", "TER")),
        ]
        for one in _read("scores")
        for name, found in one["sets"].items()
    ]
    return _table(["model", "set", "segments", "BLEU", "chrF2", "TER (lower is better)"], rows)


def signatures() -> str:
    """How the scores were computed."""
    found = next(iter(_read("scores")[-1]["sets"].values()))["signatures"]
    return "".join(f"- {name}: `{signature}`\n" for name, signature in found.items())


def peers() -> str:
    """Other systems on the set that they publish figures of, the best first, and the newest of ours."""
    with PEERS.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["set"] == PEER_SET]
    ours = _read("scores")[-1]
    found = ours["sets"][PEER_SET]["scores"]
    every = [
        *((row["system"], row["bleu"], row["chrf"]) for row in rows),
        (f"**{ours['model'].partition(',')[0]}**", f"{found['BLEU']:.2f}", f"{found['chrF2']:.2f}"),
    ]
    every.sort(key=lambda row: -float(row[1] or 0))
    return _table(
        ["system", "BLEU", "chrF2"], [[name, bleu, chrf or "not found"] for name, bleu, chrf in every]
    )


def alarms() -> str:
    """What the checks find in the newest model and in the references of both sets."""
    found = _read("scores")[-1]["sets"]
    checks = next(iter(found.values()))["alarms"]
    rows = [
        [check, *(" / ".join(map(str, one["alarms"][check])) for one in found.values())] for check in checks
    ]
    return _table(["check", *(f"{name}, of {one['segments']}" for name, one in found.items())], rows)


def _quality(rows: dict[str, Any]) -> list[list[str]]:
    return [
        [name, str(one["segments"]), f"{one['chrF2']:.1f}", f"{one['bad']:.0%}"] for name, one in rows.items()
    ]


def weak_spots() -> str:
    """Each kind of text that is hard."""
    found = _read("weak-spots")
    sets = " and ".join(found["sets"])
    rows = [["whole set: " + row[0], *row[1:]] for row in _quality(found["whole"])]
    rows += [[f"{row[0]} ({sets})", *row[1:]] for row in _quality(found["kinds"])]
    rows += [[f"{row[0]} (weak-spots.tsv)", *row[1:]] for row in _quality(found["own"])]
    return _table(["kind", "segments", "chrF2", "bad"], rows)


def lengths() -> str:
    """Quality by the length of the Dutch."""
    rows = _quality(_read("weak-spots")["lengths"])
    return _table(["words of Dutch", "segments", "chrF2", "bad"], rows)


def decoding() -> str:
    """Each way of searching beside greedy search."""
    found = _read("decoding")
    rows = [
        [
            way["name"],
            *(f"{value:.1f}" for value in way["chrF2"].values()),
            "" if way["name"] == "greedy" else f"{_signed(way['gain'])}, {_span(way)}",
            "" if way["name"] == "greedy" else f"{way['p']:.3f}",
            f"{way['cost']:.2f}",
        ]
        for way in found["ways"]
    ]
    head = ["search", *found["sets"], "chrF2 more than greedy, 95% interval", "p", "time, greedy is 1"]
    return _table(head, rows)


def _span(way: dict[str, Any]) -> str:
    return f"{_signed(way['low'])} to {_signed(way['high'])}"


def risk() -> str:
    """How often a segment was bad, by the score that the model gave it."""
    steps = _read("risk")["risk"]
    highs = [f"{high:.2f}" for high, _ in steps[1:]] + ["0.00"]
    lows = ["under"] + [f"{low:.2f} to" for low, _ in steps[1:]]
    rows = [
        [f"{low} {high}".replace("-", "−"), f"{share:.0%}"]
        for low, high, (_, share) in zip(lows, highs, steps, strict=True)
    ]
    return _table(["score (mean log-probability of a token)", "bad"], rows)


def reliability() -> str:
    """What such a table foretold of segments that it was not made from, and what came true."""
    rows = [
        [
            f"{one['from']}% to {one['to']}%",
            str(one["segments"]),
            f"{one['foretold']:.0%}",
            f"{one['bad']:.0%}",
        ]
        for one in _read("risk")["reliability"]
    ]
    return _table(["foretold risk", "segments", "foretold, mean", "bad in truth"], rows)


TABLES: dict[str, Callable[[], str]] = {
    "scores": scores,
    "signatures": signatures,
    "peers": peers,
    "alarms": alarms,
    "weak-spots": weak_spots,
    "lengths": lengths,
    "decoding": decoding,
    "risk": risk,
    "reliability": reliability,
}
