"""Makes the audit: readability, findings, what was repaired, and the account of the source."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.edition import Rendering
from pipeline.ledger import EntryKind
from pipeline.publishing import charts, hard, readability, repairs, steps, three
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.passages import passage
from pipeline.publishing.views import (
    Audit,
    AuditFinding,
    AuditGroup,
    Count,
    LeftOut,
    PlacedRemark,
    SectionLink,
)

LEDGER_KINDS: dict[EntryKind, str] = {
    "segment": "In passages, translated or kept",
    "marker": "Bullets and numbers before headings and items, kept as they are",
    "blank": "Blanks and line ends between passages",
    "left-out": "Left out, with the reason below",
}


def view(atlas: Atlas, links: dict[str, SectionLink]) -> Audit:
    """Return the audit of an edition."""
    edition = atlas.edition
    renderings = edition.translation.renderings
    checks = Counter(check for r in renderings for check in sorted({f.check for f in r.findings}))
    taken = Counter(rendering.step for rendering in renderings)
    return Audit(
        readability=readability.table(atlas, links),
        plain=three.view(atlas),
        hard=hard.view(atlas),
        chart=charts.sentence_length(atlas, links),
        groups=_groups(atlas, links),
        checks=_counts(((steps.plain(c), n) for c, n in checks.most_common()), len(renderings)),
        people=_counts(_people(renderings), len(renderings)),
        accepted=sum(r.accepted and bool(r.findings) for r in renderings),
        steps=_counts(((steps.name(s), n) for s, n in taken.most_common()), len(renderings)),
        repairs=repairs.view(atlas),
        ledger=_ledger(atlas),
        characters=f"{edition.ledger.length:,}",
        left_out=_left_out(atlas),
        remarks=tuple(_remarks(atlas)),
    )


def _people(renderings: Sequence[Rendering]) -> list[tuple[str, int]]:
    """Return who said what: the machine, the Dutch itself, and each person by name."""
    origins = Counter(rendering.origin for rendering in renderings)
    here = Counter(r.who for r in renderings if r.origin == "person")
    elsewhere = Counter(r.who for r in renderings if r.origin == "memory")
    return [
        ("Machine", origins["machine"]),
        ("Kept as in the Dutch report", origins["kept"]),
        *((f"Person: {who}", count) for who, count in sorted(here.items())),
        *(
            (f"Memory: {who}, for the same Dutch elsewhere", count)
            for who, count in sorted(elsewhere.items())
        ),
    ]


def _groups(atlas: Atlas, links: dict[str, SectionLink]) -> tuple[AuditGroup, ...]:
    groups = []
    for section in atlas.sections.values():
        found = tuple(
            AuditFinding(passage(atlas, s.id), steps.name(atlas.renderings[s.id].step))
            for s in atlas.segments_of(section)
            if atlas.renderings[s.id].findings
        )
        if found:
            groups.append(AuditGroup(links[section.id], found))
    return tuple(groups)


def _counts(counts: Iterable[tuple[str, int]], total: int) -> tuple[Count, ...]:
    return tuple(Count(name, f"{count:,}", _share(count, total)) for name, count in counts)


def _share(count: int, total: int) -> str:
    """Return a share in per cent; what is there at all is never printed as 0."""
    share = 100 * count / total if total else 0.0
    return "under 0.1%" if 0 < share < 0.1 else f"{share:.1f}%"


def _ledger(atlas: Atlas) -> tuple[Count, ...]:
    ledger = atlas.edition.ledger
    lengths: Counter[EntryKind] = Counter()
    for entry in ledger.entries:
        lengths[entry.kind] += entry.span.end - entry.span.start
    return _counts(((name, lengths[kind]) for kind, name in LEDGER_KINDS.items()), ledger.length)


def _left_out(atlas: Atlas) -> tuple[LeftOut, ...]:
    source = atlas.edition.report.source
    texts: dict[str, list[str]] = {}
    for entry in atlas.edition.ledger.entries:
        if entry.kind == "left-out":
            texts.setdefault(entry.reason, []).append(source[entry.span.start : entry.span.end])
    return tuple(LeftOut(reason, tuple(found)) for reason, found in texts.items())


def _remarks(atlas: Atlas) -> Iterable[PlacedRemark]:
    for remark in atlas.edition.report.remarks:
        block = atlas.blocks.get(remark.block)
        yield PlacedRemark(remark.message, atlas.first_place(block) if block else None)
