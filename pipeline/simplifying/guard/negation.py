"""Finds what is denied in the text and not in the sources, or the reverse."""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from pipeline.language.sentences import split
from pipeline.language.words import words
from pipeline.simplifying.guard.base import Claims, Violation
from pipeline.simplifying.guard.likeness import KEPT, content, share_kept
from pipeline.simplifying.guard.lists import lists, phrases
from pipeline.simplifying.guard.matching import matched


def find_turned(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield every verb that is denied on one side only."""
    for clause, others in matched(source, made):
        if others and clause.denied not in [other.denied for other in others]:
            where = "the source does not" if clause.denied else "the source does"
            verb = "denies" if clause.denied else "does not deny"
            yield Violation("negation", clause.verb, f"The text {verb} “{clause.verb}”, {where}.")


def find_counted(source: Claims, made: Claims) -> Iterator[Violation]:
    """Yield a denial too many, or one too few in what was kept of a sentence."""
    heard = _denials(made.text)
    if len(heard) > len(_denials(source.text)) + _reversals(source.text):
        yield Violation("negation", heard[0], f"The text denies (“{heard[0]}”) what the source does not.")
    kept = [word for sentence in _sentences(source.text) for word in _kept_denials(sentence, made.text)]
    reversed_there = _reversals(made.text)
    if len(kept) > len(heard) + reversed_there:
        yield Violation("negation", kept[0], f"The source denies (“{kept[0]}”) what the text does not.")
    banned = _ban(source.text)
    if banned and not heard and not reversed_there and share_kept(content(source.text), made.text) >= KEPT:
        yield Violation("negation", banned, f"The source says “{banned}”, the text does not.")


def _kept_denials(sentence: str, text: str) -> list[str]:
    denials = _denials(sentence)
    return denials if denials and share_kept(content(sentence), text) >= KEPT else []


def _sentences(text: str) -> Iterator[str]:
    for span in split(text, "en"):
        yield text[span.start : span.end]


def _denials(text: str) -> list[str]:
    neutral, strong = _patterns()
    return strong.findall(neutral.sub(" ", text.replace("’", "'")))


def _reversals(text: str) -> int:
    """Return how many verbs of a text deny what hangs on them: failed to, refused to."""
    known = lists().negation.reversals
    return sum(any(form in known for form in _stems(word)) for word in map(str.lower, words(text)))


def _ban(text: str) -> str:
    """Return the first word of a text that forbids, if there is one."""
    return next((word for word in words(text) if word.lower() in lists().negation.bans), "")


def _stems(word: str) -> tuple[str, ...]:
    return (word, *(word.removesuffix(ending) for ending in ("s", "es", "d", "ed", "ped", "ned", "ing")))


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str]]:
    known = lists().negation
    return phrases(known.neutral), phrases([*(w for w in known.denials if w != "n't"), r"\w+n't"])


TESTS = (find_turned, find_counted)
