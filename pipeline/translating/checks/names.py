"""Looks for names of countries, places, bodies and persons that were lost, changed or added."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault, table
from pipeline.translating.engines.base import Hypothesis

# Titles that stand before the name of a person.
_PERSON = re.compile(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris|[Pp]remier|[Mm]inister-president|[Pp]resident|[Aa]mbassadeur|"
    r"[Bb]urgemeester|[Ww]ethouder|[Ee]urocommissaris|[Kk]amerlid|[Gg]ezant|[Mm]evrouw|[Mm]evr\.|[Mm]w\.|"
    r"[Dd]hr\.|[Dd]e heer|[Dd]rs?\.|[Pp]rof\.|[Pp]rofessor) "
    r"(?:[A-Z]\. ?)*(?:(?:Van|De|Den|Ten|Ter) (?:de[nr]? )?)?([A-ZÀ-Ý][a-zà-ÿ’'-]{2,})(?![\w’'-]|,| en\b)"
)
_WORD = re.compile(r"[\w’'-]+")
_OFFICES = "fiscaliteit herstel jongeren groen wonen financiën defensie zorg klimaat"
# How alike the spellings of one name are: Soetan and Sutan, Zelenski and Zelensky.
_ALIKE = 0.7


class _Name(NamedTuple):
    """A name in both languages, and the words of either that may stand for it."""

    dutch: str
    english: str
    dutch_forms: re.Pattern[str]
    english_forms: re.Pattern[str]


class _Names(NamedTuple):
    """All names, by their Dutch and by their English, and a pattern that finds any of them."""

    by_dutch: dict[str, _Name]
    by_english: dict[str, _Name]
    any_dutch: re.Pattern[str]
    any_english: re.Pattern[str]


@cache
def _names() -> _Names:
    names = [_name(*row) for row in table(__file__)]
    by_dutch = {name.dutch: name for name in names}
    by_english = {name.english: name for name in names}
    return _Names(by_dutch, by_english, _any(by_dutch), _any(by_english))


def _name(dutch: str, english: str) -> _Name:
    first, others = dutch.split("|")[0], english.split("|")[0]
    return _Name(first.rstrip("*"), others.rstrip("*"), _forms(dutch), _forms(english))


def _forms(column: str) -> re.Pattern[str]:
    forms = (re.escape(form).replace(r"\*", r"[\w-]*") for form in column.split("|"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _any(names: dict[str, _Name]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    names = _names()
    for match in _once(names.any_dutch, source):
        name = names.by_dutch[match[0]]
        if not name.english_forms.search(target) and name.dutch not in target:
            called = "" if name.dutch == name.english else f" ({name.english})"
            message = f"The name “{name.dutch}”{called} is missing from the English."
            yield Fault(message, source=(_span(match),))
    yield from _find_persons(source, target)
    for match in _once(names.any_english, target):
        name = names.by_english[match[0]]
        if not name.dutch_forms.search(source) and name.english not in source:
            yield Fault(f"The name “{name.english}” is not in the Dutch.", target=(_span(match),))


def known(source: str) -> Iterator[tuple[Span, str]]:
    """Yield each known name of a Dutch text and its English."""
    for match in _names().any_dutch.finditer(source):
        yield _span(match), _names().by_dutch[match[0]].english


def _find_persons(source: str, target: str) -> Iterator[Fault]:
    seen = set(_names().by_dutch)
    for match in _PERSON.finditer(source):
        name = match[1]
        if name not in seen and name.lower() not in _offices() and not _is_said(name, target):
            yield Fault(f"The name “{name}” is missing from the English.", source=(Span(*match.span(1)),))
        seen.add(name)


def _is_said(name: str, target: str) -> bool:
    plain = _plain(name)
    words = {_plain(word) for word in _WORD.findall(target)}
    return any(plain in word or SequenceMatcher(None, plain, word).ratio() >= _ALIKE for word in words)


@cache
def _offices() -> frozenset[str]:
    """Return what an official is in charge of, which stands where a name may stand: wethouder Financiën."""
    lines = Path(__file__).with_name("dutch-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(lines) | frozenset(_OFFICES.split())


def _once(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the first place of each different name."""
    seen: set[str] = set()
    for match in pattern.finditer(text):
        if match[0] not in seen:
            seen.add(match[0])
            yield match


def _plain(text: str) -> str:
    """Return a text in lower case without accents."""
    return "".join(
        char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char)
    )


def _span(match: re.Match[str]) -> Span:
    return Span(*match.span())


CHECK = Check(
    id="names",
    severity="error",
    looks_for="Names of countries, places, bodies and persons that were left out, changed or added.",
    remedy="Compare the name with the Dutch and correct it.",
    find=_find,
)
