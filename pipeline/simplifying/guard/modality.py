"""Finds what is more or less sure in the text than in the sources: may, will, plans to, must."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.language.words import words
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.likeness import KEPT, content, share_kept
from pipeline.simplifying.guard.lists import lists, modality_of, phrases
from pipeline.simplifying.guard.matching import matched

# Of these the words stand for nothing else, so that they can be compared without grammar.
_OBLIGED = re.compile(r"\b(?:have|has|had) to\b", re.IGNORECASE)
_PLAIN = ("may", "will", "must", "should", "plan", "expect", "seem")


def find_other(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every verb that is as sure in no clause of the sources."""
    for clause, others in matched(source, made):
        if others and clause.modality not in [other.modality for other in others]:
            said = ", ".join(sorted(others[0].modality)) or "a fact"
            message = f"“{clause.verb}” is as sure in the source as “{said}”."
            yield Violation("modality", clause.verb, message)


def find_classes(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield a class of modal words that one side lacks; one that went with its sentence is no loss."""
    theirs, mine = _classes(source.text), _classes(made.text)
    for kind in _PLAIN:
        if kind in mine and kind not in theirs:
            yield Violation("modality", mine[kind], f"The source does not say “{mine[kind]}”.")
        elif kind in theirs and kind not in mine and share_kept(content(source.text), made.text) >= KEPT:
            yield Violation("modality", theirs[kind], f"The source says “{theirs[kind]}”, the text does not.")


def _classes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in words(_purposes().sub(" ", text)):
        # The month.
        if word == "May":
            continue
        low = word.lower()
        stems = (
            low,
            low.removesuffix("s"),
            low.removesuffix("d"),
            low.removesuffix("ed"),
            low.removesuffix("ned"),
        )
        kind = next(filter(None, map(modality_of, stems)), "")
        found.setdefault(kind, word)
    if _OBLIGED.search(text):
        found.setdefault("must", "have to")
    # What is expected or planned is to come.
    if "expect" in found or "plan" in found:
        found.pop("will", None)
    return found


@cache
def _purposes() -> re.Pattern[str]:
    return phrases(lists().purposes.words)


TESTS = (find_other, find_classes)
