"""Puts one error of a known kind into a good translation, in every place where it fits."""

import re
from collections.abc import Callable, Iterator

_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MAGNITUDES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
_DENIALS = {"not": "", "no": "a", "never": "always", "without": "with", "cannot": "can", "none": "all"}
_COUNTRIES = ["Germany", "France", "Spain", "Sudan", "Ukraine", "Kenya", "China", "Lebanon", "Italy", "Ghana"]
_UNITS = {
    "%": " percentage points", "per cent": "percentage points", "percent": "percentage points",
    "euros": "dollars", "dollars": "euros", "kilometres": "metres", "metres": "kilometres",
    "hectares": "acres", "hours": "minutes", "days": "weeks", "weeks": "months", "years": "months",
}  # fmt: skip
_DUTCH_DENIALS = re.compile(
    r"\b(?:niet|geen|nooit|nimmer|niemand|niets|nergens|zonder|evenmin|geenszins)\b", re.IGNORECASE
)
# Long enough to hold more than a name.
_DUTCH_WORDS = 4

# Words that may stand nearly anywhere, and seldom mean what was there.
_OTHERS = ("windows", "gardens", "bicycle", "painted", "musical", "sleeping", "kitchen", "narrow", "weather")

Seed = Callable[[str, str], Iterator[str]]


def change_digit(_: str, english: str) -> Iterator[str]:
    """Change each digit outside of references."""
    references = [match.span() for match in re.finditer(r"\((?:Parliamentary|Government)[^)]*\)", english)]
    for match in re.finditer(r"\d", english):
        if not any(start <= match.start() < end for start, end in references):
            yield _replace(english, match, str((int(match[0]) + 3) % 10))


def swap_magnitude(_: str, english: str) -> Iterator[str]:
    """Make millions of billions, and the reverse."""
    for match in re.finditer(r"(?<![\w])(?:thousand|million|billion|trillion)(?!\w)", english):
        yield _replace(english, match, _MAGNITUDES[match[0]])


def swap_month(_: str, english: str) -> Iterator[str]:
    """Name the month after."""
    for match in re.finditer(rf"\b(?:{'|'.join(_MONTHS)})\b", english):
        yield _replace(english, match, _MONTHS[(_MONTHS.index(match[0]) + 1) % 12])


def swap_weekday(_: str, english: str) -> Iterator[str]:
    """Name the day after."""
    for match in re.finditer(rf"\b(?:{'|'.join(_DAYS)})\b", english):
        yield _replace(english, match, _DAYS[(_DAYS.index(match[0]) + 1) % 7])


def drop_negation(dutch: str, english: str) -> Iterator[str]:
    """Take away a denial that the Dutch has too, where the English has only one.

    "No more than" and "whether or not" are none.
    """
    if not _DUTCH_DENIALS.search(dutch):
        return
    words = "|".join(_DENIALS)
    limits = r"\. ?\d| only| \w+ than"
    denials = list(
        re.finditer(rf"(?<![\w-])(?<!or )(?<!if )(?:{words})(?![\w-])(?!{limits})", english, re.IGNORECASE)
    )
    if len(denials) == 1:
        changed = _replace(english, denials[0], _DENIALS[denials[0][0].lower()])
        yield " ".join(changed.split())


def damage_reference(_: str, english: str) -> Iterator[str]:
    """Drop a digit of a reference, and swap two."""
    names = r"(?:Parliamentary Papers? |Gazette |no\. |Article |ECLI:|\(EU\) |Directive )"
    for match in re.finditer(names + r"[\w /:,.-]*?(\d[\d -]*\d)", english):
        start, end = match.span(1)
        digits = match[1]
        yield english[:start] + digits[:-1] + english[end:]
        if digits[0] != digits[1] != " ":
            yield english[:start] + digits[1] + digits[0] + digits[2:] + english[end:]


def add_loop(_: str, english: str) -> Iterator[str]:
    """Say the end again: the last word three times more, some words twice more, the whole once more."""
    words = english.rstrip(".").split()
    if len(words) < 2:
        yield f"{english} {english}"
        return
    yield " ".join([*words, words[-1], words[-1], words[-1]])
    for size in (2, 3, 4, 5, 8):
        if len(words) > size:
            yield " ".join([*words, *words[-size:], *words[-size:]])
    yield f"{english} {english}"


def leave_dutch(dutch: str, english: str) -> Iterator[str]:
    """Put four words of the Dutch in the place of the end of the English; leave the whole in Dutch."""
    words = dutch.split()
    kept = english.split()[: len(english.split()) // 2]
    for i in range(0, len(words) - _DUTCH_WORDS + 1, _DUTCH_WORDS):
        window = words[i : i + _DUTCH_WORDS]
        if i and sum(word.isalpha() and word.islower() for word in window) >= _DUTCH_WORDS - 1:
            yield " ".join([*kept, *window])
    if sum(word.islower() for word in words) > 2:
        yield dutch


def cut(_: str, english: str) -> Iterator[str]:
    """Stop after half, after two thirds, and before the last word."""
    words = english.split()
    if len(words) > 5 and english.endswith("."):
        for length in (len(words) // 2, 2 * len(words) // 3, len(words) - 1):
            yield " ".join(words[:length]).rstrip(",;:")


def cut_clause(_: str, english: str) -> Iterator[str]:
    """Leave out each clause between two commas, and the one after the last comma."""
    for match in re.finditer(r",(?! \d)(?: [^\s,.;:()]+){4,}(?=[,.])", english):
        yield _replace(english, match, "")


def replace_name(_: str, english: str) -> Iterator[str]:
    """Put another country in the place of each."""
    for match in re.finditer(rf"\b(?:{'|'.join(_COUNTRIES)})\b(?! of| and)", english):
        other = _COUNTRIES[(_COUNTRIES.index(match[0]) + 1) % len(_COUNTRIES)]
        if other not in english:
            yield _replace(english, match, other)


def drop_name(_: str, english: str) -> Iterator[str]:
    """Put "the country" in the place of each country that is named once."""
    for match in re.finditer(rf"\b(?:{'|'.join(_COUNTRIES)})\b", english):
        if english.count(match[0][:4]) == 1:
            yield _replace(english, match, "the country")


def swap_unit(_: str, english: str) -> Iterator[str]:
    """Change the unit or the currency of a number."""
    units = "|".join(map(re.escape, _UNITS))
    for match in re.finditer(rf"(?<=\d)(?: ?)(?:{units})(?![\w])|(?:€|EUR ?)(?=\d)", english):
        unit = match[0].strip()
        other = _UNITS.get(unit, "$")
        yield _replace(english, match, match[0].replace(unit, other))


def shift_date(_: str, english: str) -> Iterator[str]:
    """Name the day of the month after."""
    for match in re.finditer(rf"\b(\d{{1,2}})(?= (?:{'|'.join(_MONTHS)})\b)", english):
        yield _replace(english, match, str(int(match[0]) % 28 + 1))


def change_abbreviation(_: str, english: str) -> Iterator[str]:
    """Swap the first two letters of each abbreviation."""
    for match in re.finditer(r"(?<![\w.])(?!EUR|USD|CO)[A-Z]{3,6}(?![\w.-])", english):
        short = match[0]
        if short[0] != short[1] and english.count(short) == 1 and not english.isupper():
            yield _replace(english, match, short[1] + short[0] + short[2:])


def state_duty(_: str, english: str) -> Iterator[str]:
    """State as a fact what must be done, where the sentence says so once."""
    duties = list(re.finditer(r"(?<!\w)(?:must|should|has to|have to)(?: be)? (?=\w)", english))
    if len(duties) == 1:
        yield _replace(english, duties[0], "is " if duties[0][0].endswith("be ") else "")


def change_word(_: str, english: str) -> Iterator[str]:
    """Put another word in the place of each long word in small letters that stands there once."""
    words = re.findall(r"(?<![\w-])[a-z]{6,}(?![\w-])", english)
    for place, word in enumerate(word for word in words if words.count(word) == 1):
        other = _OTHERS[place % len(_OTHERS)]
        yield re.sub(rf"(?<![\w-]){word}(?![\w-])", other, english, count=1)


def _replace(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


# Kind of error -> the seeding function and the checks of which one must find it.
SEEDS: dict[str, tuple[Seed, tuple[str, ...]]] = {
    "digit": (change_digit, ("numbers", "dates", "references", "addresses")),
    "magnitude": (swap_magnitude, ("numbers",)),
    "month": (swap_month, ("dates",)),
    "weekday": (swap_weekday, ("dates",)),
    "negation": (drop_negation, ("negation", "denials")),
    "reference": (damage_reference, ("references", "numbers", "dates")),
    "loop": (add_loop, ("repetition",)),
    "dutch": (leave_dutch, ("untranslated",)),
    "name replaced": (replace_name, ("names",)),
    "name dropped": (drop_name, ("names",)),
    "abbreviation": (change_abbreviation, ("abbreviations", "references")),
    "unit": (swap_unit, ("numbers",)),
    "day": (shift_date, ("numbers", "dates")),
    "clause": (
        cut_clause,
        (
            "length",
            "numbers",
            "dates",
            "names",
            "abbreviations",
            "negation",
            "denials",
            "references",
            "meaning",
        ),
    ),
    "word": (change_word, ("meaning", "terms")),
    "duty": (state_duty, ("modality",)),
    "cut": (cut, ("truncated", "length", "references")),
}
