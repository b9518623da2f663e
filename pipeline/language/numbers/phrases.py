"""Reads figures and number words into pieces: magnitudes, units, fractions, months, crowds."""

from fractions import Fraction

from pipeline.language.numbers.atoms import Atom
from pipeline.language.numbers.lexicon import Lexicon
from pipeline.language.numbers.pieces import Piece
from pipeline.language.numbers.quantity import Kind
from pipeline.language.numbers.runs import Run

# How far back a currency sign, a minus or a word of context may start.
_REACH = 12
_DOZEN = 12
# Ordinals that multiply: hundred thousandth.
_ROUND = (100, 1000)


class Phrases:
    """Reads the atoms of one text from left to right."""

    def __init__(self, text: str, lexicon: Lexicon, atoms: list[Atom]) -> None:
        self.text = text
        self.lexicon = lexicon
        self.atoms = atoms
        self._read_to = 0  # where the last piece ends: a sign before that belongs to it

    def pieces(self) -> list[Piece]:
        """Return the pieces of the text, in order of place."""
        pieces: list[Piece] = []
        index = 0
        while index < len(self.atoms):
            if self.atoms[index].start < self._read_to:  # inside the unit of the last piece
                index += 1
                continue
            piece, index = self._read(index)
            if piece is not None:
                pieces.append(piece)
                self._read_to = piece.end
        return pieces

    def _read(self, index: int) -> tuple[Piece | None, int]:
        """Read one piece; return it, or None for a word without a number, and the index of the next atom."""
        atom = self.atoms[index]
        match atom.role:
            case "month":
                return self._read_month(atom), index + 1
            case "weekday" | "decade" | "clock" | "loose":
                return _word(atom), index + 1
            case "crowd":
                return self._read_crowd(index)
            case "ordinal":
                return self._read_ordinal(index)
            case "figure" if atom.form in ("ordinal", "name"):
                kind: Kind = "ordinal" if atom.form == "ordinal" else "name"
                return Piece(atom.start, atom.end, kind, atom.value, form=atom.form), index + 1
            case "article" if not self._counts(index):
                return None, index + 1
        if self._half_clock(index):
            return self._read_half_clock(index), index + 2
        if self._decade(atom):
            return Piece(atom.start, atom.end, "decade", atom.value), index + 1
        return self._read_number(index)

    def _gap(self, index: int) -> str:
        """Return what stands between an atom and the next."""
        return self.text[self.atoms[index].end : self.atoms[index + 1].start]

    def _read_month(self, atom: Atom) -> Piece | None:
        """Read a month; an abbreviation needs a figure or another one beside it: 1 Jan., Nov-Feb."""
        text = self.text
        before, after = text[max(0, atom.start - 4) : atom.start], text[atom.end : atom.end + 3]
        dated = any(map(str.isdigit, before + after))
        if atom.part and not dated and "-" not in (before[-1:], after[:1]):
            return None
        loose = atom.loose or not (dated or self._in_context(atom))
        return Piece(atom.start, atom.end, "month", atom.value, loose=loose)

    def _in_context(self, atom: Atom) -> bool:
        """Tell whether a month can be nothing else: not "May" or "March", or after a word like "in"."""
        near = max(0, atom.start - _REACH)
        if not self.lexicon.ambiguous_months.fullmatch(self.text, atom.start, atom.end):
            return True
        return bool(self.lexicon.month_context.search(self.text, near, atom.start))

    def _half_clock(self, index: int) -> bool:
        """Tell whether "half" tells the time: "half tien", "half past nine"."""
        atom = self.atoms[index]
        if index + 1 == len(self.atoms) or atom.role != "fraction" or atom.value != Fraction(1, 2):
            return False
        hour = self.atoms[index + 1]
        on_clock = hour.role in ("cardinal", "article", "figure") and 1 <= hour.value <= 12
        return on_clock and bool(self.lexicon.half_clock.fullmatch(self._gap(index)))

    def _read_half_clock(self, index: int) -> Piece:
        hour = self.atoms[index + 1]
        minutes = 60 * hour.value + self.lexicon.data.patterns.half_minutes
        return Piece(self.atoms[index].start, hour.end, "time", minutes)

    def _decade(self, atom: Atom) -> bool:
        """Tell whether a number word is a decade: "jaren zestig"."""
        near = max(0, atom.start - _REACH)
        tens = atom.role == "cardinal" and 20 <= atom.value < 100 and atom.value % 10 == 0
        return tens and bool(self.lexicon.decade_word.search(self.text, near, atom.start))

    def _counts(self, index: int) -> bool:
        """Tell whether an article is the number one: "een miljoen", "a quarter of", "een op de vijf"."""
        end = self.atoms[index].end
        if self.lexicon.and_a_half.match(self.text, end):
            return True
        if (unit := self.lexicon.suffix.match(self.text, end)) and unit[1] not in self.lexicon.data.measures:
            return True
        if index + 1 == len(self.atoms):
            return False
        gap, after = self._gap(index), self.atoms[index + 1]
        if after.role in ("magnitude", "fraction"):
            return bool(self.lexicon.joiner.fullmatch(gap))
        if after.role == "ordinal":
            return bool(self.lexicon.joiner.fullmatch(gap)) and self._divides(after)
        return after.role in ("figure", "cardinal") and bool(self.lexicon.one_in.fullmatch(gap))

    def _divides(self, atom: Atom) -> bool:
        """Tell whether an ordinal is a fraction: "een derde van", "a third of"."""
        return bool(self.lexicon.of.match(self.text, atom.end))

    def _read_crowd(self, index: int) -> tuple[Piece, int]:
        """Read "honderden", "tientallen miljoenen", "tens of thousands of euros"."""
        first = self.atoms[index]
        value, end = first.value, first.end
        index += 1
        while index < len(self.atoms) and self.atoms[index].role in ("crowd", "magnitude"):
            if self.text[end : self.atoms[index].start] not in (" ", " of ", "\u00a0"):
                break
            value, end = value * self.atoms[index].value, self.atoms[index].end
            index += 1
        piece = Piece(first.start, end, "crowd", value, loose=first.loose)
        self._attach_unit(piece)
        return piece, index

    def _read_ordinal(self, index: int) -> tuple[Piece, int]:
        atom = self.atoms[index]
        # "een derde", "a third" may just be one more, or somebody else.
        after_article = index > 0 and self.atoms[index - 1].role == "article" and self._gap(index - 1) == " "
        loose = atom.loose or after_article
        return Piece(atom.start, atom.end, "ordinal", atom.value, loose=loose), index + 1

    def _read_number(self, index: int) -> tuple[Piece, int]:
        """Read figures and number words with their magnitudes, parts and unit."""
        first = self.atoms[index]
        run = Run(self.text, self.lexicon, self.atoms, index)
        run.read()
        kind: Kind = "label" if first.form == "label" and run.index == index + 1 else "number"
        loose = run.index == index + 1 and run.value == first.value and self._loose_alone(first)
        piece = Piece(first.start, run.end, kind, run.value, loose=loose, form=first.form, scale=run.scale)
        last = self.atoms[run.index - 1]
        if last.role == "fraction" and run.value == last.value:  # "half", "a quarter"
            piece.kind, piece.loose, piece.unit = "fraction", last.loose, last.unit
        if piece.kind == "fraction" and self._and_a_half(first):
            piece.value, piece.loose = piece.value + 1, False
        if last.role == "magnitude" and last.value == _DOZEN:
            piece.kind = "crowd"
        index = self._read_ordinal_end(piece, run) or self._read_part(piece, run.index)
        self._attach_unit(piece)
        if first.role == "cardinal" and self._all_but(piece):
            piece.kind, piece.value, piece.loose = "ordinal", piece.value + 1, False
        if piece.kind == "label" and piece.unit:
            piece.kind = "number"
        return piece, index

    def _and_a_half(self, atom: Atom) -> bool:
        """Tell whether a half comes on top of a whole: "another metre and a half"."""
        near = max(self._read_to, atom.start - 2 * _REACH)
        return bool(self.lexicon.one_and_a_half.search(self.text, near, atom.start))

    def _all_but(self, piece: Piece) -> bool:
        """Tell whether a number counts what is before: "de op drie na grootste" is the fourth largest."""
        near = max(0, piece.start - _REACH)
        before = self.lexicon.but_before.search(self.text, near, piece.start)
        return bool(before and self.lexicon.but_after.match(self.text, piece.end))

    def _loose_alone(self, atom: Atom) -> bool:
        """Tell whether a word says little alone: "een", "one", and "million" in "several million"."""
        if atom.role == "magnitude":
            return self.text[atom.start : atom.end].lower() not in self.lexicon.alone
        return atom.loose or atom.role == "article"

    def _read_ordinal_end(self, piece: Piece, run: Run) -> int:
        """Read the end of "twenty-sixth" and "hundred thousandth"; return the next index, or 0 for none."""
        if run.index == len(self.atoms) or piece.form != "word" or piece.kind != "number":
            return 0
        atom = self.atoms[run.index]
        joined = self.lexicon.joiner.fullmatch(self.text, piece.end, atom.start)
        if atom.role != "ordinal" or not joined:
            return 0
        if atom.value in _ROUND:
            piece.value *= atom.value
        elif run.fits(atom.value):
            piece.value += atom.value
        else:
            return 0
        piece.kind, piece.end, piece.loose = "ordinal", atom.end, False
        return run.index + 1

    def _read_part(self, piece: Piece, index: int) -> int:
        """Read what a number is divided by: "twee derde", "three quarters"."""
        if index == len(self.atoms) or not 0 < piece.value < 100 or piece.value.denominator != 1:
            return index
        atom = self.atoms[index]
        gap = self.text[piece.end : atom.start]
        plural = piece.value > 1 and (atom.role == "fraction" or self.lexicon.compounds is not None)
        divides = atom.part > piece.value and (plural or self._divides(atom) or gap == "-")
        if divides and self.lexicon.joiner.fullmatch(gap):
            piece.kind, piece.over, piece.end = "fraction", atom.part, atom.end
            piece.loose = piece.value == 1 and atom.part == 2  # "one half"
            piece.unit = atom.unit
            return index + 1
        return index

    def _attach_unit(self, piece: Piece) -> None:
        """Add the unit behind or the currency before a number, and a minus sign."""
        text, near = self.text, max(self._read_to, piece.start - _REACH)
        pattern = self.lexicon.of_unit if piece.kind in ("fraction", "crowd") else self.lexicon.suffix
        if suffix := pattern.match(text, piece.end):
            piece.unit, piece.end = self.lexicon.units[suffix[1]], suffix.end()
            # "one euro" and "een procent" stay loose, since the other side may have the article.
            piece.loose &= suffix[1] in self.lexicon.data.measures or piece.value == 1
        if prefix := self.lexicon.prefix.search(text, near, piece.start):
            piece.unit, piece.start = self.lexicon.units[prefix[1]], prefix.start(1)
            piece.sign_first, piece.loose = True, False
        if minus := self.lexicon.minus.search(text, near, piece.start):
            piece.value, piece.start = -piece.value, minus.start()


def _word(atom: Atom) -> Piece:
    """Return the piece of a word that is a number, a weekday, a decade or a time by itself."""
    kinds: dict[str, Kind] = {"weekday": "weekday", "decade": "decade", "clock": "time"}
    kind = kinds.get(atom.role, "number")
    return Piece(atom.start, atom.end, kind, atom.value, unit=atom.unit, loose=atom.loose)
