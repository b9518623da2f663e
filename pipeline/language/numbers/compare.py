"""Compares the numbers of a Dutch text with those of its English translation."""

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

import msgspec

from pipeline.language.numbers.quantity import VERBATIM, Kind, Quantity

# A kind of its own agrees with itself only; every other kind agrees with any of them by its amount.
_OWN: tuple[Kind, ...] = ("month", "weekday", "time")
_PARTS: tuple[Kind, ...] = ("fraction", "share", "grade")
_SHARES = ("%", "pp", "‰")
_HALF_DAY, _HOUR = 720, 60
# Durations in terms of one another; months and weeks do not divide.
_DURATIONS = {
    "year": ("months", 12),
    "month": ("months", 1),
    "week": ("minutes", 7 * 24 * 60),
    "day": ("minutes", 24 * 60),
    "hour": ("minutes", 60),
    "minute": ("minutes", 1),
}
# In Dutch "een ton" is a hundred thousand euros as well as a thousand kilos.
_TON = 100_000
# The word says both money and weight.
_POUNDS = {"GBP", "pound"}
# "Two dozen" says about as much as "twintig".
_ABOUT = Fraction(1, 5)


class Comparison(msgspec.Struct, frozen=True):
    """What the English side lacks and what it has too much. Loose numbers are never in it."""

    missing: tuple[Quantity, ...] = ()
    extra: tuple[Quantity, ...] = ()


class _Number(NamedTuple):
    """A quantity with what is compared of it: exact amount, text without blanks, all units there."""

    quantity: Quantity
    amount: Fraction
    signs: str
    kind: Kind
    unit: str
    loose: bool
    units: frozenset[str]


Rule = Callable[[_Number, _Number], bool]


def compare(source: Sequence[Quantity], target: Sequence[Quantity]) -> Comparison:
    """Match every number of the source with one of the target.

    They agree when amount and unit are the same, however they are written: mln and million, words and
    figures, an ordinal and a cardinal, 14.00 and 2 p.m., '24 and 2024, 25% and a quarter, one in five and
    1 and 5. What is printed in a fixed form (references, labels, names) agrees by its signs.
    """
    left, right = _without_equals(_numbers(source), _numbers(target))
    for loose in (False, True):
        for rule in (_same, _converted):
            left, right = _match(left, right, rule, loose)
    left, right = _split(left, right)
    right, left = _split(right, left)
    # "thousands and thousands" says no more than "duizenden".
    crowds = {quantity.amount for quantity in source if quantity.kind == "crowd"}
    return Comparison(
        tuple(number.quantity for number in left if not number.loose),
        tuple(n.quantity for n in right if not n.loose and not (n.kind == "crowd" and n.amount in crowds)),
    )


def _numbers(quantities: Sequence[Quantity]) -> list[_Number]:
    units = frozenset(quantity.unit for quantity in quantities)
    return [
        _Number(q, q.amount, "".join(q.text.split()).lower(), q.kind, q.unit, q.loose, units)
        for q in quantities
    ]


def _without_equals(left: list[_Number], right: list[_Number]) -> tuple[list[_Number], list[_Number]]:
    """Return both sides without what is the same in every respect; two loose ones need no match."""
    mine = Counter(_key(number) for number in left if not number.loose)
    both = mine & Counter(_key(number) for number in right if not number.loose)
    return _less(left, both), _less(right, both)


def _key(number: _Number) -> tuple[object, ...]:
    return number.kind, number.amount, number.unit, number.signs if number.kind in VERBATIM else ""


def _less(numbers: list[_Number], equals: Counter[tuple[object, ...]]) -> list[_Number]:
    rest, still = [], Counter(equals)
    for number in numbers:
        key = _key(number)
        if not number.loose and still[key] > 0:
            still[key] -= 1
        else:
            rest.append(number)
    return rest


def _match(
    left: list[_Number], right: list[_Number], rule: Rule, loose: bool
) -> tuple[list[_Number], list[_Number]]:
    """Return what is left on both sides when every pair that a rule allows is taken away.

    With `loose`, exactly one of a pair is loose; two loose ones need no match.
    """
    rest, free = [], list(right)
    for number in left:
        for i, other in enumerate(free):
            if (number.loose + other.loose) == loose and rule(number, other):
                del free[i]
                break
        else:
            rest.append(number)
    return rest, free


def _same(one: _Number, other: _Number) -> bool:
    """Tell whether two numbers have the same amount, whatever else they are."""
    if (one.kind in _OWN or other.kind in _OWN) and one.kind != other.kind:
        return False
    if one.kind == "time":
        return one.amount % _HALF_DAY == other.amount % _HALF_DAY
    if one.kind in VERBATIM or other.kind in VERBATIM:
        # Names and references may agree by their digits: COVID19 and COVID-19, nr. 5 and number five.
        digits = "label" not in (one.kind, other.kind) and one.quantity.value == other.quantity.value
        return digits or one.signs == other.signs
    return one.amount == other.amount and (one.loose or other.loose or _units_agree(one, other))


def _units_agree(one: _Number, other: _Number) -> bool:
    """Tell whether two units may be the same.

    A unit of measure may be left to the context; % or a currency only to another number of the same text
    ("kwaliteit telt voor 70 en prijs voor 30 procent").
    """
    if one.unit == other.unit or {one.unit, other.unit} == _POUNDS:
        return True
    if one.unit and other.unit:
        return False
    unit, bare = (one.unit, other) if one.unit else (other.unit, one)
    sensitive = unit in _SHARES or unit.isupper()
    return not sensitive or unit in bare.units


def _converted(one: _Number, other: _Number) -> bool:
    """Tell whether two numbers say the same in another form."""
    return _convertible(one, other) or _convertible(other, one)


def _convertible(one: _Number, other: _Number) -> bool:
    if one.kind == "time":
        return other.kind not in _OWN and other.amount in _hours(one)
    if one.kind in ("decade", "year") and one.amount < 100:
        # jaren 60, '24: of this century or the last.
        return other.kind not in _OWN and other.amount - one.amount in (0, 1900, 2000)
    if one.kind == "crowd" and one.amount % 12 == 0:
        return abs(other.amount - one.amount) <= _ABOUT * one.amount and not other.unit
    if one.kind == "fraction":
        # "een derde" is a third or the third; "three quarters" may be of a year.
        ordinal = other.kind == "ordinal" and one.amount * other.amount == 1
        return ordinal or (one.quantity.over == 4 and 1 < one.quantity.value == other.amount)
    return _converted_unit(one, other)


def _converted_unit(one: _Number, other: _Number) -> bool:
    if one.unit in _DURATIONS and other.unit in _DURATIONS:
        (family, size), (other_family, other_size) = _DURATIONS[one.unit], _DURATIONS[other.unit]
        return family == other_family and one.amount * size == other.amount * other_size
    if one.unit == "t" and other.unit in ("EUR", ""):
        return one.amount * _TON == other.amount
    return one.unit == "%" and other.kind in _PARTS and not other.unit and one.amount == 100 * other.amount


def _hours(time: _Number) -> tuple[Fraction, ...]:
    """Return a time as numbers of hours, the half of the day left open: 14.30 and 2.30."""
    hour, minutes = divmod(int(time.amount), _HOUR)
    return tuple(h + Fraction(minutes, 100) for h in (hour, hour % 12, hour % 12 + 12))


def _split(left: list[_Number], right: list[_Number]) -> tuple[list[_Number], list[_Number]]:
    """Match a fraction, share or grade with its two numbers: "een op de drie" and "one of the three"."""
    rest = []
    for number in left:
        quantity = number.quantity
        amounts = {Fraction(quantity.value), Fraction(quantity.over)} - {Fraction(1)}
        if number.kind in _PARTS and quantity.over > 1 and amounts <= {other.amount for other in right}:
            for amount in sorted(amounts):
                right.remove(next(other for other in right if other.amount == amount))
        else:
            rest.append(number)
    return rest, right
