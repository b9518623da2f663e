"""Publishes an edition as accessible pages, as books, and as files that programs read."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.edition import Edition
from pipeline.publishing import csv_export, formats, html, json_export
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.formats import FILE_NAMES, require
from pipeline.publishing.html import TEMPLATES

__all__ = ["FILE_NAMES", "TEMPLATES", "pages", "require"]


def pages(edition: Edition, *, templates: Path | None = None, wanted: Sequence[str] = ()) -> dict[str, bytes]:
    """Return the files of an edition by their path below its folder; `wanted` are formats beside the pages.

    A template in the folder `templates` takes the place of Helder's own of the same name.
    Raises `SettingsError`: settings.templates when such a template cannot be used, settings.extra when a
    format needs a library that is not installed.
    """
    atlas = Atlas(edition)
    books = formats.make(atlas, templates, wanted)
    files = html.pages(atlas, templates, formats.downloads(books)) | books
    files[csv_export.FILE_NAME] = csv_export.table(atlas)
    files[json_export.SCHEMA_NAME] = json_export.schema()
    files[json_export.FILE_NAME] = json_export.document(edition, files)
    return files
