"""Holds the words by which the parts of a report are known; words.toml has them for each language."""

import re
import tomllib
from functools import cache
from pathlib import Path

_LABEL = re.compile(r"[A-ZÀ-Ý][^\s:.]*(?: [^\s:.]+){0,2}: \S")
_FILE = Path(__file__).with_name("words.toml")


class Words:
    """The words of one language, and the patterns that are made from them."""

    def __init__(self, table: dict[str, str | list[str]]) -> None:
        def listed(name: str) -> frozenset[str]:
            value = table[name]
            return frozenset(value.split() if isinstance(value, str) else value)

        self.chapters = listed("chapters")
        self.divisions = listed("divisions")
        self.standing = listed("standing")
        self.openings = listed("openings") | self.standing
        self.notes = listed("notes")
        self.labels = listed("labels")
        self.suspending = listed("suspending")
        self.hyphened = listed("hyphened")
        months = _any(listed("months"))
        number = r"(?:\d{1,3}(?:[.-]\d{1,3})*|[A-Z]|[IVX]+)[a-z]?"
        # "Tabel 2.1: Uitgaven", "Figuur 3 Ligging", and below a table "Bron: CBS".
        self.caption = re.compile(
            rf"(?i:{_any(listed('captions'))})\s+{number}(?:\s*[.:–—-]\s+|\s+)(?=[\"'“‘(]?[A-Z0-9À-Ý])"
            rf"|(?i:{_any(listed('sources'))}):\s"
        )
        # A line that ends in a date: "Den Haag, 12 mei 2024".
        self.date_at_end = re.compile(
            rf"(?i)\b\d{{1,2}}\s+{months}\s+\d{{4}}$|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}$"
        )
        pages = _any(listed("pages"))
        of = _any(listed("of"))
        # The number of a page: "Pagina 3 van 12", "p. 3/12", "- 3 -".
        self.page_number = re.compile(
            rf"(?i)(?:{pages}\.?\s*\d{{1,4}}(?:\s*(?:{of}|/)\s*\d{{1,4}})?|[-–—]\s*\d{{1,4}}\s*[-–—])"
        )


def has_label(text: str) -> bool:
    """Tell whether a word or three with a colon stand before the text: "Aanwezig: 64 bewoners"."""
    return _LABEL.match(text) is not None


def is_label(text: str, words: Words) -> bool:
    """Tell whether the line is data about the report: "Datum: 12 mei 2024", "Opgesteld door: J. Jansen"."""
    name, colon, value = text[:80].partition(":")
    parts = name.lower().split()
    return bool(colon and value.strip() and parts) and (
        name.lower() in words.labels or parts[0] in words.labels
    )


def _any(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) + ")"


@cache
def words(language: str) -> Words:
    """Return the words of "nl" or "en"."""
    return Words(tomllib.loads(_FILE.read_text(encoding="utf-8"))[language])
