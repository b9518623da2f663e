"""Publishes an edition as accessible pages and as files that programs read."""

from pipeline.edition import Edition
from pipeline.publishing import csv_export, entry, html, json_export
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.html import TEMPLATES, Look

__all__ = ["TEMPLATES", "Look", "pages"]


def pages(edition: Edition, look: Look | None = None) -> dict[str, bytes]:
    """Return the files of an edition by their path below its folder.

    Raises `SettingsError` (settings.templates, settings.theme) when something of the user cannot be used.
    """
    atlas = Atlas(edition)
    files = html.pages(atlas, look or Look())
    files[csv_export.FILE_NAME] = csv_export.table(atlas)
    files[entry.FILE_NAME] = entry.entry(atlas)
    files[json_export.SCHEMA_NAME] = json_export.schema()
    files[json_export.FILE_NAME] = json_export.document(edition, files)
    return files
