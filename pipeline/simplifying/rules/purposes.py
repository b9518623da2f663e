"""Makes a sentence of its own of what a programme, fund or law is there to do."""

import re
from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.inflection import is_past
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import is_stated, new_nouns

_NOUNS = words_of("purposes", "nouns")
_SPENDS = words_of("purposes", "spends")
_TIMES = words_of("purposes", "times")
_AMOUNT = re.compile(r"(?:[€$£] ?|EUR |USD )\d")
_FEWEST_WORDS = 4


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    yield from _money(parse)
    for noun in new_nouns(parse, _NOUNS):
        to = parse.next(noun)
        if to is not None and to.tag == "TO":
            yield from _split(parse, to)


def _money(parse: Parse) -> Iterator[Candidate]:
    """Yield what an amount was given for, at the end: two million euros for the repair of the dyke."""
    root, end = parse.roots[0], body_end(parse)
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is None or not is_stated(parse, root) or root.lemma not in _SPENDS:
        return
    for token in parse.tokens[root.index :]:
        if token.low == "for" and token.dep == "prep" and _is_goal(parse, root, token):
            said, goal = parse.text[: token.start], parse.text[token.start : end]
            verb = "was" if is_past(parse, root) else "is"
            yield sentence(said), sentence(f"This money {verb} {goal}")


def _is_goal(parse: Parse, root: Token, preposition: Token) -> bool:
    """Tell whether what an amount is for follows, at the end. "For five years" is none."""
    start, stop = parse.span(preposition)
    noun = parse.child(preposition, "pobj")
    if noun is None or noun.pos not in ("NOUN", "PROPN") or noun.lemma in _TIMES or stop < body_end(parse):
        return False
    head = parse.head(preposition)
    if head != root and head.pos == "VERB":  # "to compensate for the rise" is no amount for the rise
        return False
    goal = parse.text[start:stop]
    return bool(_AMOUNT.search(parse.text[:start])) and "," not in goal and len(goal.split()) >= _FEWEST_WORDS


def _split(parse: Parse, to: Token) -> Iterator[Candidate]:
    end = body_end(parse)
    aim = parse.text[to.start : end]
    # In "a programme to be recognised" it is not sure who or what is.
    if len(aim.split()) < _FEWEST_WORDS or parse.span(parse.head(to))[1] < end or aim.startswith("to be "):
        return
    verb = "was" if is_past(parse, parse.roots[0]) else "is"
    yield sentence(parse.text[: to.start]), sentence(f"The aim {verb} {aim}")


RULE = Rule(
    id="purposes",
    does="Makes a sentence of its own of what a programme, fund or amount at the end is there for.",
    skips="Plans, decisions and attempts, of which this is what they are; what is denied or only may happen.",
    needs_parse=True,
    apply=_apply,
)
