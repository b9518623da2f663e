"""Judges whether a sentence can stand in a summary: whole, sure, not too long, and clear on its own."""

import re
from enum import IntEnum

from pipeline.edition import Rendering
from pipeline.language.words import words
from pipeline.simplifying.lists import lists
from pipeline.simplifying.openers import without_opener
from pipeline.simplifying.passages import Passage

# A statement of fewer words says little. GOV.UK advises at most 25 words, but many sentences of reports are
# longer, and often the main ones; they are split afterwards. What is longer still seldom splits well.
FEWEST_WORDS, MOST_WORDS, LONGEST = 6, 45, 70

_OPENS = re.compile(r"[\"'“‘«]?[^\W_a-zà-ÿ]")
_CLOSES = re.compile(r"[.!][\"'”’»)]*$")
# A pointing word after a preposition: because of this, solutions to this problem; but not: this year.
_POINTS_BACK = re.compile(
    r"\b(?:of|by|from|with|for|to|through|in|on|after) (?:this|these|those|them)\b"
    r"(?! (?:year|month|week|report|letter|document|chapter|section|annex|government)\b)"
)
_PAIRS = ("()", "[]", "“”", "«»")


class Fitness(IntEnum):
    """How fit a sentence is: only when there is nothing else, only when too few are there, or as it is."""

    UNFIT = 0
    SECOND = 1
    FIT = 2


def fitness(passage: Passage) -> Fitness:
    """Return how fit a passage is for a summary.

    Second choice is what leans on another sentence, is very long, has a warning, or is what the engine was
    least sure of. A link to the sentence before that can be taken off is no fault.
    """
    if has_errors(passage.rendering) or not is_whole(passage.text):
        return Fitness.UNFIT
    doubtful = bool(passage.rendering.findings) or not passage.sure
    long = len(passage.text.split()) > MOST_WORDS
    second = doubtful or long or leans(without_opener(passage.text))
    return Fitness.SECOND if second else Fitness.FIT


def has_errors(rendering: Rendering) -> bool:
    """Tell whether a check found an error, so that the English may say something else than the Dutch."""
    return any(finding.severity == "error" for finding in rendering.findings)


def is_whole(text: str) -> bool:
    """Tell whether a text is a statement from capital to full stop, with a verb and of a fair length."""
    found = words(text)
    if not FEWEST_WORDS <= len(found) <= LONGEST:
        return False
    if not _OPENS.match(text) or not _CLOSES.search(text):
        return False
    if any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS):
        return False
    return has_verb(found)


def has_verb(found: list[str]) -> bool:
    """Tell whether one of these words is likely a finite verb."""
    finite = lists().finite
    return any(word in finite or word.endswith("ed") for word in map(str.lower, found))


def leans(text: str) -> bool:
    """Tell whether a sentence refers to the one before it: by its opening, an early "this", or "of this"."""
    leaning = lists().leaning
    lower = text.lower().lstrip("\"'“‘«")
    if _opens_with(lower, leaning.free):
        return False
    if _opens_with(lower, leaning.openers):
        return True
    early = any(word in leaning.early for word in words(lower)[: leaning.early_words])
    return early or _POINTS_BACK.search(lower) is not None


def _opens_with(text: str, phrases: tuple[str, ...]) -> bool:
    return any(text.startswith(phrase) and not text[len(phrase) :][:1].isalnum() for phrase in phrases)
