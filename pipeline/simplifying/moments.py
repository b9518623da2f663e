"""Finds when a figure holds and how it changed, where its own sentence says so."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline.language.numbers import Quantity
from pipeline.report import Span
from pipeline.simplifying.lists import lists

# How many words may stand between "increased" and "by EUR 90 million".
REACH = 12
_CLAUSE = re.compile(r"[,;:()]")


def change(text: str, number: Span, quantities: Sequence[Quantity]) -> str:
    """Return how a figure changed, or nothing.

    That is "increase" or "decrease" for an amount that was added or taken off, and else the earlier figure in
    the words of the sentence: "compared with 365 in 2023".
    """
    return _direction(text[: number.start]) or _earlier(text, number, quantities)


def _direction(before: str) -> str:
    """Return what an amount after "by" or "of" did: increased its contributions by, a rise of."""
    clause = _CLAUSE.split(before.lower())[-1].split()
    if not clause or clause[-1] not in ("by", "of"):
        return ""
    reach = clause[-REACH:-1] if clause[-1] == "by" else clause[-2:-1]
    known = lists().figures
    found = [word for word in reach if word in known.rises | known.falls]
    if not found:
        return ""
    return "increase" if found[-1] in known.rises else "decrease"


def _earlier(text: str, number: Span, quantities: Sequence[Quantity]) -> str:
    following = [q for q in quantities if q.span.start >= number.end]
    match = _patterns()[0].search(text, number.end)
    if match is None or not following:
        return ""
    other = next((q for q in following if q.span.start >= match.end()), None)
    if other is None or other is not following[0] or text[match.end() : other.span.start].strip():
        return ""
    tail = _patterns()[1].match(text, other.span.end)
    return text[match.start() : tail.end() if tail else other.span.end]


def without_year(counts: str) -> tuple[str, str]:
    """Return what a figure counts without the year at its end, and that year: "policies", "2023"."""
    match = _patterns()[2].search(counts)
    if match is None or match.start() == 0:
        return counts, ""
    return counts[: match.start()], _printed(match)


def year(text: str, quantities: Sequence[Quantity], changed: str) -> str:
    """Return the only year of a sentence, with its "since" or "by"; nothing where there are more, or none."""
    outside = text.replace(changed, "") if changed else text
    if len({q.text for q in quantities if q.kind == "year" and q.text in outside}) != 1:
        return ""
    match = _patterns()[3].search(outside)
    return _printed(match) if match else ""


def _printed(match: re.Match[str]) -> str:
    preposition = match[1].lower()
    return match[2] if preposition in ("in", "during") else f"{preposition} {match[2]}"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return what matches an earlier figure's opening and its end, a year at the end, and a year anywhere."""
    known = lists().figures
    before = "|".join(known.year_prepositions)
    dated = rf"({before})\s+((?:19|20)\d\d)(?![-–/\d])"
    return (
        re.compile(rf"\b(?:{known.earlier})\s+", re.IGNORECASE),
        re.compile(r"\s+(?:in (?:19|20)\d\d|a year (?:earlier|before)|the year before|the previous year)\b"),
        re.compile(rf"\s+{dated}$", re.IGNORECASE),
        re.compile(rf"\b{dated}", re.IGNORECASE),
    )
