"""Finds conditions, exceptions and limits of the sources that the text dropped, or that it made up."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.language.function_words import function_words
from pipeline.language.sentences import split
from pipeline.language.words import words
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.likeness import KEPT, content, root, share_kept
from pipeline.simplifying.guard.lists import lists, phrases

# These limit the clause that they belong to; the others limit the next word.
_OF_CLAUSES = ("if", "unless", "until")
# After "only" these open what it limits, as any other function word opens a phrase of place or time.
_ARTICLES = ("the", "a", "an", "its", "their")
# A limit that is made up tells less than the source; a condition that is made up tells something else.
_NOT_MADE_UP = ("if", "unless", "only", "usually", "provisional")


def find_dropped(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every class of limits that the sources set to something which the text kept."""
    for span in split(source.text, "en"):
        sentence = source.text[span.start : span.end]
        for kind, pattern in _patterns().items():
            found = list(pattern.finditer(sentence))
            lost = len(found) - len(pattern.findall(made.text))
            wanted = [match for match in found if _is_kept(kind, sentence, match, made.text)]
            if wanted and lost > 0 and len(wanted) > len(pattern.findall(made.text)):
                words_lost = wanted[0][0]
                yield Violation("condition", words_lost, f"The text dropped “{words_lost}” of the source.")


def find_made_up(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every condition of the text of which the sources have none of that class."""
    for kind in _NOT_MADE_UP:
        match = _patterns()[kind].search(made.text)
        if match and not _patterns()[kind].search(source.text):
            yield Violation("condition", match[0], f"The source does not say “{match[0]}”.")


def _is_kept(kind: str, sentence: str, match: re.Match[str], text: str) -> bool:
    """Tell whether what a limit belongs to is in the text."""
    following = words(sentence[match.end() :])[:1]
    limits_phrase = kind == "only" and bool(following) and following[0].lower() in function_words("en")
    if kind in _OF_CLAUSES or (limits_phrase and following[0] not in _ARTICLES):
        return share_kept(content(_main_part(sentence, match)), text) >= KEPT
    after = [word for word in words(sentence[match.end() :]) if word.lower() not in function_words("en")]
    before = content(sentence[: match.start()])
    neighbours = after[:1] or before[-1:]
    return bool(neighbours) and root(neighbours[0]) in {root(word) for word in words(text)}


def _main_part(sentence: str, match: re.Match[str]) -> str:
    """Return a sentence without its condition: up to the word, or from the comma after it on."""
    before = sentence[: match.start()]
    if len(content(before)) > 1:
        return before
    return sentence[match.end() :].partition(",")[2] or sentence


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {kind: phrases(map(re.escape, words)) for kind, words in lists().conditions.items()}


TESTS = (find_dropped, find_made_up)
