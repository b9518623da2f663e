"""Makes what the page about the edition tells: what it was made from and with what, and on which terms."""

import json
from pathlib import Path

from pipeline.publishing import terms
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import About

MODELS = Path(__file__).parent.parent / "models"


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
        notice=notice(translation.model),
        terms=terms.view(atlas),
    )


def notice(model: str) -> str:
    """Return the licence notice of a model that comes with Helder; nothing for any other."""
    for card in sorted(MODELS.glob("*/model.json")):
        name = json.loads(card.read_text(encoding="utf-8"))["name"]
        text = card.with_name("NOTICE")
        if name in model.split() and text.is_file():
            return text.read_text(encoding="utf-8").strip()
    return ""
