"""Decides where the sentences of a text begin and end: syntok proposes, and the rules of `stops` dispose."""

import re
from bisect import bisect_left
from itertools import pairwise

from syntok.segmenter import segment
from syntok.tokenizer import Tokenizer

from pipeline.language.stops import OPENERS, STOP, TAIL, Stop, ends_sentence
from pipeline.report import Span

_BLANK_AFTER_STOP = re.compile(rf"{STOP}{TAIL}\s+")
# "sector.In 2024", "(2023).Daarna": a word, a stop, and a capital word that a blank or comma ends.
_NO_BLANK_AFTER_STOP = re.compile(r"[\w)%][\w)\]%”»][.!?][)\]”»]*(?=[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿ]*[\s,])")
_STOP_AT_END = re.compile(rf"({STOP}+){TAIL}$")

# What stands in brackets inside a sentence is not cut, unless it is longer than this many characters:
# a bracket that is never closed must not hold the rest of the text together.
_LONGEST_BRACKET = 400
# How many characters before and after a stop are looked at: no abbreviation or address is longer.
_NEAR = 160


def split(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of a text as offsets into it, without blanks at the edges.

    Every character that is no white space is in exactly one sentence. `language` is "nl" or "en".
    """
    brackets = _inner_brackets(text)
    starts = [0]
    for place in _candidates(text):
        if not _is_inside(brackets, place) and _is_start(text, starts[-1], place, language):
            starts.append(place)
    spans = (_trimmed(text, start, end) for start, end in pairwise([*starts, len(text)]))
    return tuple(span for span in spans if span.start < span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def _candidates(text: str) -> list[int]:
    """Return the places where a sentence may begin, in order.

    The lists inside syntok are German, Spanish and English and hide ends after Dutch words such as "mag",
    so every stop before a blank and every stop before a glued capital is proposed as well.
    """
    tokens = Tokenizer(replace_not_contraction=False).tokenize(text)
    places = {sentence[0].offset for sentence in segment(tokens)}
    for pattern in (_BLANK_AFTER_STOP, _NO_BLANK_AFTER_STOP):
        places |= {match.end() for match in pattern.finditer(text)}
    return sorted(place for place in places if 0 < place < len(text) and not text[place].isspace())


def _inner_brackets(text: str) -> list[tuple[int, int]]:
    """Return the outermost brackets that open inside a sentence and are closed soon, in order of place."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in re.finditer(r"[()]", text):
        place = match.start()
        if match[0] == "(":
            opened.append(place)
        elif opened:
            start = opened.pop()
            if place - start <= _LONGEST_BRACKET and not _opens_text(text, start):
                while pairs and pairs[-1][0] > start:
                    pairs.pop()
                pairs.append((start, place))
    return pairs


def _opens_text(text: str, place: int) -> bool:
    """Tell whether only white space stands between this place and a stop or the start of the text."""
    before = text[max(0, place - _NEAR) : place].rstrip()
    return not before or _STOP_AT_END.search(before) is not None


def _is_inside(brackets: list[tuple[int, int]], place: int) -> bool:
    found = bisect_left(brackets, (place,)) - 1
    return found >= 0 and brackets[found][1] >= place


def _is_start(text: str, begin: int, place: int, language: str) -> bool:
    """Tell whether a sentence begins at `place`, when the one before it begins at `begin`."""
    before = text[max(begin, place - _NEAR) : place].rstrip()
    ended = _STOP_AT_END.search(before)
    words = before[: ended.start()].split() if ended else []
    if not ended or not words:
        return False
    earlier, token = " ".join(words[:-1]), words[-1].lstrip(OPENERS)
    blank = text[place - 1].isspace()
    return ends_sentence(Stop(earlier, token, ended[1], text[place : place + _NEAR], blank, language))
