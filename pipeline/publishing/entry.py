"""Writes what a library says of an edition: a small file that is read in place of the whole edition."""

import datetime as dt

import msgspec

from pipeline.publishing.atlas import Atlas

FILE_NAME = "entry.json"
# Changes when a program that reads entry.json has to change.
VERSION = 1


class Entry(msgspec.Struct, frozen=True):
    """An edition in a library.

    `level` is that of the English, from 1 (easy) to 4, None when it is not scorable. `reviewed` counts the
    passages that a person wrote or accepted, `doubtful` those with findings.
    """

    title: str
    title_lang: str
    source_title: str
    source_lang: str
    passages: int
    doubtful: int
    reviewed: int
    level: int | None = None
    date: dt.date | None = None
    publisher: str = ""
    address: str | None = None
    version: int = VERSION


def entry(atlas: Atlas) -> bytes:
    """Return the file entry.json of an edition."""
    edition = atlas.edition
    renderings = edition.translation.renderings
    title = atlas.report_title()
    known = edition.publication
    made = Entry(
        title=title.text,
        title_lang=title.lang or "en",
        source_title=edition.report.title,
        source_lang=edition.report.language,
        passages=len(renderings),
        doubtful=sum(bool(r.findings) for r in renderings),
        reviewed=sum(r.by_person for r in renderings),
        level=next((t.level.level for t in atlas.scores.get("", []) if t.language == "en" and t.level), None),
        date=known.date,
        publisher=known.publisher,
        address=known.address,
    )
    return msgspec.json.format(msgspec.json.encode(made), indent=1) + b"\n"
