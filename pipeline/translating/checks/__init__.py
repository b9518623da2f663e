"""All checks in the order in which a page lists them; a new check is a file and a line here."""

from collections.abc import Collection, Iterable, Sequence

from pipeline.edition import Finding
from pipeline.errors import SettingsError
from pipeline.language.glossary import Glossary
from pipeline.translating.checks import (
    abbreviations,
    addresses,
    adverbs,
    characters,
    consistency,
    dates,
    denials,
    direction,
    doubled,
    length,
    meaning,
    modality,
    names,
    negation,
    numbers,
    pairs,
    references,
    repetition,
    source,
    terms,
    truncated,
    uncertain,
    untranslated,
)
from pipeline.translating.checks.base import Check, Pair, ReportCheck
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
    direction.CHECK,
    modality.CHECK,
    untranslated.CHECK,
    repetition.CHECK,
    doubled.CHECK,
    truncated.CHECK,
    length.CHECK,
    pairs.CHECK,
    characters.CHECK,
    terms.CHECK,
    meaning.CHECK,
    adverbs.CHECK,
    uncertain.CHECK,
    source.CHECK,
)

# These look at all segments of a report together.
REPORT_CHECKS: tuple[ReportCheck, ...] = (consistency.CHECK,)


def chosen(glossary: Glossary, ignored: Collection[str] = ()) -> tuple[Check, ...]:
    """Return the checks that are not ignored; those that know terms know the terms of this glossary."""
    made = (of.check(lambda: glossary) for of in (abbreviations, meaning, terms))
    knowing = {check.id: check for check in made}
    return tuple(knowing.get(check.id, check) for check in CHECKS if check.id not in ignored)


def examine(
    segment_id: str, source: str, hypothesis: Hypothesis, checks: Iterable[Check] = CHECKS
) -> tuple[Finding, ...]:
    """Return what the checks find in one segment, in the order of the checks."""
    return tuple(finding for check in checks for finding in check.findings(segment_id, source, hypothesis))


def examine_report(pairs: Sequence[Pair], ignored: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return what is found only when all segments of a report are seen together."""
    return tuple(
        finding for check in REPORT_CHECKS if check.id not in ignored for finding in check.findings(pairs)
    )


def known(ids: Collection[str]) -> frozenset[str]:
    """Return ids of checks as a set. Raises `SettingsError` (settings.check) for one that no check has."""
    there = [*(check.id for check in CHECKS), *(check.id for check in REPORT_CHECKS)]
    for unknown in sorted(set(ids) - set(there)):
        raise SettingsError(
            "settings.check",
            "check.ignore",
            f"there is no check {unknown}.",
            f"Choose from: {', '.join(there)}.",
        )
    return frozenset(ids)
