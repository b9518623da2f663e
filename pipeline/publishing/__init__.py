"""Publishes an edition as accessible pages and as files that programs read."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.edition import Edition
from pipeline.publishing import csv_export, html, json_export
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.html import TEMPLATES

__all__ = ["TEMPLATES", "pages"]


def pages(
    edition: Edition, *, templates: Path | None = None, beside: Mapping[str, bytes] | None = None
) -> dict[str, bytes]:
    """Return the files of an edition by their path below its folder.

    `beside` are files made elsewhere that belong to the edition, and to its manifest, too. A template in the
    folder `templates` takes the place of Helder's own of the same name.
    Raises `SettingsError` (settings.templates) when such a template cannot be used.
    """
    atlas = Atlas(edition, beside or ())
    files = html.pages(atlas, templates)
    files |= beside or {}
    files[csv_export.FILE_NAME] = csv_export.table(atlas)
    files[json_export.SCHEMA_NAME] = json_export.schema()
    files[json_export.FILE_NAME] = json_export.document(edition, files)
    return files
