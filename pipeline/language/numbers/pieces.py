"""What a number is while it is read: the parts of a quantity, still open to what stands around it."""

from dataclasses import dataclass
from fractions import Fraction

from pipeline.language.numbers.atoms import Form
from pipeline.language.numbers.quantity import Kind, Quantity, exact
from pipeline.report import Span

# Four figures in a row between these are a year when nothing says otherwise.
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(slots=True)
class Piece:
    """A quantity in the making.

    `scale` is its last magnitude; `sign_first` says that the unit stood before it.
    """

    start: int
    end: int
    kind: Kind
    value: Fraction
    over: int = 1
    unit: str = ""
    loose: bool = False
    form: Form = "word"
    scale: Fraction = Fraction(1)
    sign_first: bool = False

    @property
    def year_like(self) -> bool:
        """Tell whether this is written as years are: four figures without a group or a unit."""
        plain = self.form == "plain" and self.scale == 1 and not self.unit
        return plain and self.end - self.start == 4 and _FIRST_YEAR <= self.value <= _LAST_YEAR

    def quantity(self, text: str) -> Quantity:
        """Return the finished quantity."""
        value, over = exact(self.value)
        if self.over != 1:
            over = self.over
        span = Span(self.start, self.end)
        printed = text[self.start : self.end]
        return Quantity(span, printed, self.kind, value, over, self.unit, self.loose)
