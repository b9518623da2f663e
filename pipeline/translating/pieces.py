"""Cuts a segment that is too long into pieces at its weakest joints, and joins their English."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

_DATA = Path(__file__).with_name("joints.toml")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of joints.toml."""

    clause_openers: tuple[str, ...]
    conjunctions: tuple[str, ...]
    small_words: frozenset[str]


@cache
def _words() -> _Words:
    return msgspec.toml.decode(_DATA.read_bytes(), type=_Words)


@cache
def _joints() -> tuple[re.Pattern[str], ...]:
    """Return where a sentence may be cut, weakest joint first; in the last resort between two words."""
    openers, conjunctions = "|".join(_words().clause_openers), "|".join(_words().conjunctions)
    return (
        re.compile(r"(?<=[;:]) "),
        re.compile(rf"(?<=,) (?=(?:{openers})\b)"),
        re.compile(r"(?<=,) (?!\d)"),
        re.compile(rf" (?=(?:{conjunctions})\b)"),
        re.compile(r" "),
    )


def cut(segment: str, fits: Callable[[str], bool]) -> list[str]:
    """Return the segment in pieces that fit, cut as evenly as the joints allow; one word is never cut.

    The pieces joined by one blank are the segment.
    """
    if fits(segment):
        return [segment]
    for joint in _joints():
        places = [match.start() for match in joint.finditer(segment)]
        if places:
            middle = min(places, key=lambda place: abs(place - len(segment) / 2))
            return cut(segment[:middle], fits) + cut(segment[middle + 1 :], fits)
    return [segment]


def join(pieces: list[str]) -> str:
    """Return English pieces as one sentence, without capitals and stops at the seams."""
    joined = pieces[0]
    for piece in pieces[1:]:
        first = piece.split(" ", 1)[0].lower()
        opens = piece[:1].lower() + piece[1:] if first in _words().small_words else piece
        joined = f"{joined.rstrip('.')} {opens}"
    return joined
