"""Gathers what tells how much a sentence matters: its words, cue words, numbers and names."""

import re
from collections.abc import Sequence
from functools import cache

from pipeline.language.numbers import find
from pipeline.simplifying.figures import is_telling
from pipeline.simplifying.lists import lists
from pipeline.simplifying.methods.base import Sentence
from pipeline.simplifying.passages import Passage
from pipeline.simplifying.vectors import Vector, vector

# One name a run of words with capitals, not counting the first word of the sentence.
_NAME = re.compile(r"(?<=[^.!?:\"'“‘] )[A-Z][\w'’-]*(?: (?:of |for |the |and |de |van )*[A-Z][\w'’-]*)*")


def sentences(section: Sequence[Passage], inverse: Vector) -> list[Sentence]:
    """Return the passages of a section as the ranking methods see them."""
    return [_sentence(passage, inverse) for passage in section]


def _sentence(passage: Passage, inverse: Vector) -> Sentence:
    text = passage.text
    bonus, stigma = _cues()
    return Sentence(
        passage.terms,
        vector(passage.terms, inverse),
        len(bonus.findall(text)) - len(stigma.findall(text)),
        sum(is_telling(quantity) for quantity in find(text, "en")),
        len(set(_NAME.findall(text))),
    )


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return _pattern(lists().cues.bonus), _pattern(lists().cues.stigma)


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
