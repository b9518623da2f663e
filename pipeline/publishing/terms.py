"""Shows the terms of a report: those that its English does not always keep to, and all of them as a table."""

import csv
import io

from pipeline.edition import UsedTerm
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Terms
from pipeline.spreadsheet import harmless

FILE_NAME = "glossary.csv"
COLUMNS = (
    "dutch",
    "english",
    "dutch_short",
    "english_short",
    "explanation",
    "origin",
    "source",
    "segments",
    "kept_to",
)


def view(atlas: Atlas) -> Terms:
    """Return what a page tells of the terms; in its list those stand first that were missed most often."""
    terms = atlas.edition.translation.terms
    missed = [term for term in terms if term.kept_to < term.segments]
    return Terms(
        total=len(terms),
        places=sum(term.segments for term in terms),
        kept_to=sum(term.kept_to for term in terms),
        missed=tuple(sorted(missed, key=_most_missed)),
    )


def _most_missed(term: UsedTerm) -> tuple[int, str]:
    return term.kept_to - term.segments, term.english.casefold()


def table(atlas: Atlas) -> bytes:
    """Return all terms as RFC 4180 CSV in UTF-8; Helder reads it again as a glossary."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["reference" if name == "source" else name for name in COLUMNS])
    for term in atlas.edition.translation.terms:
        writer.writerow(
            [*(harmless(getattr(term, name)) for name in COLUMNS[:7]), term.segments, term.kept_to]
        )
    return out.getvalue().encode()
