"""Measures a model all round and writes the tables of docs/model.md, in one command.

    python -m benchmarks.model report-dev=report-dev.tsv:4,5 flores-dev=flores-dev.nl,flores-dev.en
        [--model FOLDER] [--memory FILE] [--only scores,weak-spots,risk,decoding]

Each part has a file in benchmarks/figures: scores.json (which keeps the models measured before, so that a new
one stands beside them), weak-spots.json, risk.json, decoding.json. Without sets only the tables are written,
from the figures that are there.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks import calibrate, decoding, tables, weak_spots
from pipeline import store
from pipeline.evaluate import assess, translated
from pipeline.evaluating.metrics import METRICS
from pipeline.settings import Settings, load
from training import sets

Sets = Sequence[sets.EvaluationSet]


def scores(given: Sets, settings: Settings) -> list[dict[str, Any]]:
    """Return the models measured before and this one: its metrics and alarms on each set."""
    path = tables.FIGURES / "scores.json"
    earlier = json.loads(path.read_bytes()) if path.is_file() else []
    found = {}
    for one in given:
        system = translated(one.dutch, settings)
        whole = assess(system, one.english, dutch=one.dutch, metrics=tuple(METRICS))
        found[one.name] = {
            "segments": whole.segments,
            "scores": {score.name: round(score.value, 2) for score in whole.scores},
            "alarms": {alarm.check: [alarm.segments, alarm.references] for alarm in whole.alarms},
            "signatures": {score.name: score.signature for score in whole.scores},
        }
    mine = {"model": system.name, "sets": found}
    return [*(other for other in earlier if other["model"] != system.name), mine]


PARTS: dict[str, Callable[[Sets, Settings], Any]] = {
    "scores": scores,
    "weak-spots": weak_spots.measure,
    "risk": calibrate.measure,
    "decoding": lambda given, settings: decoding.measure(
        decoding.Searcher(Path(settings.translate.model) if settings.translate.model else None), given
    ),
}


def main() -> None:
    """Measure, and write the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("sets", nargs="*", help=sets.FORM)
    options.add_argument("--model")
    options.add_argument("--memory")
    options.add_argument("--only", default=",".join(PARTS))
    chosen = options.parse_args()
    settings = load(None, {"translate.model": chosen.model, "work.memory": chosen.memory})
    given = [sets.read(text) for text in chosen.sets]
    for name in chosen.only.split(",") if given else ():
        figures = PARTS[name](given, settings)
        text = json.dumps(figures, indent=1, ensure_ascii=False) + "\n"
        store.write(tables.FIGURES / f"{name}.json", text.encode())
        print(f"{name} measured")
    for path in tables.PAGES:
        store.write(path, tables.fill(path.read_text(encoding="utf-8")).encode())
        print(f"{path} written")


if __name__ == "__main__":
    main()
