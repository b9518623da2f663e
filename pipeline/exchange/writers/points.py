"""Writes the points of the summaries as a table for spreadsheets, with a column for plainer words."""

import csv
import io

from pipeline.edition import Edition
from pipeline.spreadsheet import harmless

FILE_NAME = "summaries.csv"
COLUMNS = ("report", "point", "section", "in_the_report", "now", "worded_by", "found", "your_words", "accept")


def document(edition: Edition) -> bytes:
    """Return RFC 4180 CSV in UTF-8, with a mark at its start by which spreadsheet programs know that it is.

    The last two columns are empty: for the words of a person, and for "yes" where the words of now are right.
    """
    english = {rendering.segment: rendering.text for rendering in edition.translation.renderings}
    titles = {section.id: section.title for section in edition.report.sections}
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for key, (section, point) in edition.summaries.points().items():
        sources = " ".join(english[segment] for segment in point.segments)
        cells = (edition.report.name, key, titles[section], sources, point.text)
        by = point.who if point.by == "person" else point.by
        writer.writerow([*map(harmless, cells), harmless(by), harmless(" ".join(point.doubts)), "", ""])
    return out.getvalue().encode("utf-8-sig")
