"""Finds numbers in a fixed form: references, dates in figures, clock times, labels, telephones, romans."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from pipeline.language.addresses import find_addresses
from pipeline.language.numbers.lexicon import BLANK, Lexicon, lexicon_of
from pipeline.language.numbers.quantity import Kind, Quantity, exact
from pipeline.report import Span

# Fewer digits than a telephone number with its area code has in the Netherlands and its neighbours.
_PHONE_DIGITS = 8
_PHONE = re.compile(
    r"(?<![\w.,])(?<!\d[ \u00a0\u202f\u2009-])(?:(?:\+|00)\d{2,3}[ -]?(?:\(0\)[ -]?)?\d{1,3}|\(?0\d{1,3}\)?)"
    r"[ -]\d{2,8}(?:[ -]\d{2,4}){0,3}(?!\w)"
)
_ISO_DATE = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
_DATE = re.compile(r"(?<![\d./-])(?P<day>\d{1,2})([-./])(?P<month>\d{1,2})\2(?P<year>\d{4})(?![\d-])")
_VULGAR = re.compile("[¼½¾⅐-⅞]")
_WHOLE = re.compile(r"\d{1,9} ?\Z")
# A longer row of digits is no number that anybody reads.
MOST_DIGITS = 50
DIGIT = re.compile("[0-9]")
_ROMAN = re.compile(r"(?<![\w-])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}


class Claims:
    """The quantities found so far and the characters that are taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.taken = bytearray(len(text))
        self.found: list[Quantity] = []

    def free(self, start: int, end: int) -> bool:
        """Tell whether nothing between two offsets is taken."""
        return not any(self.taken[start:end])

    def take(self, start: int, end: int) -> None:
        """Keep these characters from being read as numbers."""
        self.taken[start:end] = b"\1" * (end - start)

    def stretches(self) -> Iterator[Span]:
        """Yield the runs of characters that are not taken."""
        start = self.taken.find(0)
        while start >= 0:
            end = self.taken.find(1, start)
            end = len(self.taken) if end < 0 else end
            yield Span(start, end)
            start = self.taken.find(0, end)

    def add(self, start: int, end: int, kind: Kind, value: Fraction | int | Decimal, over: int = 1) -> None:
        """Add a quantity and take its characters."""
        decimal, parts = exact(Fraction(value))
        parts = over if over != 1 else parts
        self.found.append(Quantity(Span(start, end), self.text[start:end], kind, decimal, parts))
        self.take(start, end)


class _Forms:
    """The patterns of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        p, decimal = lexicon.data.patterns, re.escape(lexicon.data.decimal)
        self.references = [re.compile(pattern) for pattern in lexicon.data.references["patterns"]]
        clock = r"(?<![\d.,:/])(?P<h>[01]?\d|2[0-4])"
        halves = rf"\s*(?:(?P<pm>{p.afternoon})|(?P<am>{p.morning}))"
        mark = rf"(?P<mark>{BLANK}?(?:{p.clock_after})(?![^\W_]))?"
        # 09.30 uur, 11:20, 9.30 p.m.
        with_minutes = rf"{clock}(?P<sep>[.:])(?P<m>[0-5]\d)(?![\d:]|[.,]\d){mark}(?:{halves})?"
        # 10 a.m., 3 uur 's middags
        without_minutes = rf"{clock}{mark}{halves}"
        # between 2 and 4 p.m.
        second = rf" ?(?:-|–|to|and|until|en|tot) ?\d{{1,2}}(?:[:.]\d\d)? ?(?:{p.afternoon}|{p.morning})"
        first_of_two = rf"{clock}(?={second})"
        # 0230 UTC
        together = rf"(?<![\d.,:/])(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)(?P<mark>{BLANK}(?:hours|hrs|UTC|GMT))\b"
        self.times = [re.compile(form) for form in (with_minutes, without_minutes, first_of_two, together)]
        self.clock_before = re.compile(rf"\b(?:{p.clock_before})\s$")
        decade = r"['’]?(?P<decade>(?:\d\d)?\d0)"
        century = f"(?:{p.decade_century})?"
        # jaren 60; 1960s
        self.decades = [
            re.compile(
                rf"(?<!\w)(?:{p.decade_context})\s(?P<span>(?:{p.decade_before})\s+{decade}(?![\d.,%]\d){century})"
                rf"(?:{p.decade_more})?"
            ),
            re.compile(rf"(?<![\w,.])(?P<span>{decade}{p.decade_after}{century})(?P<more>)"),
        ]
        self.label = re.compile(rf"(?<!\w)(?:{p.label})\s*(?P<id>\d+(?:\.\d+)+[a-z]?)(?![\w%]|[,.]\d)")
        self.fraction = re.compile(
            rf"(?<![\w/.,])(?P<value>\d{{1,3}}(?:{decimal}\d{{1,9}})?)/(?P<over>\d{{1,3}})(?![\w/]|[.,]\d)"
        )


@cache
def _forms(language: str) -> _Forms:
    return _Forms(lexicon_of(language))


def read_fixed(text: str, lexicon: Lexicon) -> Claims:
    """Find everything in a fixed form, and take the characters that are no numbers at all."""
    claims = Claims(text)
    for match in lexicon.no_numbers.finditer(text):
        claims.take(*match.span())
    if DIGIT.search(text):
        forms = _forms(lexicon.language)
        for span in find_addresses(text):
            claims.take(span.start, span.end)
        _read_dates(claims)
        _read_phones(claims)
        _read_references(claims, forms)
        _read_times(claims, lexicon, forms)
        _read_decades(claims, forms)
        _read_labels(claims, forms)
        _read_fractions(claims, forms)
    _read_vulgar(claims)
    _read_romans(claims)
    return claims


def digits(text: str) -> int:
    """Return the digits of a text as one number, those after the fiftieth left out; 0 when it has none."""
    return int("".join(filter(str.isdecimal, text))[:MOST_DIGITS] or 0)


def label_value(label: str) -> Fraction:
    """Return the value of a label: 2.1 as a decimal, and the digits of one with more points."""
    return Fraction(label) if re.fullmatch(r"\d{1,20}\.\d{1,20}", label) else Fraction(digits(label))


def _read_references(claims: Claims, forms: _Forms) -> None:
    for pattern in forms.references:
        for match in pattern.finditer(claims.text):
            for group in range(1, pattern.groups + 1):
                start, end = match.span(group)
                if start >= 0 and claims.free(start, end):
                    claims.add(start, end, "reference", digits(match[group]))
            claims.take(*match.span())


def _read_phones(claims: Claims) -> None:
    for match in _PHONE.finditer(claims.text):
        if sum(map(str.isdigit, match[0])) >= _PHONE_DIGITS and claims.free(*match.span()):
            claims.add(*match.span(), "phone", digits(match[0]))


def _read_dates(claims: Claims) -> None:
    for pattern in (_ISO_DATE, _DATE):
        for match in pattern.finditer(claims.text):
            day, month = int(match["day"]), int(match["month"])
            if 1 <= day <= 31 and 1 <= month <= 12 and claims.free(*match.span()):
                for kind in ("day", "month", "year"):
                    claims.add(*match.span(kind), kind, int(match[kind]))
                claims.take(*match.span())


def _read_times(claims: Claims, lexicon: Lexicon, forms: _Forms) -> None:
    unsure: list[re.Match[str]] = []
    marked = False
    for pattern in forms.times:
        for match in pattern.finditer(claims.text):
            groups = match.groupdict()
            if groups.get("sep") == "." and not any(groups.get(name) for name in ("mark", "am", "pm")):
                unsure.append(match)
            else:
                marked |= groups.get("mark") is not None
                _add_time(claims, match)
    for match in unsure:
        # "van 8.30 tot 17.00 uur", "om 11.20", but not "om 11.20 euro".
        sure = marked or forms.clock_before.search(claims.text, 0, match.start())
        if sure and not lexicon.suffix.match(claims.text, match.end()):
            _add_time(claims, match)


def _add_time(claims: Claims, match: re.Match[str]) -> None:
    groups, hour = match.groupdict(), int(match["h"])
    if groups.get("pm") and hour < 12:
        hour += 12
    if claims.free(*match.span()):
        claims.add(*match.span(), "time", 60 * hour + int(groups.get("m") or 0))


def _read_decades(claims: Claims, forms: _Forms) -> None:
    for pattern in forms.decades:
        for match in pattern.finditer(claims.text):
            if not claims.free(*match.span()):
                continue
            century = 100 * (int(match["century"]) - 1) if match["century"] else 0
            claims.add(*match.span("span"), "decade", century + int(match["decade"]))
            if match["more"]:
                claims.add(*match.span("more"), "decade", int(match["more"]))


def _read_labels(claims: Claims, forms: _Forms) -> None:
    for match in forms.label.finditer(claims.text):
        if claims.free(*match.span("id")):
            claims.add(*match.span("id"), "label", label_value(match["id"]))


def _read_fractions(claims: Claims, forms: _Forms) -> None:
    for match in forms.fraction.finditer(claims.text):
        value, over = Decimal(match["value"].replace(",", ".")), int(match["over"])
        if value < over and claims.free(*match.span()):
            # 8,2/10 is a grade; 3/4 is a fraction.
            grade = over == 10 or value != int(value)
            claims.add(*match.span(), "grade" if grade else "fraction", value, over)


def _read_vulgar(claims: Claims) -> None:
    for match in _VULGAR.finditer(claims.text):
        part = Fraction(unicodedata.numeric(match[0])).limit_denominator(10)
        whole = _WHOLE.search(claims.text, max(0, match.start() - 10), match.start())
        if whole and not claims.free(*whole.span()):
            whole = None
        start = whole.start() if whole else match.start()
        claims.add(start, match.end(), "fraction", (int(whole[0]) if whole else 0) + part)


def _read_romans(claims: Claims) -> None:
    for match in _ROMAN.finditer(claims.text):
        if claims.free(*match.span()):
            claims.add(*match.span(), "roman", _roman(match[0]))


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in numeral]
    following = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, following, strict=True))
