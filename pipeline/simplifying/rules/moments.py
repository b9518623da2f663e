"""Makes a sentence of its own of the day, month or year in which something happened."""

import re
from collections.abc import Iterator

from pipeline.language.words import words
from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, without
from pipeline.simplifying.rules.inflection import is_past
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import is_single

_MONTH = "|".join(words_of("moments", "months"))
_DATE = re.compile(
    rf"(?:in (?:early |late |mid-)?(?:{_MONTH})(?: (?:19|20)\d\d)?"
    rf"|on \d{{1,2}} (?:{_MONTH})(?: (?:19|20)\d\d)?|in the (?:spring|summer|autumn|winter) of (?:19|20)\d\d)"
)
# A date is little to read: only what is longer by half than it should be is split for it.
_BURDEN = 1.5
_STATES = words_of("circumstances", "states")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or len(parse.roots) != 1 or len(words(parse.text)) < _BURDEN * sentence_.longest:
        return
    root = parse.roots[0]
    # What "had been met on 1 July" may have been met before.
    modal = any(a.tag == "MD" or a.low == "had" for a in parse.children(root, "aux"))
    if root.pos != "VERB" or root.lemma in _STATES or not is_past(parse, root) or modal:
        return
    if parse.children(root, "neg") or not is_single(parse):
        return
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is None or subject.index > root.index:
        return
    for prep in parse.children(root, "prep"):
        yield from _split(parse, root, prep)


def _split(parse: Parse, root: Token, prep: Token) -> Iterator[Candidate]:
    start, end = parse.span(prep)
    end = min(end, body_end(parse))
    date = parse.text[start:end]
    several = ":" in parse.text or parse.children(prep, "cc", "conj")
    if prep.index > root.index and not several and _DATE.fullmatch(date):
        yield sentence(without(parse.text, start, end)), sentence(f"This was {date}")


RULE = Rule(
    id="moments",
    does="Makes a sentence of its own of the day or month in which something was done, after the verb.",
    skips="States, what is denied or still to come, and years alone.",
    needs_parse=True,
    apply=_apply,
)
