"""Learns what a report defines itself: a name with its abbreviation in brackets, or the other way round.

The letters of the abbreviation are looked for from right to left in the words beside it, and its first letter
must begin a word (A. Schwartz and M. Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in
Biomedical Text, Pacific Symposium on Biocomputing 2003).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pipeline.language.glossary.entries import Entry
from pipeline.language.glossary.glossary import Glossary
from pipeline.report import Report

_SHORT = r"[A-ZÀ-Þ][\w&-]{0,8}[A-ZÀ-Þ0-9](?:['’]?s)?"
_NAME_FIRST = re.compile(rf"(?<=\w) \((?:hierna:? |afgekort:? )?(?P<short>{_SHORT})\)")
_SHORT_FIRST = re.compile(rf"(?<!\w)(?P<short>{_SHORT}) \((?P<name>[^()]{{5,200}})\)")
_WORD = re.compile(r"[^\W_][\w'’&/-]*")
# A name does not go on over these.
_BREAK = re.compile(r"[.;:!?()\[\]«»“”\"]")
# Schwartz and Hearst look back over as many words as there are letters, and five more or twice as many.
_MORE_WORDS = 5
_LONGEST_NAME = 200  # characters
_SMALL_WORDS = frozenset({"de", "een", "het", "of", "en", "the", "a", "an", "and", "or"})


class Definition(NamedTuple):
    """An abbreviation and the name that the text gives it, without the plural of the abbreviation."""

    short: str
    name: str


def defined(text: str) -> Iterator[Definition]:
    """Yield each abbreviation that a text defines, in order, in Dutch or in English."""
    found = [(match.start(), _name_before(text, match)) for match in _NAME_FIRST.finditer(text)]
    found += [(match.start(), _name_after(match)) for match in _SHORT_FIRST.finditer(text)]
    for _, definition in sorted(found, key=lambda pair: pair[0]):
        if definition is not None:
            yield definition


def definitions(report: Report, glossary: Glossary) -> tuple[Entry, ...]:
    """Return what a report defines, the first definition of each abbreviation, in reading order.

    A name that the glossary has gets its English and abbreviation there. The English of another is not known
    before the report is translated: until then its abbreviation stands for it, and stays as it is.
    """
    entries: dict[str, Entry] = {}
    for segment in report.segments():
        for definition in defined(segment.text):
            if definition.short not in entries:
                entries[definition.short] = _entry(definition, glossary)
    return tuple(entries.values())


def translated(entry: Entry, dutch: str, english: str) -> Entry:
    """Return a learned entry with the names that a text and its English give its abbreviation."""
    if entry.origin != "report" or entry.dutch != entry.english:
        return entry
    names = [
        next((found.name for found in defined(text) if found.short == entry.dutch_short), "")
        for text in (dutch, english)
    ]
    if not all(names):
        return entry
    return msgspec.structs.replace(entry, dutch=names[0], english=names[1])


def _entry(definition: Definition, glossary: Glossary) -> Entry:
    known = _known(definition, glossary)
    if known is None:
        short = definition.short
        return Entry(short, short, short, short, origin="report", source="report")
    return msgspec.structs.replace(
        known,
        dutch_short=definition.short,
        english_short=known.english_short or definition.short,
        origin="report" if known.origin == "shipped" else known.origin,
        explain_only=False,
    )


def _known(definition: Definition, glossary: Glossary) -> Entry | None:
    """Return the term of the glossary that a definition means, found by its name or by its abbreviation."""
    for place in glossary.occurrences(definition.name):
        if (place.start, place.end) == (0, len(definition.name)) and not place.short:
            return place.entry
    name = _letters(definition.name)
    by_short = (place.entry for place in glossary.occurrences(definition.short) if place.short)
    return next(
        (
            entry
            for entry in by_short
            if _letters(entry.dutch).endswith(name) or name in map(_letters, entry.wordings)
        ),
        None,
    )


def _letters(text: str) -> str:
    """Return the letters of a name alone: Centraal Plan Bureau is Centraal Planbureau."""
    return "".join(filter(str.isalnum, text.lower())).replace("z", "s")


def _name_before(text: str, match: re.Match[str]) -> Definition | None:
    short = _singular(match["short"])
    before = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
    stop = max((found.end() for found in _BREAK.finditer(before)), default=0)
    words = [found.start() for found in _WORD.finditer(before, stop)]
    most = min(len(short) + _MORE_WORDS, 2 * len(short))
    starts = words[-most:]
    start = _start(before, short, starts)
    return None if start is None else Definition(short, before[start:])


def _name_after(match: re.Match[str]) -> Definition | None:
    short, name = _singular(match["short"]), match["name"].strip()
    if _BREAK.search(name):
        return None
    starts = [found.start() for found in _WORD.finditer(name)]
    return Definition(short, name) if len(starts) > 1 and _start(name, short, starts) == 0 else None


def _singular(short: str) -> str:
    return re.sub(r"['’]?s\Z", "", short)


def _start(text: str, short: str, starts: list[int]) -> int | None:
    """Return where the name of an abbreviation begins in a text that ends with it."""
    letters = [letter.lower() for letter in short if letter.isalnum()]
    place = len(text)
    for number, letter in enumerate(reversed(letters), 1):
        first = number == len(letters)
        place -= 1
        while place >= 0 and not (text[place].lower() == letter and (not first or place in starts)):
            place -= 1
        if place < 0 or (starts and place < starts[0]):
            return None
    name = text[place:]
    if len(name.split()) < 2 or name.split()[0].lower() in _SMALL_WORDS or short in name.split():
        return None
    return place
