"""Writes the readability of the report and its sections as a table: one row a text and formula."""

import csv
import io

from pipeline.publishing.atlas import Atlas
from pipeline.spreadsheet import harmless

FILE_NAME = "readability.csv"
COLUMNS = (
    "section",
    "number",
    "title",
    "language",
    "formula",
    "value",
    "direction",
    "reason",
    "signature",
    "sentences",
    "words",
    "syllables",
    "characters",
    "long_words",
)


def table(atlas: Atlas) -> bytes:
    """Return the table as RFC 4180 CSV in UTF-8; the rows of the whole report have no section."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for text in atlas.edition.scores.texts:
        section = atlas.sections.get(text.section)
        label, title = (atlas.label(section.heading).text, atlas.title(section).text) if section else ("", "")
        for score in text.scores:
            value = "" if score.value is None else repr(score.value)
            row = [text.section, label, title, text.language, score.formula]
            row = [
                *map(harmless, row),
                value,
                score.direction,
                harmless(score.reason),
                harmless(score.signature),
            ]
            writer.writerow([*row, *(getattr(text.counts, name) for name in COLUMNS[9:])])
    return out.getvalue().encode()
