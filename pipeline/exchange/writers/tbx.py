"""Writes the terms of an edition as TBX-Basic (ISO 30042:2019), to load into a term base."""

from pipeline.edition import Edition, UsedTerm
from pipeline.exchange.xml import printable
from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.files.tbx import to_tbx

FILE_NAME = "edition.tbx"


def document(edition: Edition) -> bytes:
    """Return the terms in the order in which the edition has them."""
    title = edition.publication.title or edition.report.title or edition.report.name
    return to_tbx(map(_entry, edition.translation.terms), printable(title))


def _entry(term: UsedTerm) -> Entry:
    return Entry(
        printable(term.dutch),
        printable(term.english),
        printable(term.dutch_short),
        printable(term.english_short),
        explanation=printable(term.explanation),
        source=printable(term.source),
    )
