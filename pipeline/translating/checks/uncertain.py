"""Looks for segments that the model was as unsure about as about those that were often bad when measured."""

from collections.abc import Iterator

from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# Two in five are bad.
_TOO_RISKY = 0.4


def _find(_source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    if hypothesis.risk is not None and hypothesis.risk >= _TOO_RISKY:
        tenths = round(10 * hypothesis.risk)
        yield Fault(
            f"The model was unsure: in tests, about {tenths} in 10 passages like this were badly wrong."
        )


CHECK = Check(
    id="uncertain",
    severity="warning",
    looks_for="English that the model was as unsure about as about passages that were often bad in tests.",
    remedy="Compare the whole passage with the Dutch.",
    find=_find,
)
