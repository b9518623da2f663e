"""The second stage: every segment of a report in English, checked, repaired where it can be, and marked."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from pipeline.edition import Attempt, Facts, Finding, Origin, Rendering, Translation
from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.people import Answer
from pipeline.report import Report, Segment
from pipeline.translating import checks
from pipeline.translating.checks.base import Check, Pair
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis
from pipeline.translating.ladder import GREEDY, Candidate, translate_segments
from pipeline.translating.prepare import Kept, keep
from pipeline.translating.used import used

UNKNOWN = Facts()


def translate(
    report: Report,
    engine: Engine,
    answers: Mapping[str, Answer] | None = None,
    *,
    glossary: Glossary | None = None,
    decoding: Decoding = GREEDY,
    facts: Facts = UNKNOWN,
    ignored: Collection[str] = (),
) -> Translation:
    """Return the whole report in English; each distinct segment is translated once, all in one batch.

    Without a glossary the shipped one is used. `answers` are the translations by people, by segment: no
    engine is asked for these. `facts` is what readers are told of the model of the engine. The checks whose
    ids are ignored say nothing. Raises `SettingsError` (settings.check) for an id that no check has.
    """
    ignored = checks.known(ignored)
    answers = answers or {}
    terms = shipped_glossary() if glossary is None else glossary
    segments = list(report.segments())
    open_texts = dict.fromkeys(segment.text for segment in segments if segment.id not in answers)
    kept = {text: keep(text) for text in open_texts}
    found = translate_segments(
        [text for text, why in kept.items() if why is None],
        engine,
        terms,
        decoding=decoding,
        ignored=ignored,
    )
    look = checks.chosen(terms, ignored)
    made = [
        answered(segment, answers[segment.id], look)
        if segment.id in answers
        else _rendering(segment, kept[segment.text], found)
        for segment in segments
    ]
    return Translation(
        engine.name,
        engine.model,
        engine.digest,
        _together(segments, made, ignored),
        facts,
        used(zip(segments, made, strict=True), terms),
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


def answered(segment: Segment, answer: Answer, look: Iterable[Check] = checks.CHECKS) -> Rendering:
    """Return what a person said; the checks look at it too, since people mistype numbers as well."""
    origin: Origin = "person" if answer.here else "memory"
    findings = checks.examine(segment.id, segment.text, Hypothesis(answer.english, 0.0), look)
    return Rendering(
        segment.id,
        answer.english,
        origin,
        origin,
        findings=findings,
        who=answer.who,
        accepted=answer.accepted,
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
    return Rendering(segment.id, best.text, "machine", best.step, best.score, findings, before=before)


def _of(segment: Segment, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(msgspec.structs.replace(finding, segment=segment.id) for finding in findings)
