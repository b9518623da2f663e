"""What is known of a report beside its text: who published it, when, where and on which terms."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from pipeline import settings

ENDING = ".about.toml"
_WEB = '^https?://[^\\s<>"]+$'


class Publication(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The facts of a publication, each empty or None when it is not known. Addresses are of the web."""

    title: Annotated[str, Meta(description="The English title, in place of the translated one.")] = ""
    date: Annotated[
        dt.date | None, Meta(description="When the Dutch report was published, as 2025-05-21.")
    ] = None
    publisher: Annotated[str, Meta(description="Who published the report.")] = ""
    address: Annotated[
        Annotated[str, Meta(pattern=_WEB)] | None,
        Meta(description="Where the Dutch report stands on the web."),
    ] = None
    licence: Annotated[str, Meta(description="The licence of the report, such as CC0 1.0.")] = ""
    licence_address: Annotated[
        Annotated[str, Meta(pattern=_WEB)] | None, Meta(description="Where the licence stands on the web.")
    ] = None
    contact: Annotated[
        Annotated[str, Meta(pattern='^(https?://|mailto:)[^\\s<>"]+$')] | None,
        Meta(description="Where readers report a problem: a web or mailto: address."),
    ] = None


def path_beside(report: Path) -> Path:
    """Return where the facts of a report are looked for: NAME.about.toml beside NAME.txt."""
    return report.with_name(report.stem + ENDING)


def find(report: Path) -> Publication:
    """Return what is known of a report; without a file beside it nothing is.

    Raises `SettingsError`: settings.unreadable, settings.syntax, or settings.invalid with every fault.
    """
    path = path_beside(report)
    if not path.is_file():
        return Publication()
    return settings.strict(Publication, settings.read_table(path), str(path))
