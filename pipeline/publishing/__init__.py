"""Publishes an edition as accessible pages, as books, and as files that programs read."""

from collections.abc import Mapping, Sequence

from pipeline.edition import Edition
from pipeline.publishing import csv_export, entry, formats, html, json_export, terms
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.formats import FILE_NAMES, require
from pipeline.publishing.html import TEMPLATES, Look

__all__ = ["FILE_NAMES", "TEMPLATES", "Look", "pages", "require"]


def pages(
    edition: Edition,
    look: Look | None = None,
    wanted: Sequence[str] = (),
    beside: Mapping[str, bytes] | None = None,
) -> dict[str, bytes]:
    """Return the files of an edition by their path below its folder; `wanted` are formats beside the pages.

    `beside` are files made elsewhere that belong to the edition, and to its manifest, too.

    Raises `SettingsError`: settings.templates or settings.theme when something of the user cannot be used,
    settings.extra when a format needs a library that is not installed.
    """
    atlas = Atlas(edition, beside or ())
    chosen = look or Look()
    books = formats.make(atlas, chosen.templates, wanted)
    files = html.pages(atlas, chosen, formats.downloads(books)) | books | dict(beside or {})
    files[csv_export.FILE_NAME] = csv_export.table(atlas)
    files[terms.FILE_NAME] = terms.table(atlas)
    files[entry.FILE_NAME] = entry.entry(atlas)
    files[json_export.SCHEMA_NAME] = json_export.schema()
    files[json_export.FILE_NAME] = json_export.document(edition, files)
    return files
