"""All checks in the order in which a page lists them; a new check is a file and a line here."""

from pipeline.edition import Finding
from pipeline.translating.checks import (
    abbreviations,
    addresses,
    characters,
    dates,
    denials,
    length,
    names,
    negation,
    numbers,
    pairs,
    references,
    repetition,
    truncated,
    uncertain,
    untranslated,
)
from pipeline.translating.checks.base import Check
from pipeline.translating.engines.base import Hypothesis

CHECKS: tuple[Check, ...] = (
    numbers.CHECK,
    dates.CHECK,
    names.CHECK,
    abbreviations.CHECK,
    references.CHECK,
    addresses.CHECK,
    negation.CHECK,
    denials.CHECK,
    untranslated.CHECK,
    repetition.CHECK,
    truncated.CHECK,
    length.CHECK,
    pairs.CHECK,
    characters.CHECK,
    uncertain.CHECK,
)


def examine(segment_id: str, source: str, hypothesis: Hypothesis) -> tuple[Finding, ...]:
    """Return what all checks find in one segment, in the order of the checks."""
    return tuple(finding for check in CHECKS for finding in check.findings(segment_id, source, hypothesis))
