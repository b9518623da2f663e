"""All checks in the order in which a page lists them; a new check is a file and a line here."""

from collections.abc import Iterable

from pipeline.edition import Finding
from pipeline.language.glossary import Glossary
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
    terms,
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
    terms.CHECK,
    uncertain.CHECK,
)


def with_glossary(glossary: Glossary) -> tuple[Check, ...]:
    """Return all checks, of which those that know terms know the terms of this glossary."""
    knowing = {
        made.id: made for made in (abbreviations.check(lambda: glossary), terms.check(lambda: glossary))
    }
    return tuple(knowing.get(check.id, check) for check in CHECKS)


def examine(
    segment_id: str, source: str, hypothesis: Hypothesis, checks: Iterable[Check] = CHECKS
) -> tuple[Finding, ...]:
    """Return what the checks find in one segment, in the order of the checks."""
    return tuple(finding for check in checks for finding in check.findings(segment_id, source, hypothesis))
