"""The second stage: every segment of a report in English, checked, repaired where it can be, and marked."""

from collections.abc import Sequence

import msgspec

from pipeline.edition import Finding, Rendering, Translation
from pipeline.language.glossary import Glossary
from pipeline.report import Report, Segment
from pipeline.translating.engines.base import Engine
from pipeline.translating.ladder import Candidate, translate_segments
from pipeline.translating.prepare import Kept, keep


def translate(report: Report, engine: Engine, glossary: Glossary | None = None) -> Translation:
    """Return the whole report in English; each distinct segment is translated once, all in one batch.

    Without a glossary the shipped one is used.
    """
    segments = list(report.segments())
    kept = {text: keep(text) for text in dict.fromkeys(segment.text for segment in segments)}
    found = translate_segments([text for text, why in kept.items() if why is None], engine, glossary)
    return Translation(
        engine.name,
        engine.model,
        engine.digest,
        tuple(_rendering(segment, kept[segment.text], found) for segment in segments),
    )


def _rendering(segment: Segment, kept: Kept | None, found: dict[str, Candidate]) -> Rendering:
    if kept is not None:
        return Rendering(segment.id, kept.text, "kept", kept.why)
    best = found[segment.text]
    findings = _of(segment, best.findings)
    if not best.usable:
        # No rung gave usable English: the reader gets the Dutch and the reason, not nonsense.
        return Rendering(segment.id, segment.text, "kept", "unusable", best.score, findings)
    return Rendering(segment.id, best.text, "machine", best.step, best.score, findings)


def _of(segment: Segment, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(msgspec.structs.replace(finding, segment=segment.id) for finding in findings)
