"""Makes the text that a model reads from a segment as the source prints it, and tells what needs no model."""

import re

import msgspec

from pipeline.language.identify import identify
from pipeline.language.numbers import to_english
from pipeline.translating import capitals

_BLANKS = re.compile(r"\s+")
_SOFT_HYPHEN = "\u00ad"
# Initials and a surname (A.B. de Vries) with titles before it; and abbreviations (SIB, COVID-19, UN/ILO).
_PERSON = re.compile(
    r"(?:(?:[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng|[Pp]rof)\. ?)*(?:[A-Z]\.)+ ?(?:[a-z']{1,4} ){0,2}[A-ZÀ-Þ][\w'-]+"
)
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9&+./-]{1,11}")
_WORD_IN_CAPITALS = 5  # longer runs of capitals are words in capitals (SAMENVATTING), which are translated


class Kept(msgspec.Struct, frozen=True):
    """A segment that is not translated: the text that the edition prints and why."""

    text: str
    why: str


def prepare(segment: str) -> str:
    """Return a segment as the model reads it: single blanks, no soft hyphens, capitals in small letters."""
    return capitals.lower(_plain(segment))


def _plain(segment: str) -> str:
    return _BLANKS.sub(" ", segment.replace(_SOFT_HYPHEN, "")).strip()


def keep(segment: str) -> Kept | None:
    """Return how a segment is kept that needs no translation: a number, an abbreviation, a name, English.

    Numbers get their English form. None means that the segment is for the engine.
    """
    text = _plain(segment)
    if not any(map(str.isalpha, text)):
        return Kept(to_english(text), "number")
    if _PERSON.fullmatch(text) or (_ABBREVIATION.fullmatch(text) and _short(text)):
        return Kept(text, "name")
    if identify(text) == "en":
        return Kept(text, "english")
    return None


def _short(text: str) -> bool:
    return all(len(run) <= _WORD_IN_CAPITALS for run in re.findall(r"[A-Z]+", text))
