"""Counts the alarms of every check on good translations, and what is caught of errors put into them.

    python benchmarks/checks.py [--pairs DUTCH ENGLISH] [--show CHECK]

Looks at the reference of half of the sample report, at the pairs that were authored for this project, and,
with --pairs, at any two files that hold one segment a line. Prints three Markdown tables for docs/checks.md:
how many of the good translations raise an alarm, by check, how many of the errors raise one that is an
error, or any that is meant for their kind, and of the sentences that a model got wrong and readers corrected
how many raise one before and after. Errors are put into each pair of the reference and of the files, and into
every tenth authored pair. With --show the alarms of one check, or the missed errors of one
kind, are printed instead.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from pipeline.edition import Finding  # noqa: E402
from pipeline.translating.checks import CHECKS, examine  # noqa: E402
from pipeline.translating.engines.base import Hypothesis  # noqa: E402
from tests.translating.checks.seeds import SEEDS  # noqa: E402

AUTHORED = ROOT / "training" / "data" / "authored-2026-11.tsv"
REFERENCE = ROOT / "tests" / "translating" / "gold" / "report-dev.tsv"
CORRECTIONS = ROOT / "training" / "data" / "corrections-2026-11-30.tsv"
SEED_EVERY = 10

Pairs = list[tuple[str, str]]


class Set(NamedTuple):
    """A named set of good translations, and those of them that errors are put into."""

    name: str
    pairs: Pairs
    seeded: Pairs


def sets(files: tuple[Path, Path] | None) -> Iterator[Set]:
    """Yield what is measured on."""
    reference = _columns(REFERENCE, 3, 4)[1:]
    yield Set("report-dev", reference, reference)
    if files:
        dutch, english = (path.read_text(encoding="utf-8").splitlines() for path in files)
        pairs = list(zip(dutch, english, strict=True))
        yield Set(files[0].stem, pairs, pairs)
    authored = _columns(AUTHORED, 1, 2)
    yield Set("authored", authored, authored[::SEED_EVERY])


def _columns(path: Path, dutch: int, english: int) -> Pairs:
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(cells[dutch], cells[english]) for cells in rows]


def alarms(pairs: Pairs) -> Counter[str]:
    """Count the pairs that raise an alarm, by check, and under "error" those that raise any error."""
    counts: Counter[str] = Counter()
    for dutch, english in pairs:
        findings = _findings(dutch, english)
        counts.update({finding.check for finding in findings})
        counts["error"] += any(finding.severity == "error" for finding in findings)
    return counts


def catches(kind: str, pairs: Pairs) -> tuple[int, int, int]:
    """Return how many errors of a kind were put in, raised an error, and raised any finding for the kind."""
    seed, checks = SEEDS[kind]
    seeded = as_errors = caught = 0
    for dutch, english in pairs:
        for bad in seed(dutch, english):
            found = [f for f in _findings(dutch, bad) if f.check in checks]
            seeded += 1
            as_errors += any(finding.severity == "error" for finding in found)
            caught += bool(found)
    return seeded, as_errors, caught


def tables(measured: list[Set]) -> Iterator[str]:
    """Yield the lines of both tables."""
    yield f"| good translations | severity | {' | '.join(f'{m.name} ({len(m.pairs):,})' for m in measured)} |"
    yield "|---" * (2 + len(measured)) + "|"
    counted = [alarms(m.pairs) for m in measured]
    for check in [*CHECKS, None]:
        name, severity = (check.id, check.severity) if check else ("any error", "error")
        key = check.id if check else "error"
        shares = (f"{counts[key] / len(m.pairs):.2%}" for counts, m in zip(counted, measured, strict=True))
        yield f"| {name} | {severity} | {' | '.join(shares)} |"
    yield ""
    yield f"| errors put in | {' | '.join(f'{m.name}: seeded | as error | found' for m in measured)} |"
    yield "|---" * (1 + 3 * len(measured)) + "|"
    for kind in SEEDS:
        cells = (_cells(*catches(kind, m.seeded)) for m in measured)
        yield f"| {kind} | {' | '.join(cells)} |"


def corrected() -> Iterator[str]:
    """Yield the lines of the table of real faults; a sentence may have faults of several kinds."""
    rows = [line.split("\t") for line in CORRECTIONS.read_text(encoding="utf-8").splitlines()]
    of_kind: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for _, dutch, english, wrong, kinds in rows:
        found = _findings(dutch, wrong)
        seen = any(f.severity == "error" for f in found), bool(found), bool(_findings(dutch, english))
        for kind in ("any", *kinds.split(", ")):
            of_kind[kind].append(seen)
    yield "| real faults | sentences | with an error | with any finding | with one when corrected |"
    yield "|---" * 5 + "|"
    for kind, seen in sorted(of_kind.items(), key=lambda item: -len(item[1])):
        shares = (f"{sum(column) / len(seen):.1%}" for column in zip(*seen, strict=True))
        yield f"| {kind} | {len(seen):,} | {' | '.join(shares)} |"


def _findings(dutch: str, english: str) -> tuple[Finding, ...]:
    return examine("", dutch, Hypothesis(english, 0.0))


def _cells(seeded: int, as_errors: int, caught: int) -> str:
    if not seeded:
        return "0 | – | –"
    return f"{seeded:,} | {as_errors / seeded:.1%} | {caught / seeded:.1%}"


def shown(what: str, pairs: Pairs) -> Iterator[str]:
    """Yield the alarms of a check, or the errors of a kind that are missed."""
    for dutch, english in pairs:
        if what in SEEDS:
            seed, checks = SEEDS[what]
            for bad in seed(dutch, english):
                if not {f.check for f in _findings(dutch, bad)} & set(checks):
                    yield f"{dutch}\n    {bad}"
        else:
            found = [f.message for f in _findings(dutch, english) if f.check == what]
            if found:
                yield f"{dutch}\n    {english}\n    -> {' '.join(found)}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pairs", type=Path, nargs=2)
    parser.add_argument("--show", default="")
    options = parser.parse_args()
    begun = time.process_time()
    measured = list(sets(options.pairs))
    lines: Iterable[str] = chain(tables(measured), [""], corrected())
    if options.show:
        lines = (line for m in measured for line in shown(options.show, m.seeded))
    for line in lines:
        print(line)
    print(f"{time.process_time() - begun:.1f} seconds of computing", file=sys.stderr)


if __name__ == "__main__":
    main()
