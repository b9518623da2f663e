"""Looks for dates, days of the week, months, decades and clock times that are missing, changed or new."""

from collections.abc import Iterator

from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.checks.numbers import differences
from pipeline.translating.engines.base import Hypothesis


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    return (fault for dated, fault in differences(source, hypothesis.text) if dated)


CHECK = Check(
    id="dates",
    severity="error",
    looks_for="Years, months, weekdays, decades and clock times that were left out, changed or added.",
    remedy="Compare the date with the Dutch and correct it.",
    find=_find,
)
