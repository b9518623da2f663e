"""Makes sentences of statements in a row that each have a subject and a verb of their own."""

import re
from collections.abc import Iterator
from itertools import combinations

from pipeline.simplifying.parse import AUXILIARIES, SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.lists import words_of

_JOINT = re.compile(r",? and |, ")
_OPEN = words_of("clauses", "open")
_CONDITIONS = words_of("coordination", "conditions")
_MOST_JOINTS = 6
_FEWEST_WORDS = 4
_QUESTIONS = ("WDT", "WP", "WRB")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse, parser = sentence_.parse, sentence_.parser
    if parse is None or parser is None or not sentence_.is_long:
        return
    # "The more it rains, the less ..." are no two statements.
    compared = parse.tokens[0].low == "the" and parse.tokens[1].tag in ("JJR", "RBR")
    inverted = parse.tokens[0].low in ("should", "had", "were")
    if compared or inverted or parse.tokens[0].low in _CONDITIONS:
        return
    end = body_end(parse)
    joints = [joint for joint in _JOINT.finditer(parse.text, 0, end) if _may_split(parse, joint)]
    for final in [joint for joint in joints if "and" in joint[0]][:_MOST_JOINTS]:
        commas = [joint for joint in joints if joint.end() <= final.start() and joint[0] == ", "]
        for others in (*_few(commas[:_MOST_JOINTS]), ()):
            cut = (*others, final)
            made = _cut(parse, cut, end)
            if not _is_spliced(parser(made[0])) and all(
                _begins(parser(text), joint[0]) for text, joint in zip(made[1:], cut, strict=True)
            ):
                yield made


def _few(commas: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], ...]]:
    """Yield one or two of these commas: more than four statements in a row are a list."""
    for count in (1, 2):
        yield from combinations(commas, count)


def _may_split(parse: Parse, joint: re.Match[str]) -> bool:
    """Tell whether no clause is open at this joint, and no list that it may belong to."""
    before = [t for t in parse.tokens if t.end <= joint.start()]
    verbs = [t.index for t in before if t.tag in _FINITE]
    more = any(t.tag in _FINITE for t in parse.tokens[len(before) :])
    if len(before) < _FEWEST_WORDS or not verbs or not more or ":" in parse.text[: joint.start()]:
        return False
    told = [t for t in before if any(c.dep == "ccomp" and c.index > t.index for c in parse.children(t))]
    # In "the role of kings, queens and popes was great" the subject begins before the joint.
    listed = joint[0] == " and " and any(t.text == "," for t in before[verbs[-1] :])
    opened = any(t.low in _OPEN or t.tag in _QUESTIONS or _is_proviso(t) for t in before)
    return not told and not listed and not opened


def _is_proviso(token: Token) -> bool:
    """Tell whether "provided" opens a condition, and is no verb of a statement."""
    return token.low == "provided" and token.dep not in ("ROOT", "conj")


def _is_spliced(parse: Parse) -> bool:
    """Tell whether two statements are left with nothing but a comma between them, or something is told."""
    root = parse.roots[0]
    beside = [t for t in parse.tokens if t != root and t.dep in ("ccomp", "conj", "parataxis", "dep")]
    stated = [t for t in beside if parse.children(t, *SUBJECTS) and not parse.children(t, "mark")]
    joined = [t for t in stated if t.dep == "conj" and parse.children(parse.head(t), "cc")]
    return len(stated) > len(joined)


def _begins(parse: Parse, joint: str) -> bool:
    """Tell whether a part is a statement that begins with its subject, and its verb right after that."""
    root = parse.roots[0]
    subject = parse.child(root, *SUBJECTS)
    if len(parse.roots) > 1 or subject is None or parse.subtree(subject)[0].index > 0:
        return False
    if subject.index > root.index or any(t.text == "," for t in parse.tokens[subject.index : root.index]):
        return False
    if subject.pos == "NUM" and not parse.children(root, *AUXILIARIES):  # "and 26 guarded car parks"
        return False
    aided = bool(parse.children(root, *AUXILIARIES)) or root.pos == "AUX"
    if joint == ", " or aided:
        return aided
    # "Keep their windows and doors closed": it may be what was done to the doors.
    return joint == ", and " or bool(parse.children(root, "dobj"))


def _cut(parse: Parse, joints: tuple[re.Match[str], ...], end: int) -> Candidate:
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), end]
    return tuple(sentence(parse.text[begin:stop]) for begin, stop in zip(starts, ends, strict=True))


RULE = Rule(
    id="clauses",
    does="Makes sentences of statements in a row that each have a subject and a verb of their own.",
    skips="Statements below a condition, a question word, or a verb of saying and thinking.",
    needs_parse=True,
    apply=_apply,
)
