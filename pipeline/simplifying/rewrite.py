"""Rewrites one sentence in plain words by a chain of small rules, each checked before it counts."""

from collections.abc import Mapping
from itertools import islice
from typing import Literal

import msgspec

from pipeline.language.words import words
from pipeline.simplifying.guard import guard
from pipeline.simplifying.leaning import leans
from pipeline.simplifying.parser import Parser
from pipeline.simplifying.rules import RULES, Rule, Sentence
from pipeline.simplifying.soundness import is_sound

Level = Literal["plain", "easier", "full"]

# How many words a sentence may have before it is split, by level. GOV.UK advises at most 25 words; to come to
# 15 on average (plain) or 10 to 12 (easier), what is a little longer than that must be split.
LONGEST: dict[Level, int] = {"plain": 13, "easier": 10}
# A rule is called again on its own result; more often than this it goes round in a circle.
_MOST_TIMES = 6
# What a late rule made may be what an early one can split.
_PASSES = 2
# No sentence of a report has more to say than this many plain ones.
_MOST_SENTENCES = 12
# What these make are statements of one rank, so that the last one still ends as the whole did.
_EQUALS = ("coordination", "clauses", "semicolons", "long-lists")
# So many words tell whether two sentences end alike.
_END = 3
# A rule seldom has more than one good way; to try all of many costs time.
_MOST_CANDIDATES = 8


class Rewritten(msgspec.Struct, frozen=True):
    """The plain sentences made from one sentence, and the ids of the rules that changed it, in order.

    `parsed` is false where no parser was there, so that fewer rules could apply.
    """

    texts: tuple[str, ...]
    rules: tuple[str, ...]
    parsed: bool = True


def rewrite(
    sentence: str, level: Level, parser: Parser | None, expansions: Mapping[str, str] | None = None
) -> Rewritten:
    """Return a sentence in plain words; as it is at level "full" and where no rule applies.

    What a rule makes counts only when every sentence of it is whole and the guard finds nothing in it;
    otherwise the text stays as it was before that rule. `expansions` are abbreviations to be written out.
    """
    if level == "full":
        return Rewritten((sentence,), (), parser is not None)
    chain = _Chain(sentence, LONGEST[level], parser, expansions or {})
    texts: tuple[str, ...] = (sentence,)
    applied: list[str] = []
    for _ in range(_PASSES):
        before = texts
        for rule in RULES:
            changed = chain.apply(rule, texts) if parser or not rule.needs_parse else texts
            if changed != texts:
                texts = changed
                applied.append(rule.id)
        if texts == before:
            break
    return Rewritten(texts, tuple(dict.fromkeys(applied)), parser is not None)


class _Chain(msgspec.Struct, frozen=True):
    """Applies one rule after the other to what was made from one sentence."""

    source: str
    longest: int
    parser: Parser | None
    expansions: Mapping[str, str]

    def apply(self, rule: Rule, texts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the texts with a rule applied wherever that is sound, in one place after the other."""
        place, times = 0, 0
        while place < len(texts):
            changed = self._changed(rule, texts, place) if times < _MOST_TIMES else None
            texts = changed or texts
            place, times = (place, times + 1) if changed else (place + 1, 0)
        return texts

    def _changed(self, rule: Rule, texts: tuple[str, ...], place: int) -> tuple[str, ...] | None:
        """Return the texts with the first candidate in this place that holds, if there is one."""
        text = texts[place]
        parse = self.parser(text) if self.parser else None
        for made in islice(
            rule.apply(Sentence(text, parse, self.longest, self.expansions, self.parser)), _MOST_CANDIDATES
        ):
            candidate = (*texts[:place], *made, *texts[place + 1 :])
            if text in made or "" in made or len(candidate) > _MOST_SENTENCES:
                continue
            last = made[-1] if rule.id in _EQUALS else ""
            if len(made) > 1 and not self._may_grow(texts, place, last):
                continue
            if self._holds(candidate, made):
                return candidate
        return None

    def _may_grow(self, texts: tuple[str, ...], place: int, last: str) -> bool:
        """Tell whether sentences may be made of one: nothing may come between its end and what leans on it.

        What one source tells, with "according to" at its start, would be told by nobody in a second sentence.
        """
        if self.source.lower().startswith("according to"):
            return False
        follows = texts[place + 1 : place + 2]
        if not follows or self.parser is None or not leans(self.parser(follows[0])):
            return True
        return words(texts[place])[-_END:] == words(last)[-_END:]

    def _holds(self, texts: tuple[str, ...], made: tuple[str, ...]) -> bool:
        named = [f"{full} ({short})" for short, full in self.expansions.items()]
        return all(is_sound(text, self.parser) for text in made) and not guard(
            [self.source, *named], " ".join(texts), self.parser
        )
