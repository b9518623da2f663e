"""Counts the alarms of every check on translations by people, which should raise none.

    python benchmarks/false_alarms.py DUTCH ENGLISH [--show 3]
    python benchmarks/false_alarms.py PAIRS.tsv --columns 4,5

The files hold one segment a line; of a tab-separated file with both languages the columns are numbered from
one, and its first line is left out. Prints for each check how many segments raise an alarm, and how many
raise one of severity "error" from any check; with --show the first alarms of each check with their segments.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from pipeline.edition import Finding
from pipeline.translating.checks import CHECKS, examine
from pipeline.translating.engines.base import Hypothesis


def read_pairs(options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield Dutch and English of each segment."""
    lines = options.dutch.read_text(encoding="utf-8").splitlines()
    if options.columns:
        dutch, english = (int(column) - 1 for column in options.columns.split(","))
        for line in lines[1:]:
            cells = line.split("\t")
            yield cells[dutch], cells[english]
        return
    if options.english is None:
        sys.exit("Give a file with the English as well, or --columns.")
    yield from zip(lines, options.english.read_text(encoding="utf-8").splitlines(), strict=True)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("dutch", type=Path)
    parser.add_argument("english", type=Path, nargs="?")
    parser.add_argument("--columns", default="")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    alarms: dict[str, list[tuple[str, str, list[Finding]]]] = defaultdict(list)
    total = errors = 0
    for dutch, english in read_pairs(options):
        total += 1
        findings = examine("", dutch, Hypothesis(english, 0.0))
        errors += any(finding.severity == "error" for finding in findings)
        for check in {finding.check for finding in findings}:
            alarms[check].append((dutch, english, [found for found in findings if found.check == check]))
    print(f"{total} segments")
    for check in CHECKS:
        count = len(alarms[check.id])
        print(f"{check.id:>14} {check.severity:8} {count:5} {count / total:8.2%}")
        for dutch, english, found in alarms[check.id][: options.show]:
            print(f"    {dutch}\n    {english}\n    -> {' '.join(finding.message for finding in found)}")
    print(f"{'any':>14} {'error':8} {errors:5} {errors / total:8.2%}")


if __name__ == "__main__":
    main()
