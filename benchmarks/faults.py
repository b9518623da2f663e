"""Says what each check finds in translations of the embedded model whose faults were found by reading them.

    python benchmarks/faults.py --flores DEV.nl [--output FOLDER] > training/analysis/faults-2026.11.4.tsv

The faults are those of training/analysis/errors-VERSION.tsv: all that a reader noted in 200 sentences of
the development sets, of the model that Helder ships. The sentences are translated again, once and greedily,
with that model. Prints a line for each fault, with the checks that found anything in its sentence, and a
summary for docs/checks.md on standard error: of the sentences with a fault of a class how many have an
error, and how many any finding. A finding in the sentence need not be about that fault.
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pipeline import settings
from pipeline.edition import Finding
from pipeline.run import remembering_engine
from pipeline.translating.checks import examine
from pipeline.translating.engines.base import Decoding
from pipeline.translating.engines.card import EMBEDDED, read_card
from pipeline.translating.prepare import prepare

ROOT = Path(__file__).parents[1]
FAULTS = ROOT / "training" / "analysis" / f"errors-{read_card(EMBEDDED).version}.tsv"
REFERENCE = ROOT / "tests" / "translating" / "gold" / "report-dev.tsv"

Sentences = dict[tuple[str, str], str]


def sentences(flores: Path) -> Sentences:
    """Return the Dutch of both development sets by set and id."""
    found = {
        ("flores-dev", str(number)): line
        for number, line in enumerate(flores.read_text(encoding="utf-8").splitlines(), 1)
    }
    for line in REFERENCE.read_text(encoding="utf-8").splitlines()[1:]:
        cells = line.split("\t")
        found["report-dev", cells[0]] = cells[3]
    return found


def examined(dutch: Sentences, output: str) -> dict[tuple[str, str], tuple[Finding, ...]]:
    """Return what the checks find in the first translation of each sentence."""
    texts = [prepare(text) for text in dutch.values()]
    with remembering_engine(settings.load(None, {"output": output})) as engine:
        made = engine.translate(texts, Decoding())
    return {
        key: examine(key[1], text, found[0]) for (key, text), found in zip(dutch.items(), made, strict=True)
    }


def summary(faults: list[dict[str, str]], found: dict[tuple[str, str], tuple[Finding, ...]]) -> Iterator[str]:
    """Yield a Markdown table: a row for each class of faults."""
    by_class: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for fault in faults:
        by_class[fault["class"]].add((fault["set"], fault["id"]))
    yield "| fault, found by reading | sentences | with an error | with any finding |"
    yield "|---|---|---|---|"
    for name, keys in sorted(by_class.items(), key=lambda item: -len(item[1])):
        errors = sum(any(f.severity == "error" for f in found[key]) for key in keys)
        yield f"| {name} | {len(keys)} | {errors} | {sum(bool(found[key]) for key in keys)} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--flores", type=Path, required=True)
    parser.add_argument("--output", default="output")
    options = parser.parse_args()
    with FAULTS.open(encoding="utf-8") as file:
        faults = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    everything = sentences(options.flores)
    keys = dict.fromkeys((fault["set"], fault["id"]) for fault in faults)
    found = examined({key: everything[key] for key in keys}, options.output)
    print("set\tid\tclass\tdutch\tsaid\tchecks")
    for fault in faults:
        checks = dict.fromkeys(finding.check for finding in found[fault["set"], fault["id"]])
        shown = [fault[name] for name in ("set", "id", "class", "dutch", "said")]
        print("\t".join([*shown, ", ".join(checks) or "none"]))
    for line in summary(faults, found):
        print(line, file=sys.stderr)


if __name__ == "__main__":
    main()
