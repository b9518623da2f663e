"""Makes two sentences of two statements that are joined by and, but or so."""

from collections.abc import Iterator

from pipeline.simplifying.parse import SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, small
from pipeline.simplifying.rules.inflection import is_plural
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import again

_OPENINGS = {"and": "", "but": "But ", "so": "So ", "yet": "Yet "}
# After these a second statement needs no "also".
_LINKED = words_of("coordination", "linked")
# Half a sentence of fewer words is no relief.
_FEWEST_TOKENS = 4
_CONDITIONS = words_of("coordination", "conditions")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    first = parse.roots[0]
    seen = [first]
    while seen:
        verb = seen.pop()
        for second in parse.children(verb, "conj"):
            seen.append(second)
            if second.pos in ("VERB", "AUX"):
                yield from _split(parse, verb, second)


def _split(parse: Parse, first: Token, second: Token) -> Iterator[Candidate]:
    joint = _joint(parse, first, second)
    # In "takes the men, seizes the bridge and holds it" only the last two are joined.
    listed = first.dep == "conj" and not parse.children(parse.head(first), "cc")
    if joint is None or listed:
        return
    # "A is built, B is planned and C is closed": without the last of three, the "and" is gone.
    if any(c.dep == "ccomp" and c.index < first.index for c in parse.children(first)):
        return
    own = parse.child(second, *SUBJECTS)
    start = parse.next(joint)
    if start is None or joint.low not in _OPENINGS:
        return
    comma = parse.next(joint, -1)
    head_end = comma.start if comma and comma.text == "," else joint.start
    head, tail = parse.text[:head_end], parse.text[start.start : body_end(parse)]
    if min(len(head.split()), len(tail.split())) < _FEWEST_TOKENS:
        return
    if own and own.index < second.index:
        yield sentence(head), sentence(_OPENINGS[joint.low] + small(parse, start.start))
    elif not own and not _is_conditional(parse, first):
        yield from _with_subject(parse, first, second, (sentence(head), tail, joint.low))


def _joint(parse: Parse, first: Token, second: Token) -> Token | None:
    """Return the conjunction right before a second statement, a comma and adverbs aside."""
    between = [c for c in parse.children(first, "cc") if first.index < c.index < second.index]
    if between:
        return between[-1]
    before = parse.next(parse.subtree(second)[0], -1)
    return before if before and before.low in _OPENINGS and before.dep == "cc" else None


def _is_conditional(parse: Parse, verb: Token) -> bool:
    """Tell whether the first statement is denied or holds under a condition that the second would lose."""
    if parse.children(verb, "neg") or any(t.low in ("no", "only") for t in parse.subtree(verb)[:3]):
        return True
    clauses = [c for c in parse.children(verb, "advcl") if c.index < verb.index]
    return any(t.low in _CONDITIONS for c in clauses for t in parse.children(c, "mark", "advmod"))


def _with_subject(
    parse: Parse, first: Token, second: Token, parts: tuple[str, str, str]
) -> Iterator[Candidate]:
    """Yield both statements, the subject and the auxiliaries repeated."""
    head, tail, joint = parts
    root = _with_own_subject(parse, first)
    subject = parse.child(root, "nsubj", "nsubjpass")
    name = again(parse, subject) if subject else ""
    if not name or not _stands_alone(parse, first, second):
        return
    shared = _shared(parse, root, second)
    plural = subject is not None and is_plural(parse, subject)
    if shared is None or second.tag == ("VBZ" if plural else "VBP"):
        return
    opening = _OPENINGS[joint]
    linked = any(t.low in _LINKED for t in parse.children(second, "advmod"))
    also = "" if opening or linked else "also "
    if also and not shared and second.pos == "AUX":
        yield head, sentence(f"{name} {second.text} also {tail[len(second.text) :].lstrip()}")
        return
    own = next(iter(parse.children(second, "aux", "auxpass")), None)
    if also and own and tail.startswith(own.text):
        yield head, sentence(f"{name} {own.text} also {tail[len(own.text) :].lstrip()}")
        return
    yield head, sentence(f"{opening}{name} {shared}{also}{tail}")


def _with_own_subject(parse: Parse, verb: Token) -> Token:
    while verb.dep == "conj" and not parse.children(verb, *SUBJECTS):
        verb = parse.head(verb)
    return verb


def _stands_alone(parse: Parse, first: Token, second: Token) -> bool:
    """Tell whether the first verb has what it needs before the second: no "collect and use data"."""
    between = [c for c in parse.children(first) if first.index < c.index < second.index]
    return any(c.dep not in ("cc", "punct", "advmod") for c in between)


def _shared(parse: Parse, first: Token, second: Token) -> str | None:
    """Return the auxiliaries that both verbs share, with a blank; None where it is not sure which."""
    own = parse.children(second, "aux", "auxpass")
    regular = (
        second.tag in ("VBD", "VBN") and second.low.endswith("ed") and not parse.children(second, "dobj")
    )
    if parse.children(first, "auxpass") and regular and not own and second.tag != first.tag:
        # "Was treated and transported": the parser cannot tell who transported.
        return None
    if second.tag in ("VBD", "VBZ", "VBP") or any(a.tag in ("VBD", "VBZ", "VBP", "MD") for a in own):
        return ""
    theirs = parse.children(first, "aux", "auxpass")
    if not theirs or second.tag != first.tag or own:
        return None
    return " ".join(a.text for a in theirs) + " "


RULE = Rule(
    id="coordination",
    does="Makes two sentences of two statements joined by and, but or so. “But” is kept.",
    skips="Statements joined by “or”, or that share an object, a denial or a condition.",
    needs_parse=True,
    apply=_apply,
)
