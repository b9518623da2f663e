"""Tells which passages a later step of translating helped, with the text before and after."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.edition import Finding
from pipeline.publishing import steps
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.passages import passage
from pipeline.publishing.views import Repair, RepairStep


def view(atlas: Atlas) -> tuple[RepairStep, ...]:
    """Return the steps that helped a passage, in the order in which they are tried."""
    helped: dict[str, list[Repair]] = defaultdict(list)
    for step, repair in _repairs(atlas):
        helped[step].append(repair)
    order = [*steps.STEPS, *helped]
    return tuple(
        RepairStep(
            steps.name(step),
            str(len(helped[step])),
            str(sum(repair.errors_before for repair in helped[step])),
            str(sum(repair.errors_after for repair in helped[step])),
            tuple(helped[step]),
        )
        for step in dict.fromkeys(order)
        if step in helped
    )


def _repairs(atlas: Atlas) -> Iterator[tuple[str, Repair]]:
    for rendering in atlas.edition.translation.renderings:
        before = rendering.before
        if before is not None:
            yield (
                rendering.step,
                Repair(
                    passage(atlas, rendering.segment),
                    before.text,
                    tuple(finding.message for finding in before.findings),
                    _errors(before.findings),
                    _errors(rendering.findings),
                ),
            )


def _errors(findings: Sequence[Finding]) -> int:
    return sum(finding.severity == "error" for finding in findings)
