"""Rewrites one sentence in plain words by a chain of small rules, each checked before it counts."""

from typing import Literal

import msgspec

from pipeline.simplifying.guard import guard
from pipeline.simplifying.parser import Parser
from pipeline.simplifying.rules import RULES, Rule, Sentence
from pipeline.simplifying.soundness import is_sound

Level = Literal["plain", "easier", "full"]

# How many words a sentence may have before it is split, by level. GOV.UK advises at most 25 words; to come to
# 15 on average (plain) or 10 to 12 (easier), what is a little longer than that must be split.
LONGEST: dict[Level, int] = {"plain": 16, "easier": 11}
# A rule is called again on its own result; more often than this it goes round in a circle.
_MOST_TIMES = 6


class Rewritten(msgspec.Struct, frozen=True):
    """The plain sentences made from one sentence, and the ids of the rules that changed it, in order.

    `parsed` is false where no parser was there, so that fewer rules could apply.
    """

    texts: tuple[str, ...]
    rules: tuple[str, ...]
    parsed: bool = True


def rewrite(sentence: str, level: Level, parser: Parser | None) -> Rewritten:
    """Return a sentence in plain words; as it is at level "full" and where no rule applies.

    What a rule makes counts only when every sentence of it is whole and the guard finds nothing in it;
    otherwise the text stays as it was before that rule.
    """
    texts: tuple[str, ...] = (sentence,)
    applied: list[str] = []
    for rule in RULES if level != "full" else ():
        if rule.needs_parse and parser is None:
            continue
        changed = _apply(rule, sentence, texts, LONGEST[level], parser)
        if changed != texts:
            texts = changed
            applied.append(rule.id)
    return Rewritten(texts, tuple(applied), parser is not None)


def _apply(
    rule: Rule, source: str, texts: tuple[str, ...], longest: int, parser: Parser | None
) -> tuple[str, ...]:
    """Return the texts with a rule applied wherever that is sound, in one place after the other."""
    place, times = 0, 0
    while place < len(texts):
        text = texts[place]
        made = rule.apply(Sentence(text, parser(text) if parser else None, longest))
        candidate = (*texts[:place], *made, *texts[place + 1 :])
        good = times < _MOST_TIMES and made and made != (text,) and _holds(source, candidate, made, parser)
        texts = candidate if good else texts
        place, times = (place, times + 1) if good else (place + 1, 0)
    return texts


def _holds(source: str, texts: tuple[str, ...], made: tuple[str, ...], parser: Parser | None) -> bool:
    return all(is_sound(text, parser) for text in made) and not guard([source], " ".join(texts), parser)
