"""Judges whether a stop ends a sentence, by what stands before and after it."""

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

from pipeline.language.function_words import opens_sentence

_FILE = Path(__file__).with_name("abbreviations.toml")

OPENERS = "\"'“‘„«‹([{¿¡"
_CLOSER = r"[\"'”’»›)\]}]"
STOP = r"[.!?…‼‽⁇⁈⁉]"
# A footnote mark after the stop belongs to the sentence: "vastgesteld.[1] Daarna", "vastgesteld.² Daarna",
# and the same where the raised figure has become a plain one: "vastgesteld.2 Daarna".
_MARK = r"(?:\[\d{1,3}\]|[¹²³⁰-⁹]+|(?<=[^\W\d_]{3}\.)\d{1,2}(?=\s|$))"
# Everything that may stand between the stop and the blank after the sentence.
TAIL = rf"{_CLOSER}*{_MARK}?{_CLOSER}*"

# 's Ochtends, 't Is, 'n Kind: the clitic opens the sentence, the word after it has the capital.
_CLITIC = re.compile(r"[\"“«(]*['’‘][sntk]\s+[^\W\d_a-z]")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,4}\.)+[^\W\d_]{1,5}")
_ADDRESS = re.compile(r"://|^www\.|@|\w{2}\.(?:nl|eu|be|com|org|net|info|gov|edu|int|uk|de|fr)$")
_ENUMERATOR = re.compile(r"\d{1,3}|[IVXLC]+|[A-Za-z]")
# What follows "nr.", "art.", "excl.": a number, a Roman numeral, a currency with its amount.
_CODE = re.compile(rf"[{re.escape(OPENERS)}]*(?:\S*\d|[IVXLC]+\b|[A-Z]{{3}}\s\d|[€$£])")
_JOINT = re.compile(r"[-–/]")


class Abbreviations(msgspec.Struct, frozen=True):
    """The lists of abbreviations.toml for one language; what each means is said there."""

    never: frozenset[str]
    number: frozenset[str]
    capital: frozenset[str]
    either: frozenset[str]

    def listed(self, token: str) -> str:
        """Return the token, or its last part when only that can be an abbreviation: "non-u.s", "blz/nr"."""
        whole = token in self.never or token in self.number or token in self.either
        return token if whole else _JOINT.split(token)[-1] or token


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of "nl" or "en"."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))[language]
    return Abbreviations(*(frozenset(table[name].split()) for name in Abbreviations.__struct_fields__))


class Stop(msgspec.Struct, frozen=True):
    """A stop and its surroundings.

    `token` is the last run of characters before the stop, without opening quotes; `earlier` what the sentence
    has before that; `blank` tells whether white space follows the stop. Long texts are cut to what is near.
    """

    earlier: str
    token: str
    stops: str
    after: str
    blank: bool
    language: str

    @property
    def abbreviation(self) -> str:
        """The token as the lists of abbreviations would have it."""
        return abbreviations(self.language).listed(self.token.lower())


def ends_sentence(stop: Stop) -> bool:
    """Tell whether a sentence ends here: the first rule that knows decides, and without one it does."""
    for rule in _RULES:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def _goes_on(stop: Stop) -> bool | None:
    """Say no when what follows belongs to the sentence: a small letter, or a sign that closes."""
    first = stop.after.lstrip(OPENERS)[:1]
    if not stop.blank and not first.isupper():
        return False
    if first.isalpha() and not first.isupper():
        return None if _CLITIC.match(stop.after) or stop.after[0] in "([" else False
    return False if first in {"", *",;:.!?)]%"} else None


def _is_loud(stop: Stop) -> bool | None:
    """Say yes for a question mark, an exclamation mark or dots: no abbreviation ends in those."""
    return True if stop.stops != "." else None


def _is_address(stop: Stop) -> bool | None:
    """Say no inside an address (Jan.Jansen@voorbeeld.nl), and yes after one."""
    is_address = _ADDRESS.search(stop.token.lower()) is not None
    if stop.blank:
        return True if is_address else None
    return False if is_address or "@" in stop.after.split()[0] else None


def _is_enumerator(stop: Stop) -> bool | None:
    """Say no after the number of a point: "1. De raad besluit", "Besloten is: a. De nota"."""
    opens = not stop.earlier or stop.earlier[-1] in ":;("
    return False if opens and _ENUMERATOR.fullmatch(stop.token) else None


def _is_before_bracket(stop: Stop) -> bool | None:
    """Say no when a bracket follows that is part of the sentence: "op 18 juli jl. (bijlage 2) besloten"."""
    if stop.after[0] not in "([":
        return None
    closing = ")" if stop.after[0] == "(" else "]"
    rest = stop.after.partition(closing)[2].lstrip()
    return False if rest[:1].islower() or rest[:1] in {",", ";", ":"} else None


def _is_abbreviation(stop: Stop) -> bool | None:
    """Decide by the lists of abbreviations, and for dotted ones that no list has."""
    known, token = abbreviations(stop.language), stop.abbreviation
    if len(stop.token) == 1 and stop.token.isupper():
        return None
    if token in known.never:
        return False
    if token in known.number:
        return not _CODE.match(stop.after)
    if token in known.capital:
        return True
    if len(token) > 1 and (token in known.either or _DOTTED.fullmatch(token)):
        return opens_sentence(stop.after.lstrip(OPENERS), stop.language)
    return None


def _is_letter(stop: Stop) -> bool | None:
    """Tell an initial (P. de Vries, A. B. Jansen) from a unit (2 m.) or a last letter (plan B. Dat is)."""
    if len(stop.token) != 1 or not stop.token.isalpha():
        return None
    word = (stop.earlier.split() or [""])[-1]
    if word[-1:].isdigit():
        return True
    ordinary = word[:1].islower() and not word.endswith(".")
    return ordinary and opens_sentence(stop.after.lstrip(OPENERS), stop.language)


_RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _goes_on,
    _is_loud,
    _is_address,
    _is_enumerator,
    _is_before_bracket,
    _is_abbreviation,
    _is_letter,
)
