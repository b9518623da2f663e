"""Reads the government glossary that ships with Helder from its data files, one a domain."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.language.glossary.entries import Entry

DATA = Path(__file__).parent / "data"
_ANY = "*"  # stands among the accepted wordings of a term whose English is free


@cache
def government() -> tuple[Entry, ...]:
    """Return the terms of the shipped glossary, file after file by name, in the order of the files."""
    return tuple(entry for path in sorted(DATA.glob("*.tsv")) for entry in _entries(path))


def _entries(path: Path) -> Iterator[Entry]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    names = lines[0].split("\t")
    for line in lines[1:]:
        cells = dict(zip(names, line.split("\t"), strict=True))
        accepted = [wording.strip() for wording in cells["accepted"].split(";") if wording.strip()]
        yield Entry(
            cells["dutch"],
            cells["english"],
            cells["dutch_short"],
            cells["english_short"],
            tuple(wording for wording in accepted if wording != _ANY),
            cells["explanation"],
            path.stem,
            cells["source"],
            explain_only=_ANY in accepted,
        )
