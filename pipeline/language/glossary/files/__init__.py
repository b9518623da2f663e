"""Reads a user's glossary in any of its formats, and says of each line that cannot be used why not."""

from collections.abc import Iterable
from pathlib import Path

from pipeline.errors import SettingsError
from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.files import table, tbx
from pipeline.language.glossary.files.base import Faulty, Read, Row

# By the end of the name; a new format is a file and a line here.
FORMATS: dict[str, Read] = {".csv": table.read, ".tsv": table.read, ".tbx": tbx.read, ".xml": tbx.read}
# A glossary of 100,000 terms has about 10 MB.
MOST_BYTES = 20_000_000
_MOST_FAULTS = 10  # told at once


def read_glossary(path: Path) -> tuple[Entry, ...]:
    """Return the terms of a user's glossary in the order of the file.

    Raises `SettingsError`: settings.glossary-format, settings.glossary-size, settings.glossary-unreadable, or
    settings.glossary-invalid with the line of each fault.
    """
    read = FORMATS.get(path.suffix.lower())
    if read is None:
        raise SettingsError(
            "settings.glossary-format",
            str(path),
            "no such glossary is known.",
            f"Give one of: {', '.join(FORMATS)}.",
        )
    content = _content(path)
    try:
        rows = read(content)
    except Faulty as error:
        raise _invalid(path, [f"line {line}: {what}" for line, what in error.faults]) from error
    faults = list(_faults(rows))
    if faults:
        raise _invalid(path, faults)
    return tuple(row.entry for row in rows)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SettingsError(
                "settings.glossary-size",
                str(path),
                f"it has more than {MOST_BYTES:,} bytes.",
                "Divide it, and name each part in the settings.",
            )
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(
            "settings.glossary-unreadable",
            str(path),
            f"it cannot be read ({error.strerror}).",
            "Give the path of your glossary.",
        ) from error


def _faults(rows: Iterable[Row]) -> Iterable[str]:
    """Yield what is wrong with the terms: no Dutch, no English, or two kinds of English for one Dutch."""
    seen: dict[str, Row] = {}
    for row in rows:
        if not row.entry.dutch:
            yield f"line {row.line}: there is no Dutch term"
        elif not row.entry.english:
            yield f"line {row.line}: “{row.entry.dutch}” has no English"
        else:
            first = seen.setdefault(row.entry.dutch, row)
            if first.entry.english != row.entry.english:
                dutch, one, other = row.entry.dutch, first.entry.english, row.entry.english
                yield f"line {row.line}: “{dutch}” is “{one}” on line {first.line} and “{other}” here"


def _invalid(path: Path, faults: list[str]) -> SettingsError:
    more = len(faults) - _MOST_FAULTS
    told = "; ".join(faults[:_MOST_FAULTS]) + (f"; and {more} more" if more > 0 else "")
    return SettingsError(
        "settings.glossary-invalid",
        str(path),
        f"{told}.",
        "Correct these lines; docs/terms.md tells the format.",
    )
