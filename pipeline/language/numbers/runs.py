"""Adds up a row of figures and number words: "2 miljoen", "two hundred and fifty thousand"."""

from fractions import Fraction

from pipeline.language.numbers.atoms import Atom
from pipeline.language.numbers.lexicon import Lexicon


class Run:
    """A number in the making, from its first atom on."""

    def __init__(self, text: str, lexicon: Lexicon, atoms: list[Atom], index: int) -> None:
        """Start at an atom; `index` and `end` are where the run stops once it is read."""
        self.text = text
        self.lexicon = lexicon
        self.atoms = atoms
        self.index = index
        self.end = atoms[index].start
        self.total = Fraction(0)
        self.current: Fraction | None = None
        self.scale = Fraction(1)
        self.figure = False

    @property
    def value(self) -> Fraction:
        """The number that the atoms so far add up to."""
        return self.total + (self.current or 0)

    def read(self) -> None:
        """Take atoms as long as they add to the same number."""
        atoms = self.atoms
        first = self.index
        while self.index < len(atoms):
            atom = atoms[self.index]
            if self.index > first and not self._joined(atom):
                break
            if not self._take(atom, self.index == first):
                break
            self.end = atom.end
            self.index += 1
            self._take_half()

    def _joined(self, atom: Atom) -> bool:
        # Matched in the text itself, since a lookbehind in the pattern sees what stands before the gap.
        if self.lexicon.joiner.fullmatch(self.text, self.end, atom.start):
            return True
        before = self.atoms[self.index - 1]
        return before.role == "fraction" and self.text[self.end : atom.start] == " of "

    def _take(self, atom: Atom, first: bool) -> bool:
        match atom.role:
            case "figure" if first:
                self.current, self.scale, self.figure = atom.value * atom.scale, atom.scale, True
            case "article":
                return self._take_article(first)
            case "cardinal" if self.fits(atom.value) and not (self.figure and self.total == 0):
                self.current = (self.current or 0) + atom.value
            case "fraction" if first or self.atoms[self.index - 1].role == "article":
                self.current = atom.value
            case "magnitude":
                self._multiply(atom.value)
            case _:
                return False
        return True

    def _take_article(self, first: bool) -> bool:
        """Take the "a" of "a million" and of "half a million"."""
        atoms = self.atoms
        after = atoms[self.index + 1] if self.index + 1 < len(atoms) else None
        if first:
            self.current = Fraction(1)
            return True
        before = atoms[self.index - 1]
        return before.role == "fraction" and after is not None and after.role == "magnitude"

    def fits(self, value: Fraction) -> bool:
        """Tell whether a number word goes on where the last one stopped: 20 and 1, 200 and 50."""
        if self.current is None:
            return self.total == 0 or value < self.scale
        for hundreds in (1000, 100):
            if self.current % hundreds == 0:
                return 0 < value < hundreds
        return self.current % 10 == 0 and self.current % 100 >= 20 and 0 < value < 10

    def _multiply(self, value: Fraction) -> None:
        amount = Fraction(1) if self.current is None else self.current
        if value < 1000 and amount >= 1000 and amount % 1000 == 0:  # drieduizend honderd
            self.current = amount + value
        elif value < 1000:
            self.current = amount * value
        else:
            self.total, self.current = self.total + amount * value, None
            self.scale = value

    def _take_half(self) -> None:
        """Add the half of "two and a half" and "a year and a half"."""
        match = self.lexicon.and_a_half.match(self.text, self.end)
        if match is None or self.current is None or self.scale != 1:
            return
        self.current += Fraction(1, 4) if match[1] in ("quarter", "kwart") else Fraction(1, 2)
        self.end = match.end()
        atoms = self.atoms
        while self.index < len(atoms) and atoms[self.index].start < self.end:
            self.index += 1
