"""Picks the key figures of a section: amounts, shares and counts, each with what it counts."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from pipeline.edition import KeyFigure
from pipeline.language.numbers import Quantity, find
from pipeline.report import Span
from pipeline.simplifying import moments
from pipeline.simplifying.fitness import has_errors
from pipeline.simplifying.lists import lists
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.phrases import Phrases

# As many as fit a short table. The page shows the first six as cards, which a reader takes in at a glance.
MOST_FIGURES = 12
FIRST = 6
# A count below ten seldom tells how much: three rounds of talks, five countries.
LEAST_COUNT = 10
# From here on a count ranks with amounts of money.
LARGE_COUNT = 1000

TELLING_KINDS = ("number", "grade", "share", "fraction")


class Found(msgspec.Struct, frozen=True):
    """A figure with its weight; heavier ones go first."""

    figure: KeyFigure
    weight: int
    amounts: tuple[str, ...]


def figures(section: Iterable[Passage]) -> tuple[KeyFigure, ...]:
    """Return at most a dozen key figures, none twice: the six that tell most first, then the others.

    Both parts are in reading order.

    Years, dates, references, ordinals, durations and small counts tell little and are left out, and so is any
    number of which the sentence does not say what it counts. A rendering with an error gives none.
    """
    found = [f for passage in section if not has_errors(passage.rendering) for f in _figures(passage)]
    distinct: list[Found] = []
    for figure in found:
        if figure.amounts not in [other.amounts for other in distinct]:
            distinct.append(figure)
    heaviest = sorted(range(len(distinct)), key=lambda i: (-distinct[i].weight, i))[:MOST_FIGURES]
    ordered = [*sorted(heaviest[:FIRST]), *sorted(heaviest[FIRST:])]
    return tuple(distinct[i].figure for i in ordered)


def _figures(passage: Passage) -> Iterable[Found]:
    """Yield the telling figures of a passage, in order of place."""
    text = passage.text
    if text.rstrip().endswith("?"):
        return
    quantities = find(text, "en")
    phrases = Phrases(text, [q.span for q in quantities if q.kind in TELLING_KINDS and not q.loose])
    for group in _ranges(text, quantities):
        weight = min(map(_weight, group))
        if not weight:
            continue
        number = _with_qualifiers(
            text, Span(group[0].span.start, group[-1].span.end), is_range=len(group) > 1
        )
        counts = phrases.what_it_counts(
            number, group[-1].unit or ("grade" if group[0].kind == "grade" else "")
        )
        if counts:
            amounts = tuple(f"{q.amount} {q.unit}" for q in group)
            follows = text.find(counts, number.end) >= 0
            lead = phrases.lead(number) if follows else ""
            if not lead and counts.lower() in lists().figures.anybody:
                continue  # it does not say what these people did, or what was done to them
            yield Found(_figure(passage, number, group, (lead, counts)), weight, amounts)


def _figure(passage: Passage, number: Span, group: Sequence[Quantity], around: tuple[str, str]) -> KeyFigure:
    text, (lead, counts) = passage.text, around
    quantities = find(text, "en")
    value, unit = _printed(text, number, group)
    changed = moments.change(text, number, quantities)
    what, year = moments.without_year(counts)
    if not year:
        year = moments.year(text, quantities, changed)
    return KeyFigure(value, unit, what, passage.rendering.segment, year, changed, lead)


def _ranges(text: str, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Return the quantities with those of one range together: 10 to 15 million euros."""
    groups: list[list[Quantity]] = [[q] for q in quantities[:1]]
    for first, second in pairwise(quantities):
        between = text[first.span.end : second.span.start].strip(" \u00a0").lower()
        alike = first.kind == second.kind and first.unit == second.unit
        if alike and between in lists().figures.ranges:
            groups[-1].append(second)
        else:
            groups.append([second])
    return groups


def weight(figure: KeyFigure) -> int:
    """Return how much a figure tells, from 3 for money and large counts to 0."""
    money = figure.unit in lists().figures.currencies
    printed = f"{figure.unit} {figure.value}" if money else f"{figure.value}{figure.unit}"
    return max(map(_weight, find(printed, "en")), default=0)


def is_telling(quantity: Quantity) -> bool:
    """Tell whether a number says how much or how many, rather than when, which or how long."""
    return _weight(quantity) > 0


def _weight(quantity: Quantity) -> int:
    """Return how much a number tells: 3 for money and large counts, 2 for shares, 1 for the rest, or 0."""
    if quantity.kind not in TELLING_KINDS or quantity.loose or quantity.unit in lists().figures.time_units:
        return 0
    if quantity.unit in lists().figures.currencies:
        return 3
    if quantity.unit or quantity.kind != "number":
        return 2
    if abs(quantity.amount) < LEAST_COUNT:
        return 0
    return 3 if quantity.amount >= LARGE_COUNT else 1


def _with_qualifiers(text: str, number: Span, *, is_range: bool) -> Span:
    """Return the place of a number with its "more than" or "a year", and of a range with its "between"."""
    head, opener, tail = _qualifiers()
    before = head.search(text[: number.start]) or (is_range and opener.search(text[: number.start]))
    after = tail.match(text[number.end :])
    start = before.start(1) if before else number.start
    return Span(start, number.end + (after.end() if after else 0))


@cache
def _qualifiers() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what matches the qualifiers before a number, before a range, and after both."""
    known = lists().figures
    before, opener = (
        "|".join(sorted(words, key=len, reverse=True)) for words in (known.before, known.range_openers)
    )
    return (
        re.compile(rf"(?<!\w)({before})\s+$", re.IGNORECASE),
        re.compile(rf"(?<!\w)({opener})\s+$", re.IGNORECASE),
        re.compile(rf"\s+(?:{known.after})\b"),
    )


def _printed(text: str, number: Span, group: Sequence[Quantity]) -> tuple[str, str]:
    """Return a number as it is printed, with its unit apart where that leaves it as it was.

    "EUR 20 million" is ("20 million", "EUR"), "16.5 percent" ("16.5", "%"), "12 hectares" ("12", "hectares").
    "more than EUR 20 million", a range and a number in words stay whole, with an empty unit.
    """
    whole = text[number.start : number.end]
    quantity = group[0]
    match = _digits().search(quantity.text)
    if len(group) > 1 or not quantity.unit or match is None:
        return whole, ""
    sign, rest = quantity.text[: match.start()].strip(), quantity.text[match.end() :].strip(" \u00a0-")
    before = text[number.start : quantity.span.start]
    if quantity.unit in lists().figures.currencies:
        return (match[0], quantity.unit) if whole == quantity.text else (whole, "")
    if sign or number.end > quantity.span.end:
        return whole, ""
    return before + match[0], quantity.unit if quantity.unit == "%" else rest


@cache
def _digits() -> re.Pattern[str]:
    """Return what matches a number in digits with its magnitudes."""
    magnitudes = "|".join(sorted(lists().figures.magnitudes, key=len, reverse=True))
    return re.compile(rf"\d(?:[\d.,/]*\d)?(?:[ \u00a0-]?(?:{magnitudes})\b)*")
