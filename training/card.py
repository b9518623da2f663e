"""Write the model card: what the model is, how it was made, and what was measured."""

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import msgspec

from pipeline import store
from pipeline.translating.engines.card import CARD
from training.errors import TrainingError
from training.evaluate import Figures, read_figures

TEMPLATE = "card.md.jinja"
Row = dict[str, str]


class Licence(NamedTuple):
    """What was used under one licence."""

    name: str
    sources: int
    pairs: int


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("model", type=Path, help="the CTranslate2 folder")
    parser.add_argument("out", type=Path, help="the card to write (.md)")
    parser.add_argument("--figures", type=Path, required=True, help="what the step evaluate wrote")
    parser.add_argument("--run", type=Path, nargs="*", default=[], help="run.json of each training, in order")
    parser.add_argument("--sources", type=Path, help="a table with the columns source, licence, used")
    parser.add_argument("--peers", type=Path, help="a table with the columns system, set, bleu, chrf, source")
    parser.add_argument("--errors", type=Path, help="a table with the columns class, dutch, said, wrong")
    parser.add_argument(
        "--energy", type=float, metavar="KWH", help="what the training took, if it was measured"
    )


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    text = write(
        json.loads((options.model / CARD).read_bytes()),
        sum(path.stat().st_size for path in options.model.iterdir()),
        read_figures(options.figures),
        [json.loads(path.read_bytes()) for path in options.run],
        _table(options.sources, "source", "licence", "used"),
        _table(options.peers, "system", "set", "bleu", "chrf", "source"),
        _table(options.errors, "class", "dutch", "said", "wrong"),
        options.energy,
    )
    store.write(options.out, text.encode())
    tell(f"the card is {options.out}")


def write(
    described: dict[str, Any],
    size: int,
    figures: Figures,
    runs: Sequence[dict[str, Any]],
    sources: Sequence[Row],
    peers: Sequence[Row],
    errors: Sequence[Row],
    energy: float | None,
) -> str:
    """Return the card as Markdown. `described` is the model's model.json, `size` its bytes."""
    # Markdown, not HTML: what is escaped is the bar that ends a cell.
    environment = jinja2.Environment(  # noqa: S701
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["cell"] = _cell
    counts = Counter(row["class"] for row in errors)
    examples: dict[str, Row] = {}
    for row in errors:
        examples.setdefault(row["class"], row)
    text = environment.get_template(TEMPLATE).render(
        model=described,
        megabytes=size / 1e6,
        figures=msgspec.to_builtins(figures),
        runs=runs,
        licences=licences(sources),
        peers=_peers(peers, figures),
        errors=[(name, count, examples[name]) for name, count in counts.most_common()],
        energy=energy,
    )
    return re.sub(r"\n{3,}", "\n\n", text).rstrip() + "\n"


def licences(sources: Sequence[Row]) -> list[Licence]:
    """Return the licences with their sources and pairs, the most pairs first; unused sources do not count."""
    used = [row for row in sources if int(row["used"])]
    names = {row["licence"] for row in used}
    found = [
        Licence(name, len(rows), sum(int(row["used"]) for row in rows))
        for name in names
        for rows in [[row for row in used if row["licence"] == name]]
    ]
    return sorted(found, key=lambda licence: (-licence.pairs, licence.name))


def _peers(peers: Sequence[Row], figures: Figures) -> dict[str, list[Row]]:
    """Return the peers of each measured set that has some, the highest chrF first; it may be empty."""
    found = {}
    for one in figures.sets:
        rows = [row for row in peers if row["set"] == one.name]
        if rows:
            found[one.name] = sorted(rows, key=lambda row: -float(row["chrf"] or 0))
    return found


def _table(path: Path | None, *columns: str) -> list[Row]:
    """Return the rows of a tab-separated table with a heading. Raises `TrainingError` (training.columns)."""
    if path is None:
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        missing = [column for column in columns if column not in (reader.fieldnames or ())]
        if missing:
            raise TrainingError(
                "training.columns", str(path), f"it has no column {missing[0]}.", "Give it a heading."
            )
        return list(reader)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
