"""Looks for Dutch adverbs and links between sentences that no word of the English says."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis


class _Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    english: str
    says: str


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    idioms: tuple[str, ...]
    words: dict[str, _Row]
    opening: dict[str, _Row]


class Adverb(NamedTuple):
    """A place in a Dutch text, English that may stand there, and what else may say it."""

    start: int
    end: int
    english: str
    says: re.Pattern[str]


# "Zo" opens a sentence as a link only before its verb: not "Zo snel mogelijk".
_VERB = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|konden|zal|zullen|moet|moeten"
    r"|ging|gingen|kwam|kwamen|gaf|gaven|nam|namen|\w+(?:de|te|den|ten)|(?!groot|kort|laat|slecht|licht|dicht|vast)\w+t)"
)


@cache
def _rows() -> _Rows:
    text = Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), _Rows)


@cache
def _dutch() -> re.Pattern[str]:
    """Return what finds adverbs: those that open a sentence, idioms, which have no group, and others."""
    opening = "|".join(_rows().opening)
    words = "|".join(sorted(map(re.escape, _rows().words), key=len, reverse=True))
    return re.compile(
        rf"(?:^|(?<=[.!?] ))(?P<opening>{opening})(?= {_VERB}\b)"
        rf"|(?<![\w-])(?i:{'|'.join(_rows().idioms)}|(?P<word>{words}))(?![\w-])"
    )


@cache
def _says(says: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{says})", re.IGNORECASE)


def places(source: str) -> Iterator[Adverb]:
    """Yield the adverbs of a Dutch text in their order."""
    for match in _dutch().finditer(source):
        word = match["opening"] or match["word"]
        if word:
            row = _rows().opening[word] if match["opening"] else _rows().words[word.lower()]
            given = row.english[0].upper() + row.english[1:] if word[0].isupper() else row.english
            yield Adverb(*match.span(), given, _says(row.says))


def lost(source: str, english: str) -> tuple[Adverb, ...]:
    """Return the adverbs of a Dutch text that an English one does not say."""
    return tuple(place for place in places(source) if not place.says.search(english))


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    if missing := lost(source, hypothesis.text):
        words = ", ".join(f"“{source[a.start : a.end]}” ({a.english.lower()})" for a in missing)
        spans = tuple(Span(adverb.start, adverb.end) for adverb in missing)
        yield Fault(f"The English may not say {words}.", source=spans)


CHECK = Check(
    id="adverbs",
    severity="warning",
    looks_for="Adverbs and links between sentences of which the English says nothing.",
    remedy="See whether the English says this small word, perhaps in another way.",
    find=_find,
)
