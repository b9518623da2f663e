"""Looks for numbers and amounts that are missing, changed or new in the English."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.language.numbers import Quantity, compare, find
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# Two checks ask for the same pair.
_REMEMBERED = 256
# The nouns that a message uses for what is not simply a number; all of these are for the check of dates.
DATES = {
    "month": "month",
    "weekday": "day of the week",
    "day": "day",
    "year": "year",
    "time": "time",
    "decade": "decade",
}


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    return (fault for dated, fault in differences(source, hypothesis.text) if not dated)


@lru_cache(maxsize=_REMEMBERED)
def differences(source: str, target: str) -> tuple[tuple[bool, Fault], ...]:
    """Return all faults of numbers, each with whether it is about a date or time."""
    return tuple(_differences(source, target))


def _differences(source: str, target: str) -> Iterator[tuple[bool, Fault]]:
    difference = compare(find(source, "nl"), find(target, "en"))
    missing = [q for q in difference.missing if _counts(q, target)]
    extra = [q for q in difference.extra if _counts(q, source)]
    for quantity in missing:
        other = _counterpart(quantity, extra)
        if other is None:
            message = f"The {_name(quantity)} “{quantity.text}” is missing from the English."
            yield quantity.kind in DATES, Fault(message, source=(quantity.span,))
        else:
            extra.remove(other)
            message = f"The {_name(quantity)} “{quantity.text}” has become “{other.text}”."
            yield quantity.kind in DATES, Fault(message, source=(quantity.span,), target=(other.span,))
    for quantity in extra:
        message = f"The {_name(quantity)} “{quantity.text}” is not in the Dutch."
        yield quantity.kind in DATES, Fault(message, target=(quantity.span,))


def _counts(quantity: Quantity, other_side: str) -> bool:
    """Tell whether a difference is for this check.

    References have a check of their own. A number word that stands in the other text letter for letter
    belongs to a name (Six Flags, Huis ten Bosch).
    """
    if quantity.kind == "reference":
        return False
    word = quantity.text.isalpha() and re.search(rf"(?<!\w){quantity.text}(?!\w)", other_side)
    return not word


def _name(quantity: Quantity) -> str:
    return DATES.get(quantity.kind, "number")


def _counterpart(quantity: Quantity, extra: Sequence[Quantity]) -> Quantity | None:
    """Return the new number that most likely stands for a missing one: same amount, digits or kind."""
    for alike in (_same_amount, _same_digits, _same_unit, _same_kind):
        for other in extra:
            if alike(quantity, other):
                return other
    return None


def _same_amount(one: Quantity, other: Quantity) -> bool:
    return one.amount == other.amount


def _same_digits(one: Quantity, other: Quantity) -> bool:
    digits = [char for char in one.text if char.isdigit()]
    return digits != [] and digits == [char for char in other.text if char.isdigit()]


def _same_unit(one: Quantity, other: Quantity) -> bool:
    return _same_kind(one, other) and one.unit == other.unit


def _same_kind(one: Quantity, other: Quantity) -> bool:
    return _name(one) == _name(other)


CHECK = Check(
    id="numbers",
    severity="error",
    looks_for="Numbers, amounts, percentages and ordinals that were left out, changed or added.",
    remedy="Compare the number with the Dutch and correct it.",
    find=_find,
)
