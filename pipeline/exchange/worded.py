"""Reads the words that people put into the table of the points of an edition."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from pipeline.edition import Edition
from pipeline.errors import ExchangeError
from pipeline.exchange.returned import Returned
from pipeline.exchange.writers.points import COLUMNS
from pipeline.people import NOBODY, Said

# Ten thousand points of a few sentences are far less.
MAX_BYTES = 20_000_000
# What people write for yes; spreadsheet programs make TRUE of it.
_YES = ("yes", "y", "x", "true", "ja", "1")
# The names of the columns stand before this.
_HEAD = 1000
_NEEDED = ("report", "point", "now", "your_words", "accept")


class Worded(msgspec.Struct, frozen=True):
    """A filled table: of which report, and its rows by the names of their columns."""

    report: str
    rows: tuple[dict[str, str], ...]


def read(path: Path) -> Worded | None:
    """Return a table of points, or None for a file that is none.

    Spreadsheet programs may save it with semicolons or tabs. Raises `ExchangeError` (exchange.damaged,
    exchange.too-big) for one that has the columns and cannot be read.
    """
    try:
        with path.open("rb") as file:
            mark = _mark(file.read(_HEAD))
            file.seek(0)
            content = file.read(MAX_BYTES + 1) if mark else b""
    except OSError:
        return None  # the readers of other formats say what is wrong
    if not mark:
        return None
    if len(content) > MAX_BYTES:
        raise ExchangeError(
            "exchange.too-big", str(path), f"it is larger than {MAX_BYTES:,} bytes.", "Split it into several."
        )
    rows = tuple(_rows(content, mark, path))
    if len({row["report"] for row in rows}) != 1:
        raise _damaged(path, "its rows do not name one report")
    return Worded(rows[0]["report"].removeprefix("'"), rows)


def _mark(head: bytes) -> str:
    """Return what parts the columns in the first line of a table of points; nothing for another file."""
    line = head.decode("utf-8-sig", "replace").splitlines()[:1]
    found = [mark for mark in ",;\t" if line and set(_NEEDED) <= {c.strip('" ') for c in line[0].split(mark)}]
    return found[0] if found else ""


def _rows(content: bytes, mark: str, path: Path) -> Iterator[dict[str, str]]:
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=mark)
        for row in reader:
            yield {name: (row.get(name) or "").strip() for name in COLUMNS}
    except (UnicodeDecodeError, csv.Error) as error:
        raise _damaged(path, f"it cannot be read as a table ({error})") from error


def _damaged(path: Path, why: str) -> ExchangeError:
    return ExchangeError(
        "exchange.damaged", str(path), f"{why}.", "Save it again as CSV in UTF-8, with all its columns."
    )


def said(worded: Worded, edition: Edition, who: str = "") -> Returned:
    """Return what people said of the points of an edition. An empty cell leaves a point as it is."""
    points = edition.summaries.points()
    dutch = {segment.id: segment.text for segment in edition.report.segments()}
    found: list[Said] = []
    changed = accepted = same = unknown = 0
    for row in worded.rows:
        key, words = row["point"].removeprefix("'"), " ".join(row["your_words"].split())
        yes = row["accept"].lower() in _YES
        if key not in points:
            unknown += 1
        elif words and words != points[key][1].text:
            changed += 1
            found.append(Said(key, dutch[key], words, who or NOBODY, yes))
        elif yes:
            accepted += 1
            found.append(Said(key, dutch[key], points[key][1].text, who or NOBODY, accepted=True))
        else:
            same += 1
    return Returned(tuple(found), changed, accepted, 0, same, 0, unknown)
