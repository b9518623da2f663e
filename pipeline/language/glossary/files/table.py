"""Reads a glossary from a table of text: comma, semicolon or tab between its columns."""

import csv
import io
from collections.abc import Sequence

from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.files.base import ANY, Faulty, Row, of_wordings

# What the first line may call a column; a table without such a line has the Dutch first, then the English.
COLUMNS = {
    "dutch": ("dutch", "nl", "nederlands", "source", "term"),
    "english": ("english", "en", "engels", "target", "translation"),
    "dutch_short": ("dutch_short", "afkorting"),
    "english_short": ("english_short", "abbreviation"),
    "accepted": ("accepted",),
    "explanation": ("explanation", "definition"),
    "domain": ("domain",),
    "source": ("source of the choice", "reference"),
}
_NAMES = {name: column for column, names in COLUMNS.items() for name in names}
_SIGNS = ("\t", ";", ",")


def read(content: bytes) -> Sequence[Row]:
    """Return the terms of a table; empty lines, and lines that begin with #, are comments."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Faulty([(line, "it is not UTF-8; save the file as UTF-8")]) from error
    lines = list(_lines(text))
    if not lines:
        return ()
    columns = [_NAMES.get(cell.strip().lower(), "") for cell in lines[0][1]]
    if "dutch" in columns and "english" in columns:
        return _rows(lines[1:], columns)
    return _rows(lines, ["dutch", "english"])


def _lines(text: str) -> list[tuple[int, list[str]]]:
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    sign = max(_SIGNS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    found = []
    begins = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)) and not cells[0].startswith("#"):
                found.append((begins, cells))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Faulty([(reader.line_num, f"it is no table ({error})")]) from error
    return found


def _rows(lines: Sequence[tuple[int, list[str]]], columns: Sequence[str]) -> list[Row]:
    short = [(line, "it has one column; a comma, semicolon or tab must part Dutch and English")
             for line, cells in lines if len(cells) < 2]  # fmt: skip
    long = [(line, f"it has {len(cells)} columns, and the table has {len(columns)}")
            for line, cells in lines if any(map(str.strip, cells[len(columns):]))]  # fmt: skip
    if short or long:
        raise Faulty(sorted(short + long))
    return [
        Row(line, _entry(dict(zip(columns, map(str.strip, cells), strict=False)))) for line, cells in lines
    ]


def _entry(cells: dict[str, str]) -> Entry:
    accepted = of_wordings(cells.get("accepted", ""))
    return Entry(
        cells.get("dutch", ""),
        cells.get("english", ""),
        cells.get("dutch_short", ""),
        cells.get("english_short", ""),
        tuple(wording for wording in accepted if wording != ANY),
        cells.get("explanation", ""),
        cells.get("domain", ""),
        cells.get("source", ""),
        origin="own",
        explain_only=ANY in accepted,
    )
