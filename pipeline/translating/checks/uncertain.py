"""Looks for segments that the model was as unsure about as about those that were mostly bad when measured."""

from collections.abc import Iterator

from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# More often bad than not.
_TOO_RISKY = 0.5


def _find(_source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    if hypothesis.risk is not None and hypothesis.risk >= _TOO_RISKY:
        share = f"{hypothesis.risk:.0%}"
        yield Fault(
            f"The model was unsure; in tests {share} of the passages it was as unsure about were bad."
        )


CHECK = Check(
    id="uncertain",
    severity="warning",
    looks_for="English that the model was as unsure about as about passages that were mostly bad in tests.",
    remedy="Compare the whole passage with the Dutch.",
    find=_find,
)
