"""Knows the marks that lists and headings begin with: bullets, numbers, letters and Roman numerals."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pipeline.reading.lines import Line

# Signs that are nothing but bullets, two of them from the symbol fonts of word processors; and signs that a
# line of running text may begin with as well.
_SURE = "•‣◦▪■□●○∙⁃➢➤►▸✓✔\uf0b7\uf0a7"
_DASHES = "-–—"
_UNSURE = _DASHES + "*+·→"
_BULLET = re.compile(rf"(?P<bullet>[{_SURE}])\s*|(?P<unsure>[{re.escape(_UNSURE)}]|o(?=\t|\s\s))\s+")
_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<number>\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[A-Za-z]|[ivxl]{1,6}|[IVXL]{1,6})(?P<close>\.?\)|\.)(?:\s+|$)"
)
# Parts of a number have two figures at most, so that 3.412 is no number of a part.
_DOTTED_NUMBER = re.compile(r"(?P<open>)(?P<number>\d{1,2}(?:\.\d{1,2})+)(?P<close>)\s+")
_PLAIN_NUMBER = re.compile(
    r"(?P<open>)(?P<number>\d{1,2}(?:\.\d{1,2})*)(?P<close>)\s+(?=[\"'“‘«(]?[^\W\d_a-zß-öø-ÿ])"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
# The next mark of a list that begins with a capital letter must stand within this many lines.
_NEAR = 60


class Marker(msgspec.Struct, frozen=True):
    """A mark at the start of a line.

    `text` is the mark itself, `body` the offset of what follows it. `style` is the same for all marks of a
    list ("•", "1.", "(a)", "i)"); `numbers` are what it counts, empty for a bullet.
    """

    text: str
    body: int
    style: str
    numbers: tuple[int, ...] = ()

    @property
    def is_bullet(self) -> bool:
        """Tell whether the mark counts nothing."""
        return not self.numbers

    @property
    def is_first(self) -> bool:
        """Tell whether a list can begin with it."""
        return self.is_bullet or self.numbers[-1] == 1

    @property
    def is_capital(self) -> bool:
        """Tell whether it is a capital letter or numeral, which an initial (P. de Vries) is too."""
        return self.style.strip("(.)") in {"A", "I"}

    @property
    def heads(self) -> bool:
        """Tell whether a heading can have it: a number, or a capital letter or numeral."""
        return self.style[0] in "1AI"

    @property
    def is_open(self) -> bool:
        """Tell whether nothing closes it, as nothing closes a time (10.15 uur)."""
        return self.text[-1].isdigit()

    @property
    def is_dash(self) -> bool:
        """Tell whether it may be the dash of an aside."""
        return self.is_bullet and self.text in _DASHES

    @property
    def is_sure(self) -> bool:
        """Tell whether it can be nothing but a mark."""
        return self.is_bullet and self.text[0] in _SURE


def readings(text: str) -> list[Marker]:
    """Return what the mark of a line may be: "i." is the Roman numeral and the letter. No mark gives none."""
    bullet = _BULLET.match(text)
    start = bullet.end() if bullet else 0
    sign = (bullet["bullet"] or bullet["unsure"]) if bullet else ""
    number = _NUMBER.match(text, start) or _DOTTED_NUMBER.match(text, start)
    found = (
        [
            Marker(text[: number.end()].rstrip(), number.end(), sign + style, numbers)
            for style, numbers in _styles(number)
        ]
        if number
        else []
    )
    if bullet and (not found or (number and number.end() == len(text))):
        return [Marker(sign, bullet.end(), sign)]
    return found


def heading_number(text: str) -> Marker | None:
    """Return a number that no stop or bracket closes, before a capital: "2 Wonen", "2.1 Nieuwe woningen"."""
    number = _PLAIN_NUMBER.match(text)
    if not number:
        return None
    style, numbers = next(_styles(number))
    return Marker(number["number"], number.end(), style, numbers)


def _styles(number: re.Match[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    value, frame = number["number"], number["open"] + "{}" + number["close"]
    if value[0].isdigit():
        numbers = tuple(map(int, value.split(".")))
        yield frame.format(".".join("1" * len(numbers))), numbers
        return
    if _is_roman(value):
        yield frame.format("I" if value.isupper() else "i"), (_roman(value),)
    if len(value) == 1:
        yield frame.format("A" if value.isupper() else "a"), (ord(value.lower()) - ord("a") + 1,)


def _is_roman(value: str) -> bool:
    return set(value.lower()) <= set(_ROMAN) and _written(_roman(value)) == value.lower()


def _roman(value: str) -> int:
    digits = [_ROMAN[letter] for letter in value.lower()]
    following = [*digits[1:], 0]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, following, strict=True))


def _written(value: int) -> str:
    written = ""
    for worth, letters in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        written += letters * (value // worth)
        value %= worth
    return written


class Counter:
    """Remembers the last number of every style of mark, so that the next one is known when it comes."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[int, ...]] = {}

    def choose(self, text: str) -> Marker | None:
        """Return the likeliest reading of a mark: one that goes on, then one that begins, then any."""
        found = readings(text)
        for likely in (self.goes_on, lambda marker: marker.is_first):
            for marker in found:
                if likely(marker):
                    return marker
        return found[-1] if found else None

    def goes_on(self, marker: Marker) -> bool:
        """Tell whether the mark is the next of its style."""
        last = self._last.get(marker.style)
        return marker.is_bullet or (last is not None and marker.numbers == (*last[:-1], last[-1] + 1))

    def has_seen(self, style: str) -> bool:
        """Tell whether there was a mark of this style before."""
        return style in self._last

    def note(self, marker: Marker) -> None:
        """Remember a mark."""
        self._last[marker.style] = marker.numbers


def has_successor(marker: Marker, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line near below begins with the mark after this one, a capital letter or numeral."""
    following = marker.numbers[-1] + 1
    letter = _written(following).upper() if "I" in marker.style else chr(ord("A") + following - 1)
    text = marker.style.replace("I", "A").replace("A", letter)
    return any(line.text.startswith(text) for line in lines[at + 1 : at + 1 + _NEAR])
