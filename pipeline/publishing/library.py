"""Makes the library of an output folder: the page that lists its editions."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

import msgspec

from pipeline.publishing import feeds, hard, html, overview
from pipeline.publishing.entry import FILE_NAME, VERSION, Entry
from pipeline.publishing.views import Text

# How a page tells that Helder made it and may replace it.
GENERATOR = "Helder library"


class Listed(msgspec.Struct, frozen=True):
    """A line of the library, with everything decided."""

    href: str
    title: Text
    source_title: Text
    date: str
    date_words: str
    year: str
    publisher: str
    level: int | None
    level_words: str
    state: str


class Library(msgspec.Struct, frozen=True):
    """What the page is made from; `feed` is the address of the feed, empty when there is none."""

    entries: tuple[Listed, ...]
    years: tuple[str, ...]
    levels: tuple[tuple[str, str], ...]
    feed: str
    generator: str = GENERATOR


def find(folder: Path) -> dict[str, Entry]:
    """Return the editions of a folder by the names of their folders; what is damaged is left out."""
    found = {}
    for path in sorted(folder.glob(f"*/{FILE_NAME}")):
        try:
            entry = msgspec.json.decode(path.read_bytes(), type=Entry)
        except (OSError, msgspec.DecodeError):
            continue  # the next run of its report makes it again
        if entry.version == VERSION:
            found[path.parent.name] = entry
    return found


def files(
    entries: Mapping[str, Entry],
    pages: Mapping[str, Sequence[str]],
    *,
    base_address: str,
    look: html.Look,
) -> dict[str, bytes]:
    """Return the files of the library by name; `pages` are those of each edition, for the sitemap.

    Raises `SettingsError`: settings.templates, settings.theme.
    """
    listed = sorted(entries.items(), key=_newest_first)
    made: dict[str, bytes] = {}
    base = base_address.rstrip("/") + "/"
    dated = [(name, entry) for name, entry in listed if entry.date]
    if base_address:
        made[feeds.SITEMAP] = feeds.sitemap(base, listed, pages)
        if dated:
            made[feeds.FEED] = feeds.feed(base, dated)
    view = Library(
        entries=tuple(_listed(name, entry) for name, entry in listed),
        years=tuple(dict.fromkeys(str(entry.date.year) for _, entry in dated if entry.date)),
        levels=tuple(
            (str(level), _level_words(level))
            for level in sorted({e.level for e in entries.values() if e.level})
        ),
        feed=feeds.FEED if feeds.FEED in made else "",
    )
    return {**html.library_page(view, look), **made}


def _newest_first(item: tuple[str, Entry]) -> tuple[int, str, str]:
    name, entry = item
    return (-entry.date.toordinal() if entry.date else 0, entry.title.casefold(), name)


def _listed(name: str, entry: Entry) -> Listed:
    doubtful = f"{entry.doubtful} of {entry.passages} passages doubtful"
    reviewed = "every passage reviewed by a person" if entry.reviewed else "machine draft"
    if 0 < entry.reviewed < entry.passages:
        reviewed = f"{entry.reviewed} of {entry.passages} passages reviewed by a person"
    return Listed(
        href=f"{quote(name)}/index.html",
        title=Text(entry.title, "" if entry.title_lang == "en" else entry.title_lang),
        source_title=Text(entry.source_title, entry.source_lang),
        date=entry.date.isoformat() if entry.date else "",
        date_words=overview.date_words(entry.date),
        year=str(entry.date.year) if entry.date else "",
        publisher=entry.publisher,
        level=entry.level,
        level_words=_level_words(entry.level) if entry.level else "",
        state=f"{reviewed}, {doubtful}" if entry.doubtful else reviewed,
    )


def _level_words(level: int) -> str:
    easy = {1: ", easy", hard.LEVELS: ", hardest"}.get(level, "")
    return f"level {level} of {hard.LEVELS}{easy}"
