"""Exchanges translations with other programs: bilingual files in, XLIFF and TMX of an edition out."""

from pipeline.edition import Edition
from pipeline.exchange.files import read_file
from pipeline.exchange.writers import tmx, xliff2

__all__ = ["files", "read_file"]


def files(edition: Edition) -> dict[str, bytes]:
    """Return the files of an edition for translators by name, the same bytes for the same edition."""
    return {xliff2.FILE_NAME: xliff2.document(edition), tmx.FILE_NAME: tmx.document(edition)}
