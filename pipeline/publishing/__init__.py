"""Publishes an edition as accessible pages, as books, and as files that programs read."""

from collections.abc import Sequence

from pipeline.edition import Edition
from pipeline.publishing import csv_export, entry, formats, html, json_export
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.formats import FILE_NAMES, require
from pipeline.publishing.html import TEMPLATES, Look

__all__ = ["FILE_NAMES", "TEMPLATES", "Look", "pages", "require"]


def pages(edition: Edition, look: Look | None = None, wanted: Sequence[str] = ()) -> dict[str, bytes]:
    """Return the files of an edition by their path below its folder; `wanted` are formats beside the pages.

    Raises `SettingsError`: settings.templates or settings.theme when something of the user cannot be used,
    settings.extra when a format needs a library that is not installed.
    """
    atlas = Atlas(edition)
    chosen = look or Look()
    books = formats.make(atlas, chosen.templates, wanted)
    files = html.pages(atlas, chosen, formats.downloads(books)) | books
    files[csv_export.FILE_NAME] = csv_export.table(atlas)
    files[entry.FILE_NAME] = entry.entry(atlas)
    files[json_export.SCHEMA_NAME] = json_export.schema()
    files[json_export.FILE_NAME] = json_export.document(edition, files)
    return files
