"""The second stage: every segment of a report in English, checked, repaired where it can be, and marked."""

from collections import defaultdict
from collections.abc import Collection, Sequence

import msgspec

from pipeline.edition import Attempt, Finding, Rendering, Translation
from pipeline.report import Report, Segment
from pipeline.translating import checks
from pipeline.translating.checks.base import Pair
from pipeline.translating.engines.base import Engine
from pipeline.translating.ladder import Candidate, translate_segments
from pipeline.translating.prepare import Kept, keep


def translate(report: Report, engine: Engine, ignored: Collection[str] = ()) -> Translation:
    """Return the whole report in English; each distinct segment is translated once, all in one batch.

    The checks whose ids are ignored say nothing. Raises `SettingsError` for an id that no check has.
    """
    ignored = checks.known(ignored)
    segments = list(report.segments())
    kept = {text: keep(text) for text in dict.fromkeys(segment.text for segment in segments)}
    found = translate_segments([text for text, why in kept.items() if why is None], engine, ignored)
    return Translation(
        engine.name,
        engine.model,
        engine.digest,
        _together(
            segments, [_rendering(segment, kept[segment.text], found) for segment in segments], ignored
        ),
    )


def _together(
    segments: Sequence[Segment], renderings: Sequence[Rendering], ignored: Collection[str]
) -> tuple[Rendering, ...]:
    """Add to the renderings what is found only when all of them are seen together."""
    pairs = [
        Pair(segment.id, segment.text, rendering.text)
        for segment, rendering in zip(segments, renderings, strict=True)
        if rendering.origin != "kept"
    ]
    more: dict[str, list[Finding]] = defaultdict(list)
    for finding in checks.examine_report(pairs, ignored):
        more[finding.segment].append(finding)
    return tuple(
        msgspec.structs.replace(rendering, findings=(*rendering.findings, *more[rendering.segment]))
        for rendering in renderings
    )


def _rendering(segment: Segment, kept: Kept | None, found: dict[str, Candidate]) -> Rendering:
    if kept is not None:
        return Rendering(segment.id, kept.text, "kept", kept.why)
    best = found[segment.text]
    findings = _of(segment, best.findings)
    if not best.usable:
        # No rung gave usable English: the reader gets the Dutch and the reason, not nonsense.
        return Rendering(segment.id, segment.text, "kept", "unusable", best.score, findings)
    before = Attempt(best.before.text, _of(segment, best.before.findings)) if best.before else None
    return Rendering(segment.id, best.text, "machine", best.step, best.score, findings, before)


def _of(segment: Segment, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(msgspec.structs.replace(finding, segment=segment.id) for finding in findings)
