"""What every check is: an id, what it looks for, how grave it is, what to do, and a function that finds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from pipeline.edition import Finding, Severity
from pipeline.report import Span
from pipeline.translating.engines.base import Hypothesis


class Fault(msgspec.Struct, frozen=True):
    """One fault in plain English, with offsets into the Dutch and the English text.

    `severity` is set where a fault is graver than others of its check.
    """

    message: str
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    severity: Severity | None = None


class Check(msgspec.Struct, frozen=True):
    """A named check. `find` takes the Dutch segment and a hypothesis and yields faults, in order of place."""

    id: str
    severity: Severity
    looks_for: str
    remedy: str
    find: Callable[[str, Hypothesis], Iterable[Fault]]

    def findings(self, segment: str, source: str, hypothesis: Hypothesis) -> tuple[Finding, ...]:
        """Return the faults of one segment as findings."""
        return tuple(
            Finding(self.id, f.severity or self.severity, segment, f.message, self.remedy, f.source, f.target)
            for f in self.find(source, hypothesis)
        )


class Pair(msgspec.Struct, frozen=True):
    """A segment of a report with its English."""

    segment: str
    source: str
    target: str


class ReportCheck(msgspec.Struct, frozen=True):
    """A check that sees all segments of a report. `find` yields each fault with the id of its segment."""

    id: str
    severity: Severity
    looks_for: str
    remedy: str
    find: Callable[[Sequence[Pair]], Iterable[tuple[str, Fault]]]

    def findings(self, pairs: Sequence[Pair]) -> tuple[Finding, ...]:
        """Return the faults of a report as findings, in the order of its segments."""
        return tuple(
            Finding(self.id, self.severity, segment, f.message, self.remedy, f.source, f.target)
            for segment, f in self.find(pairs)
        )


def table(module: str) -> Iterator[list[str]]:
    """Yield the rows of the table beside a check, of which `module` is the file, without remarks."""
    for line in Path(module).with_suffix(".tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")
