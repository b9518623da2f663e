"""Makes what the page about the edition tells: what it was made from and with what, and on which terms."""

from pipeline.publishing import terms
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import About


def view(atlas: Atlas) -> About:
    """Return what is told about an edition."""
    report, translation = atlas.edition.report, atlas.edition.translation
    origins = [rendering.origin for rendering in translation.renderings]
    return About(
        digest=translation.digest,
        sha256=report.sha256,
        encoding=report.encoding,
        characters=f"{len(report.source):,}",
        method=atlas.edition.summaries.method,
        machine=origins.count("machine"),
        person=origins.count("person") + origins.count("memory"),
        licence=translation.facts.licence,
        attribution=translation.facts.attribution,
        notice=translation.facts.notice,
        terms=terms.view(atlas),
    )
