"""Replaces whole phrases of officials by plain words, wherever they stand."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.simplifying.plain_words import plain_words
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import put


def _apply(sentence: Sentence) -> Iterator[Candidate]:
    text = _opening().sub(_opened, sentence.text)
    changes = [(m, plain_words().phrases[m[0].lower()]) for m in _phrases().finditer(text)]
    together = text
    for match, plain in reversed(changes):
        together = _replaced(together, match, plain)
    yield (together,)
    for match, plain in changes:
        yield (_replaced(text, match, plain),)
    yield (text,)


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(plain_words().phrases, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


@cache
def _opening() -> re.Pattern[str]:
    longest_first = sorted(plain_words().openings, key=len, reverse=True)
    return re.compile(rf"^({'|'.join(map(re.escape, longest_first))}), ")


def _opened(match: re.Match[str]) -> str:
    plain = plain_words().openings[match[1]]
    return f"{plain} " if plain in ("So", "But") else f"{plain}, "


def _replaced(text: str, match: re.Match[str], plain: str) -> str:
    if plain:
        return put(text, match.start(), match.end(), plain)
    before, after = text[: match.start()], text[match.end() :].lstrip()
    return before + after if before else after[:1].upper() + after[1:]


RULE = Rule(
    id="plain-phrases",
    does="Replaces phrases of officials that have one sense only: prior to, in the event that, Furthermore.",
    skips="Phrases that plain-words.toml does not have.",
    needs_parse=False,
    apply=_apply,
)
