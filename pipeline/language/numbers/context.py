"""Decides what numbers mean beside one another: days and years, ranges with one unit, shares."""

from pipeline.language.numbers.lexicon import Lexicon
from pipeline.language.numbers.pieces import Piece
from pipeline.language.numbers.quantity import Kind

# "one in five", "3 in 10": what is counted out of more than this is a count of its own ("9 in 30 countries").
_LARGEST_SHARE = 10


class Context:
    """The pieces of one text, in order of place, and what stands between them."""

    def __init__(self, text: str, lexicon: Lexicon, pieces: list[Piece]) -> None:
        """Take the pieces as they were read one by one."""
        self.text = text
        self.lexicon = lexicon
        self.pieces = pieces

    def settle(self) -> list[Piece]:
        """Return the pieces as they are meant; those of a share become one."""
        for i in range(len(self.pieces)):
            self._mark_date(i)
        listed = False
        for i in range(len(self.pieces) - 2, -1, -1):
            listed = self._share_unit(i, listed)
        return self._join()

    def _gap(self, i: int) -> str:
        """Return what stands between a piece and the next."""
        return self.text[self.pieces[i].end : self.pieces[i + 1].start]

    def _mark_date(self, i: int) -> None:
        """Turn the numbers beside a month into days, and four bare figures into a year."""
        piece = self.pieces[i]
        if piece.kind == "month":
            if i > 0 and self.lexicon.day_to_month.fullmatch(self._gap(i - 1)):
                self._mark_days(i - 1)
            after = self.pieces[i + 1] if i + 1 < len(self.pieces) else None
            if after and _may_be_day(after) and self._gap(i) in (" ", "\u00a0", " the "):
                after.kind = "day"
        elif (piece.kind == "number" and piece.year_like) or self._clipped(piece):
            piece.kind = "year"

    def _mark_days(self, i: int) -> None:
        """Mark a day, and the days before it in "1, 2 en 3 juli"."""
        while i >= 0 and _may_be_day(self.pieces[i]):
            self.pieces[i].kind = "day"
            i -= 1
            if i >= 0 and self._gap(i) != ", " and not self.lexicon.range.fullmatch(self._gap(i)):
                break

    def _clipped(self, piece: Piece) -> bool:
        """Tell whether this is a year without its century: '24."""
        before = self.text[max(0, piece.start - 2) : piece.start]
        two = piece.form == "plain" and piece.end - piece.start == 2 and not piece.unit
        return two and before[-1:] in ("'", "’") and not before[:-1].isalnum()

    def _share_unit(self, i: int, listed: bool) -> bool:
        """Give a number and the next their common magnitude and unit: "2 tot 3 miljoen euro".

        `listed` says that the next number is one of a list ("5, 10 en 15 procent"), as does the result.
        """
        left, right, gap = self.pieces[i], self.pieces[i + 1], self._gap(i)
        if left.kind != "number" or right.kind != "number" or left.loose:
            _complete_year(left, right, gap)
            return False
        joined = self.lexicon.range.fullmatch(gap) is not None
        bare = left.value < 1000 and left.scale == 1 and (left.sign_first or not left.unit)
        # "een jaar of vijftien en 337 miljoen dollar" is no range.
        alike = (left.form == "word") == (right.form == "word")
        joined &= alike
        if joined and bare and right.scale > 1:
            left.value, left.scale = left.value * right.scale, right.scale
        if joined or (listed and gap == ", "):
            if right.unit and not left.unit and not right.sign_first:
                left.unit = right.unit
            elif left.sign_first and not right.unit and left.scale <= right.scale:
                right.unit = left.unit
        return joined

    def _join(self) -> list[Piece]:
        """Join "een op de vijf" and "8.2 out of 10" into one piece each."""
        joined: list[Piece] = []
        for piece in self.pieces:
            if joined and (kind := self._share(joined[-1], piece)):
                last = joined[-1]
                last.kind, last.end, last.over, last.loose = kind, piece.end, int(piece.value), False
            else:
                joined.append(piece)
        return joined

    def _share(self, left: Piece, right: Piece) -> Kind | None:
        """Return what two numbers are together, if anything."""
        plain = left.kind == right.kind == "number" and not left.unit and not right.unit
        if not plain or not 0 < left.value < right.value or right.value.denominator != 1:
            return None
        gap = self.text[left.end : right.start]
        if self.lexicon.out_of.fullmatch(gap):
            return "grade"
        if left.value.denominator == 1 and self.lexicon.one_in.fullmatch(gap):
            small = left.value == 1 or right.value <= _LARGEST_SHARE or right.value in (100, 1000)
            return "share" if small else None
        return None


def _may_be_day(piece: Piece) -> bool:
    bare = piece.form in ("plain", "ordinal") and not piece.unit and piece.scale == 1
    return bare and piece.kind in ("number", "ordinal") and 1 <= piece.value <= 31


def _complete_year(left: Piece, right: Piece, gap: str) -> None:
    """Read 2023/24 and 2023-24 as 2023 and 2024."""
    clipped = right.form == "plain" and right.end - right.start == 2 and not right.unit
    if left.kind == "year" and clipped and gap in ("-", "–", "/") and right.value > left.value % 100:
        right.kind, right.value = "year", left.value - left.value % 100 + right.value
