"""Looks for brackets and quotation marks that open and never close, or close and never opened."""

import re
from collections.abc import Iterator

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# The single quotation mark is left out: it is an apostrophe too.
_OPENERS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”"}
_OPENING = re.compile(r"(?<![\w.,!?])['‘](?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?])['’](?!\w)")
_CLOSERS = {closer: opener for opener, closer in _OPENERS.items()}


def _lonely(text: str) -> list[int]:
    """Return the places of all marks without a partner, in order."""
    open_marks: list[int] = []
    lonely: list[int] = []
    straight = [i for i, char in enumerate(text) if char == '"']
    for i, char in enumerate(text):
        if char in _OPENERS:
            open_marks.append(i)
        elif char in _CLOSERS:
            partner = next((k for k in reversed(open_marks) if text[k] == _CLOSERS[char]), None)
            if partner is None:
                lonely.append(i)
            else:
                open_marks.remove(partner)
    return sorted(lonely + open_marks + straight[-1:] * (len(straight) % 2))


def _is_list_mark(text: str, place: int) -> bool:
    """Tell whether a closing bracket belongs to a list letter or number: a) 1)."""
    return text[place] == ")" and text[:place].strip().isalnum() and len(text[:place].strip()) <= 3


def _quotes_in_pairs(text: str) -> bool:
    """Tell whether single quotation marks outside of words come in pairs."""
    return len(_OPENING.findall(text)) == len(_CLOSING.findall(text))


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    if _lonely(source) or not _quotes_in_pairs(source):
        return
    for place in _lonely(hypothesis.text):
        if not _is_list_mark(hypothesis.text, place):
            message = f"The mark {hypothesis.text[place]} has no partner."
            yield Fault(message, target=(Span(place, place + 1),))


CHECK = Check(
    id="pairs",
    severity="warning",
    looks_for="Brackets and quotation marks without a partner, when those of the Dutch are in pairs.",
    remedy="Add the missing mark or remove the one that is too much.",
    find=_find,
)
