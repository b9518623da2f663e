"""Loads how a language writes numbers from its data file, and compiles it once."""

import re
import tomllib
from collections.abc import Iterable
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from pipeline.language.numbers.spelled import Compounds, Rules

_FILES = {"nl": "dutch.toml", "en": "english.toml"}
# Blanks that may stand in a number or between a number and its unit.
BLANK = "[ \u00a0\u202f\u2009]"
NEVER = "(?!)"
_POSSESSIVE = re.compile("(?<=[a-z]y)['’]s$")

Role = Literal[
    "cardinal",
    "article",
    "magnitude",
    "ordinal",
    "fraction",
    "crowd",
    "month",
    "weekday",
    "decade",
    "clock",
    "loose",
]


class Word(NamedTuple):
    """What a word can say about a number; `part` is what it divides by (derde 3, kwart 4), or 0."""

    role: Role
    value: Fraction
    part: int = 0
    loose: bool = False
    unit: str = ""


class Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The regular expressions of a language; one that it does not need never matches."""

    joiner: str
    article: str
    one_in: str
    out_of: str
    of: str
    range: str
    approximate: str
    minus: str
    label: str
    clock_before: str
    clock_after: str
    afternoon: str
    morning: str
    half_clock: str
    half_minutes: int
    day_to_month: str
    ordinal: str
    decade_century: str
    and_a_half: str = NEVER
    one_and_a_half: str = NEVER
    decade_context: str = NEVER
    decade_before: str = NEVER
    decade_after: str = NEVER
    decade_more: str = f"{NEVER}(?P<more>)"
    decade_word: str = NEVER
    of_unit: str = ""
    but_before: str = NEVER
    but_after: str = NEVER
    number_start: str = NEVER
    month_start: str = NEVER
    weekday_part: str = NEVER
    weekday_inside: str = NEVER
    ambiguous_months: str = NEVER
    month_context: str = NEVER


class Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data file of a language. Amounts are strings, so that they are exact ("1e6", "3/2")."""

    decimal: str
    group: str
    cardinals: dict[str, int]
    magnitudes: dict[str, str]
    ordinals: dict[str, int]
    fractions: dict[str, str]
    currencies: dict[str, str]
    shares: dict[str, str]
    measures: dict[str, str]
    months: dict[str, int]
    month_abbreviations: dict[str, int]
    weekdays: dict[str, int]
    decades: dict[str, int]
    crowds: dict[str, str]
    loose: dict[str, str]
    clock_words: dict[str, int]
    no_numbers: dict[str, tuple[str, ...]]
    patterns: Patterns
    references: dict[str, tuple[str, ...]]
    loose_starts: dict[str, str] = {}
    parts: dict[str, int] = {}
    glued_magnitudes: dict[str, str] = {}
    unit_names: dict[str, str] = {}
    compounds: Rules | None = None


class Lexicon:
    """The words, units and patterns of one language."""

    def __init__(self, language: str) -> None:
        """Load the language ("nl", "en")."""
        path = Path(__file__).parent / _FILES[language]
        self.language = language
        self.data = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Data)
        data, rules = self.data, self.data.compounds
        self.compounds = Compounds(data.cardinals, data.ordinals, rules) if rules else None
        self.units = data.currencies | data.shares | data.measures
        self.magnitudes = {word: Fraction(value) for word, value in data.magnitudes.items()}
        self.glued_magnitudes = {word: Fraction(value) for word, value in data.glued_magnitudes.items()}
        # In a language that joins its number words, hundred and thousand need no number before them.
        self.alone = {rules.hundred, rules.thousand} if rules else set()
        self._exact, self._words = self._tables()
        self._compile()
        self.word = lru_cache(maxsize=1 << 16)(self._word)

    def _tables(self) -> tuple[dict[str, Word], dict[str, Word]]:
        """Return what is looked up as printed (months are capitalised in English), and in lower case."""
        data = self.data
        exact = {word: Word("month", Fraction(n)) for word, n in data.months.items()}
        exact |= {word: Word("weekday", Fraction(n)) for word, n in data.weekdays.items()}
        # `part` marks a month that needs a figure beside it.
        exact |= {word: Word("month", Fraction(n), 1) for word, n in data.month_abbreviations.items()}
        words = {word.lower(): _loose(value) for word, value in data.loose.items()}
        words |= {word: Word("clock", Fraction(n), loose=True) for word, n in data.clock_words.items()}
        words |= {word: Word("crowd", Fraction(v)) for word, v in data.crowds.items()}
        words |= {word: Word("decade", Fraction(n)) for word, n in data.decades.items()}
        words |= {word: Word("magnitude", v) for word, v in self.magnitudes.items()}
        words |= {word: Word("cardinal", Fraction(n)) for word, n in data.cardinals.items()}
        words |= {word: Word("ordinal", Fraction(n), n) for word, n in data.ordinals.items()}
        for word, n in data.parts.items():
            words[word] = Word("fraction", Fraction(1, n), n)
        for word, value in data.fractions.items():
            amount, unit = _amount(value)
            words[word] = Word(
                "fraction", amount, amount.denominator if amount.numerator == 1 else 0, unit=unit
            )
        words |= {word: Word("article", Fraction(1)) for word in data.patterns.article.split("|")}
        for word in data.loose.keys() & words.keys():
            words[word] = words[word]._replace(loose=True)
        return exact, words

    def _word(self, printed: str) -> Word | None:
        """Return what a word says, or None for a word without a number."""
        printed = _POSSESSIVE.sub("", printed)
        low = printed.lower()
        found = self._exact.get(printed) or self._words.get(low) or self._exact.get(low)
        if found is None and printed.isupper():
            found = self._exact.get(printed.capitalize())
        if found is None and self.compounds is not None:
            spelled = self.compounds.read(low)
            if spelled is not None:
                part = spelled.value.numerator if spelled.ordinal else 0
                role: Role = "ordinal" if spelled.ordinal else "cardinal"
                found = Word(role, spelled.value, part, spelled.loose)
        return found or self._inside(low)

    def _inside(self, word: str) -> Word | None:
        """Return the number, month or weekday within a longer word: vijftigplussers, julidag, koopzondag."""
        data = self.data
        match = self.number_start.fullmatch(word)
        if match and self.compounds and (spelled := self.compounds.read(match["number"])):
            return Word("loose", spelled.value, loose=True)
        for start, value in data.loose_starts.items():
            if word.startswith(start):
                return Word("loose", Fraction(value), loose=True)
        for crowd, value in data.crowds.items():  # miljoenennota, miljardeninvestering
            if word.startswith(crowd):
                return Word("crowd", Fraction(value), loose=True)
        if match := self.month_start.fullmatch(word):
            return Word("month", Fraction(data.months[match["month"]]), loose=True)
        if match := self.weekday_part.fullmatch(word):
            return Word("weekday", Fraction(data.weekdays[match["weekday"]]))
        if match := self.weekday_inside.fullmatch(word):
            return Word("weekday", Fraction(data.weekdays[match["weekday"]]), loose=True)
        return None

    def _compile(self) -> None:
        data, patterns = self.data, self.data.patterns
        group, decimal = re.escape(data.group), re.escape(data.decimal)
        # A point that neither groups nor parts decimals makes a label or a date: Dutch 2.1, English 3.2.1.
        dotted = r"\d+(?:\.\d+){2,}" if data.decimal == "." else r"\d+(?:\.\d+)+"
        self.figure = re.compile(
            rf"(?P<grouped>\d{{1,3}}(?:(?:{group}\d{{3}})+(?!\d|{group}\d)|(?:{BLANK}\d{{3}})+(?!\d))(?:{decimal}\d+)?)"
            rf"|(?P<dotted>{dotted})|(?P<plain>\d+(?:{decimal}\d+)?)"
        )
        signs = [word for word in data.currencies if not word.islower() and " " not in word]
        # "in 2024 EUR 512 miljoen": a sign before a figure is not the unit of the figure before it.
        units = f"(?:{_alternatives(signs)})(?!{BLANK}?\\d)|{_alternatives(self.units.keys() - set(signs))}"
        self.suffix = re.compile(f"(?:{BLANK}|-)?({units})")
        self.of_unit = re.compile(f"{patterns.of_unit}(?:{BLANK}|-)?({units})")
        self.prefix = re.compile(rf"(?<!\w)({_alternatives(signs)}){BLANK}?$")
        self.minus = re.compile(rf"(?:(?:^|(?<=[\s(\[]))[-−]|(?<=\()–|(?<!\w)(?:{patterns.minus}) )$")
        self.joiner = re.compile(patterns.joiner)
        self.and_a_half = re.compile(patterns.and_a_half)
        self.one_and_a_half = re.compile(rf"\b(?:{patterns.one_and_a_half}) and $")
        self.one_in = re.compile(rf"\s(?:{patterns.one_in})\s")
        self.out_of = re.compile(rf"\s(?:{patterns.out_of})\s")
        self.of = re.compile(rf"\s(?:{patterns.of})\b")
        self.range = re.compile(rf"{BLANK}*(?:{patterns.range}){BLANK}*(?:(?:{patterns.approximate}) )*")
        self.day_to_month = re.compile(patterns.day_to_month + BLANK)
        self.ordinal = re.compile(rf"(?:{patterns.ordinal})(?![^\W_])")
        self.month_context = re.compile(rf"(?:{patterns.month_context})$")
        self.half_clock = re.compile(patterns.half_clock)
        self.but_before = re.compile(rf"\b(?:{patterns.but_before}) $")
        self.but_after = re.compile(patterns.but_after)
        low = "|".join(sorted(self.compounds.low, key=len, reverse=True)) if self.compounds else ""
        self.number_start = re.compile(patterns.number_start.replace("{low}", low))
        self.month_start = re.compile(patterns.month_start)
        self.weekday_part = re.compile(patterns.weekday_part)
        self.weekday_inside = re.compile(patterns.weekday_inside)
        self.decade_word = re.compile(rf"\b(?:{patterns.decade_word})\s$")
        self.ambiguous_months = re.compile(patterns.ambiguous_months)
        phrases = "|".join(map(re.escape, data.no_numbers["phrases"]))
        self.no_numbers = re.compile(rf"(?:{phrases})(?!\w)")


def _amount(value: str) -> tuple[Fraction, str]:
    """Read "2" or "1/2 year"."""
    amount, _, unit = value.partition(" ")
    return Fraction(amount), unit


def _loose(value: str) -> Word:
    amount, unit = _amount(value)
    return Word("loose", amount, loose=True, unit=unit)


def _alternatives(words: Iterable[str]) -> str:
    """Return a pattern of words, longest first, that does not end inside a longer word."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in ordered)


@cache
def lexicon_of(language: str) -> Lexicon:
    """Return the lexicon of a language ("nl", "en"); it is built once."""
    return Lexicon(language)
