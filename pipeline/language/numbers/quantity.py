"""What a number in a text is: its place, its exact value, its unit and its kind."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from pipeline.report import Span

Kind = Literal[
    "number",  # 29.584, dertig, EUR 250 miljoen, 16,5%
    "ordinal",  # 13e, derde
    "fraction",  # 2/3, een derde, half
    "share",  # een op de vijf
    "grade",  # 8,2/10
    "crowd",  # honderden, tens of millions: value is the power of ten; two dozen: value is 24
    "year",  # 2024, '24: value is as printed
    "month",  # value 1 to 12
    "day",  # of the month
    "weekday",  # value 1 (Monday) to 7
    "time",  # 09.30 uur: value in minutes after midnight
    "decade",  # jaren 60, 1960s: value is as printed, 60 or 1960
    "roman",  # II, XVII
    "name",  # CO2, COVID-19, 5G: value is its digits
    "label",  # paragraaf 3.2, versie 1.10.3: kept as printed
    "reference",  # 21 501-02, nr. 2962, artikel 3: kept as printed
    "phone",  # value is its digits
]
VERBATIM: tuple[Kind, ...] = ("name", "label", "reference", "phone")


class Quantity(msgspec.Struct, frozen=True):
    """A number as it stands in a text.

    `span` runs over figure, magnitude and unit ("EUR 250 miljoen"), and `text` is what it covers.
    The amount is `value` divided by `over`, so that a third and a grade out of ten are exact.
    `unit` is "%", "pp" (percentage point), a currency code, a unit of measure ("km", "year"), or empty.
    `loose` marks words such as "beide", "half" and "one" that a good translation may drop or add.
    """

    span: Span
    text: str
    kind: Kind
    value: Decimal
    over: int = 1
    unit: str = ""
    loose: bool = False

    @property
    def amount(self) -> Fraction:
        """The value as an exact fraction: 1/3 for a third, 3600000 for 3,6 miljoen."""
        return Fraction(self.value) / self.over


def exact(amount: Fraction) -> tuple[Decimal, int]:
    """Return an amount as a decimal and what it is divided by: 1 whenever the decimal is finite."""
    places, rest = 0, amount.denominator
    for factor in (2, 5):
        count = 0
        while rest % factor == 0:
            rest, count = rest // factor, count + 1
        places = max(places, count)
    if rest != 1:
        return Decimal(amount.numerator), amount.denominator
    # Through the constructor, since arithmetic would round to the digits of the decimal context.
    return Decimal(f"{amount.numerator * 10**places // amount.denominator}E-{places}"), 1
