"""Reads number words that are written as one word: eenentwintigste, tweehonderdvijftigduizend, vijfjarig."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

import msgspec


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language joins number words; endings and ordinal suffixes are alternatives split by a bar."""

    joints: tuple[str, ...]
    hundred: str
    thousand: str
    glue: str
    half: str
    ordinal: str
    endings: str
    loose_endings: str


class Spelled(NamedTuple):
    """What a number word says. A loose one has many translations without a number (tweetalig)."""

    value: Fraction
    ordinal: bool = False
    loose: bool = False


class Compounds:
    """Knows how the number words of a language join into one word."""

    def __init__(self, cardinals: Mapping[str, int], ordinals: Mapping[str, int], rules: Rules) -> None:
        """Build the grammar from the simple words, the odd ordinals and the rules for joining."""
        self._ordinals = ordinals
        self.low = dict(cardinals)  # every number word below a hundred
        for unit, n in cardinals.items():
            if 0 < n < 10:
                for ten, m in cardinals.items():
                    self.low |= {unit + joint + ten: n + m for joint in rules.joints if m >= 20}
        low = "|".join(sorted(self.low, key=len, reverse=True))

        def below_thousand(name: str) -> str:
            hundreds = f"(?P<{name}times>{low})?(?P<{name}hundred>{rules.hundred})(?:{rules.glue})?"
            return f"(?:{hundreds})?(?P<{name}low>{low})?"

        thousands = f"(?P<t>{below_thousand('t')}){rules.thousand}(?:{rules.glue})?"
        self._whole = re.compile(f"(?:{thousands})?{below_thousand('u')}")
        self._half = re.compile(f"({low})(?:{rules.half})")
        self._ordinal = re.compile(f"(.+?)(?:{rules.ordinal})")
        self._ending = re.compile(f"(.+?)(?:(?:{rules.endings})|(?P<loose>{rules.loose_endings}))")

    def read(self, word: str) -> Spelled | None:
        """Return what a word in lower case says, or None when it is no number word."""
        value = self._cardinal(word)
        if value is not None:
            return Spelled(Fraction(value))
        if match := self._half.fullmatch(word):
            return Spelled(self.low[match[1]] + Fraction(1, 2))
        return self._read_ordinal(word) or self._read_ending(word)

    def ends_otherwise(self, word: str) -> bool:
        """Tell whether a number word has an ending that makes another word of it: vijfjarig, zestal."""
        return self._cardinal(word) is None and self._read_ending(word) is not None

    def _cardinal(self, word: str) -> int | None:
        match = self._whole.fullmatch(word)
        if match is None or not word:
            return None
        value = self._below_thousand(match, "u")
        if match["t"] is not None:
            value += 1000 * (self._below_thousand(match, "t") or 1)
        return value

    def _below_thousand(self, match: re.Match[str], name: str) -> int:
        value = self.low[match[f"{name}low"]] if match[f"{name}low"] else 0
        if match[f"{name}hundred"]:
            times = match[f"{name}times"]
            value += 100 * (self.low[times] if times else 1)
        return value

    def _read_ordinal(self, word: str) -> Spelled | None:
        for ending, n in self._ordinals.items():
            if word.endswith(ending):
                start = word.removesuffix(ending)
                value = self._cardinal(start) if start else 0
                return None if value is None else Spelled(Fraction(value + n), ordinal=True)
        match = self._ordinal.fullmatch(word)
        value = self._cardinal(match[1]) if match else None
        # "eenden" are ducks: the first is "eerste".
        return Spelled(Fraction(value), ordinal=True) if value and value > 1 else None

    def _read_ending(self, word: str) -> Spelled | None:
        match = self._ending.fullmatch(word)
        value = self._cardinal(match[1]) if match else None
        # "eenvoudig" and "eenzijdig" hold no number any more.
        if match is None or value is None or value < 2:
            return None
        return Spelled(Fraction(value), loose=match["loose"] is not None)
