"""Looks for numbers and dates that are doubtful in the Dutch itself; the English keeps them as they are."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
# 1500 duizend, 1.200 duizend, 3 miljoen miljoen.
_TWICE = re.compile(
    r"(?<![\w.,])(?:\d{4,}|\d{1,3}(?:\.\d{3})+) (?:duizend|honderd)\b"
    r"|\b(miljoen|miljard|mln\.?|mld\.?) \1(?!\w)"
)
_DATE = re.compile(
    rf"(?:\b({'|'.join(_DAYS)}),? )?(?<![\w.,-])(\d{{1,2}}) ({'|'.join(_MONTHS)})\b(?: (\d{{4}})\b)?",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?<![\w.,])(\d{2})[.:](\d{2}) uur\b")
_YEARS = re.compile(
    r"(?<![\w.,/-])((?:19|20)\d\d)(?: tot(?: en met)? | t/m | ?[-–] ?)((?:19|20)\d\d)(?![\w/-])"
)
# A year that February has its 29th in.
_LEAP_YEAR = 2024


def _find(source: str, _hypothesis: Hypothesis) -> Iterator[Fault]:
    for match in _TWICE.finditer(source):
        yield _fault(match, "has two orders of size")
    for match in _DATE.finditer(source):
        if what := _wrong_date(match):
            yield _fault(match, what)
    for match in _TIME.finditer(source):
        if int(match[1]) > 24 or int(match[2]) > 59:
            yield _fault(match, "is no time of the day")
    for match in _YEARS.finditer(source):
        if int(match[1]) > int(match[2]):
            yield _fault(match, "ends before it begins")


def _wrong_date(match: re.Match[str]) -> str:
    """Return what is wrong with a date, or nothing."""
    day, month = int(match[2]), _MONTHS.index(match[3].lower()) + 1
    year = int(match[4] or _LEAP_YEAR)
    if not date.min.year <= year <= date.max.year or not 1 <= day <= monthrange(year, month)[1]:
        return "is no date of the calendar"
    if match[1] and match[4]:
        name = _DAYS[date(year, month, day).weekday()]
        if name != match[1].lower():
            return f"was a {name}"
    return ""


def _fault(match: re.Match[str], what: str) -> Fault:
    return Fault(f"In the Dutch, “{match[0]}” {what}.", source=(Span(*match.span()),))


CHECK = Check(
    id="source",
    severity="warning",
    looks_for="Numbers and dates that are doubtful in the Dutch itself.",
    remedy="Ask who wrote the report; the English keeps what the Dutch says.",
    find=_find,
)
