"""Writes the numbers of a Dutch text in their English form."""

import re
from decimal import Decimal

from pipeline.language.numbers.lexicon import BLANK, Lexicon, lexicon_of
from pipeline.language.numbers.quantity import Quantity

# Figures from this length on get a comma for each thousand; 1774 may be a year or a number of a thing.
_GROUPED_FROM = 5
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_CROWDS = {1: "dozens", 2: "hundreds", 0: "thousands"}


def render(quantity: Quantity) -> str:
    """Return the English form of a number found in a Dutch text; what keeps its form comes as printed."""
    english = lexicon_of("en")
    match quantity.kind:
        case "month" if not _has_figure(quantity.text):
            return _named(english.data.months, quantity.value)
        case "weekday":
            return _named(english.data.weekdays, quantity.value)
        case "time":
            hour, minutes = divmod(int(quantity.value), 60)
            return f"{hour}:{minutes:02}"
        case "decade":
            return f"{quantity.value}s"
        case "ordinal":
            return _ordinal(quantity, english)
        case "day" if quantity.text[-1].isalpha():
            return _ordinal(quantity, english)
        case "share":
            return f"{_count(quantity, quantity.value)} in {_count(quantity, Decimal(quantity.over))}"
        case "grade":
            as_printed = "/" in quantity.text
            return quantity.text.replace(",", ".") if as_printed else f"{quantity.value}/{quantity.over}"
        case "number" | "fraction" | "crowd" if not quantity.loose:
            return _amount(quantity, english)
    return quantity.text


def _named(names: dict[str, int], value: Decimal) -> str:
    return next(name for name, number in names.items() if number == value)


def _ordinal(quantity: Quantity, english: Lexicon) -> str:
    value = int(quantity.value)
    names = {number: name for name, number in reversed(english.data.ordinals.items())}
    if value in names and not _has_figure(quantity.text):
        return names[value]
    figure = re.match(r"\d+", quantity.text)
    ending = "th" if value // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{figure[0] if figure else value}{ending}"


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


def _count(quantity: Quantity, value: Decimal) -> str:
    """Return a whole number as words where the Dutch has words."""
    return str(value) if _has_figure(quantity.text) else _spell(int(value))


def _spell(number: int) -> str:
    """Return a number below a hundred in words, a larger one in figures."""
    names = {value: name for name, value in reversed(lexicon_of("en").data.cardinals.items())}
    if number in names:
        return names[number]
    if number < 100:
        return f"{names[number - number % 10]}-{names[number % 10]}"
    return f"{number:,}"


def _amount(quantity: Quantity, english: Lexicon) -> str:
    """Return figure or words, magnitude and unit in English order."""
    dutch = lexicon_of("nl")
    before, core, unit = _parts(quantity, dutch)
    body = _body(quantity, core, dutch)
    if body is None:
        return quantity.text
    if quantity.kind == "crowd" and unit:
        body += " of"
    elif quantity.kind == "fraction" and unit and quantity.amount < 1:
        body += " of a"
    return before + body + _unit(unit, quantity, english)


def _parts(quantity: Quantity, dutch: Lexicon) -> tuple[str, str, str]:
    """Cut a number into what stands before it (minus, currency), its figures or words, and its unit."""
    text = quantity.text
    start = re.match(rf"(?:[-−–]|(?:{dutch.data.patterns.minus}) )?", text)
    minus = start[0] if start else ""
    core = text[len(minus) :]
    sign = ""
    for currency in sorted(dutch.data.currencies, key=len, reverse=True):
        if core.startswith(currency) and _has_figure(core) and not currency.islower():
            sign, core = currency, core[len(currency) :].lstrip()
            break
    unit = ""
    for match in re.finditer(rf"(?:{BLANK}|-)?(?=[^\d.,])", core):
        suffix = dutch.suffix.fullmatch(core, match.start())
        if suffix and match.start():
            core, unit = core[: match.start()], core[match.start() :]
            break
    blank = " " if sign.isalpha() else ""
    return ("minus " if minus[-1:] == " " else minus) + sign + blank, core, unit


def _body(quantity: Quantity, core: str, dutch: Lexicon) -> str | None:
    """Return the figures or words in English, or None when the word is more than a number (vijfjarig)."""
    if quantity.kind == "crowd":
        return _crowd(quantity.value)
    words = re.findall(r"[^\W\d_]+\.?", core)
    if match := dutch.figure.search(core):
        scales = [_scale(dutch, word) for word in words]
        return None if 0 in scales else " ".join([_figure(match[0]), *_names_of(scales)])
    if quantity.kind == "fraction":
        return _fraction(quantity) if words else None
    known = [dutch.word(word.rstrip(".")) for word in words]
    if not all(word and word.role in ("cardinal", "magnitude", "fraction", "article") for word in known):
        return None
    if dutch.compounds and any(dutch.compounds.ends_otherwise(word.lower()) for word in words):
        return None
    return (
        _in_words(abs(quantity.amount.numerator)) if quantity.amount.denominator == 1 else str(quantity.value)
    )


def _scale(dutch: Lexicon, word: str) -> int:
    """Return what a magnitude word multiplies by, or 0 for another word."""
    return int(dutch.magnitudes.get(word.lower(), dutch.magnitudes.get(word.lower().rstrip("."), 0)))


def _names_of(scales: list[int]) -> list[str]:
    names = dict(_SCALES) | {100: "hundred", 12: "dozen"}
    return [names[scale] for scale in scales]


def _figure(printed: str) -> str:
    """Return a Dutch figure with English separators: 29.584 is 29,584, and 3,6 is 3.6."""
    whole, comma, decimals = printed.partition(",")
    digits = "".join(filter(str.isdigit, whole))
    if len(digits) >= _GROUPED_FROM or len(digits) < len(whole):
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+\Z)", ",", digits)
    return digits + ("." if comma else "") + decimals


def _in_words(number: int) -> str:
    for scale, name in _SCALES:
        if 2 * number >= scale and number % (scale // 10) == 0:
            whole, rest = divmod(number, scale)
            if 2 * number == scale:
                return f"half a {name}"
            return f"{_spell(whole)} {name}" if not rest else f"{Decimal(number) / scale} {name}"
    return _spell(number)


def _fraction(quantity: Quantity) -> str | None:
    """Return "a third", "two thirds", "one and a half"; None for one without such a name."""
    parts = {2: "half", 3: "third", 4: "quarter"} | {
        n: name
        for name, n in lexicon_of("en").data.ordinals.items()
        if 4 < n <= 100 and not name.endswith("ly")
    }
    top, bottom = abs(quantity.amount.numerator), quantity.amount.denominator
    if bottom not in parts:
        return None
    if top == 1:
        return f"a {parts[bottom]}"
    if top < bottom:
        return f"{_spell(top)} {parts[bottom]}s"
    return f"{_spell(top // bottom)} and a {parts[bottom]}" if top % bottom == 1 else str(quantity.value)


def _crowd(value: Decimal) -> str | None:
    """Return "hundreds", "tens of thousands", "hundreds of millions"."""
    power = len(str(int(value))) - 1
    if value != 10**power:
        return None
    if power <= 2:
        return _CROWDS[power]
    scale = next(name for size, name in _SCALES if 10**power >= size)
    return {0: "", 1: "tens of ", 2: "hundreds of "}[power % 3] + scale + "s"


def _unit(printed: str, quantity: Quantity, english: Lexicon) -> str:
    """Return a unit in English with the blank before it; a sign that English knows too stays as it is."""
    if not printed:
        return ""
    bare = printed.lstrip(" -\u00a0\u202f\u2009")
    blank = printed[: len(printed) - len(bare)]
    if english.units.get(bare) == quantity.unit and (bare == quantity.unit or not bare.isalpha()):
        return blank + bare
    name = english.data.unit_names.get(quantity.unit, bare)
    if abs(quantity.amount) <= 1 and name.endswith("s") and not name.endswith("ches"):
        name = name.removesuffix("s")
    return f"{blank or ' '}{name}" if name.replace(" ", "").isalpha() else blank + name
