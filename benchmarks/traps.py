"""Says of the hard segments of the sample report whether an edition has them right, flagged, or neither.

    python benchmarks/traps.py output/beleidsprioriteiten-2024

Takes the segments and the patterns of right English from traps.tsv and the English with its findings from
the stored results. Prints a Markdown table for docs/traps.md. A pattern is a necessary sign, no proof.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from pipeline.edition import Rendering
from pipeline.report import Report

Made = TypeVar("Made")
TRAPS = Path(__file__).with_name("traps.tsv")


class Trap(NamedTuple):
    """A hard segment: its id and kind, words that find it, what is hard, and patterns of right English."""

    id: str
    kind: str
    words: str
    about: str
    right: tuple[str, ...]


def traps() -> Iterator[Trap]:
    """Yield the traps of the table."""
    for line in TRAPS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            number, kind, words, about, *right = line.split("\t")
            yield Trap(number, kind, words, about, tuple(right))


def verdict(trap: Trap, rendering: Rendering) -> str:
    """Return "right", the checks that flag the segment, or "missed"."""
    if all(re.search(pattern, rendering.text, re.IGNORECASE) for pattern in trap.right):
        return "right"
    checks = ", ".join(dict.fromkeys(finding.check for finding in rendering.findings))
    return f"flagged: {checks}" if checks else "missed"


def main() -> None:
    """Compare and print."""
    folder = Path(sys.argv[1]) / ".helder"
    report = _stored(folder / "read.json", Report)
    made = _stored(folder / "translate.json", _Translated)
    english = {rendering.segment: rendering for rendering in made.renderings}
    print("| segment | kind | what is hard | English | verdict |\n|---|---|---|---|---|")
    verdicts = []
    for trap in traps():
        segment = next(segment for segment in report.segments() if trap.words in segment.text)
        rendering = english[segment.id]
        verdicts.append(verdict(trap, rendering))
        print(f"| {trap.id} | {trap.kind} | {trap.about} | {rendering.text} | {verdicts[-1]} |")
    missed = verdicts.count("missed")
    print(f"\n{len(verdicts)} segments: {verdicts.count('right')} right, {missed} neither right nor flagged.")


class _Translated(msgspec.Struct):
    renderings: tuple[Rendering, ...]


def _stored(path: Path, kind: type[Made]) -> Made:
    return msgspec.json.decode(path.read_bytes().partition(b"\n")[2], type=kind)


if __name__ == "__main__":
    main()
