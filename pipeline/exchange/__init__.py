"""Exchanges an edition with other programs: bilingual files in; XLIFF, TMX, TBX and its points out."""

from pipeline.edition import Edition
from pipeline.exchange.files import read_file
from pipeline.exchange.writers import points, tbx, tmx, xliff2

__all__ = ["files", "read_file"]


def files(edition: Edition) -> dict[str, bytes]:
    """Return the files of an edition that people may edit, by name, the same bytes for the same edition."""
    made = {
        xliff2.FILE_NAME: xliff2.document(edition),
        tmx.FILE_NAME: tmx.document(edition),
        points.FILE_NAME: points.document(edition),
    }
    return made | ({tbx.FILE_NAME: tbx.document(edition)} if edition.translation.terms else {})
