"""Makes sentences of statements in a row that each have a subject and a verb of their own."""

import re
from collections.abc import Iterator
from itertools import combinations

from pipeline.simplifying.parse import SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.lists import words_of

_JOINT = re.compile(r",? and |, ")
_OPEN = words_of("clauses", "open")
_CONDITIONS = words_of("coordination", "conditions")
_MOST_JOINTS = 6
_FEWEST_WORDS = 4
_FINITE = ("VBD", "VBZ", "MD")
_STARTS = ("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON")
_QUESTIONS = ("WDT", "WP", "WRB", "JJR", "RBR")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or parse.tokens[0].low in _CONDITIONS:
        return
    end = body_end(parse)
    joints = [joint for joint in _JOINT.finditer(parse.text, 0, end) if _may_split(parse, joint)]
    last = [joint for joint in joints if "and" in joint[0]][:_MOST_JOINTS]
    for final in last:
        before = [j for j in joints if j.end() <= final.start() and j[0] == ", "][:_MOST_JOINTS]
        for commas in (*((comma,) for comma in before), *combinations(before, 2), ()):
            yield _cut(parse, (*commas, final), end)


def _may_split(parse: Parse, joint: re.Match[str]) -> bool:
    """Tell whether a new statement begins after this joint: its subject, then its verb; none is open."""
    before = [t for t in parse.tokens if t.end <= joint.start()]
    after = [t for t in parse.tokens if t.start >= joint.end()]
    verb = next((t for t in after if t.pos in ("VERB", "AUX")), None)
    if (
        len(before) < _FEWEST_WORDS
        or verb is None
        or verb.tag not in _FINITE
        or verb.index >= len(parse.tokens) - 2
    ):
        return False
    if joint[0] != ", and " and verb.pos != "AUX" and verb.low.endswith("ed"):
        # "Keep their windows and doors closed": it may be what was done to the doors.
        return False
    subject = after[: after.index(verb)]
    if (
        not subject
        or subject[0].pos not in _STARTS
        or any(t.pos == "PUNCT" or t.low in _OPEN for t in subject)
    ):
        return False
    # In "the role of kings, queens and popes was great" the subject begins before the joint.
    clause = verb if parse.child(verb, *SUBJECTS) else parse.head(verb)
    own = parse.child(clause, *SUBJECTS)
    if own is None or parse.subtree(own)[0] != subject[0]:
        return False
    opened = any(t.low in _OPEN or t.tag in _QUESTIONS or t.text == ":" for t in (*before, *subject))
    return not opened and not any(_takes_clause(parse, t) for t in before)


def _takes_clause(parse: Parse, token: Token) -> bool:
    """Tell whether what follows a word may be what somebody says, thinks or lets happen."""
    return token.pos == "VERB" and any(
        child.dep == "ccomp" and child.index > token.index for child in parse.children(token)
    )


def _cut(parse: Parse, joints: tuple[re.Match[str], ...], end: int) -> Candidate:
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), end]
    texts = [parse.text[begin:stop] for begin, stop in zip(starts, ends, strict=True)]
    return tuple(map(sentence, texts))


RULE = Rule(
    id="clauses",
    does="Makes sentences of statements in a row that each have a subject and a verb of their own.",
    skips="Statements below a condition, a question word, or a verb of saying and thinking.",
    needs_parse=True,
    apply=_apply,
)
