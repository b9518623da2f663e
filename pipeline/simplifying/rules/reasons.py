"""Makes two sentences of a statement with its reason, its aim or its contrast."""

import re
from collections.abc import Iterator

from pipeline.simplifying.parse import SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, small
from pipeline.simplifying.rules.inflection import is_past
from pipeline.simplifying.rules.lists import words_of

# How the second sentence begins when the clause stands first, and when it stands last.
_FIRST = {
    "because": "So ",
    "although": "But ",
    "though": "But ",
    "whereas": "But ",
    "while": "At the same time, ",
}
_LAST = {"because": "This is because ", "whereas": "But ", "while": "At the same time, "}

# "For the band to play": who acts stands between, in so many words.
_FOR_WHOM = 5
_IN_ORDER = re.compile(r"(?:^|,? )(in order|so as) to ", re.IGNORECASE)
# After these "to" does not tell an aim.
_TAKES_TO = words_of("reasons", "takes-to")
_NOUNS_TAKE_TO = words_of("reasons", "nouns-take-to")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    root = parse.roots[0]
    yield from _in_order(parse, root)
    yield from _opening(parse)
    for clause in parse.children(root, "advcl"):
        mark = parse.child(clause, "mark")
        start, end = parse.span(clause)
        if start == 0 and "," in parse.text[end : end + 2]:
            yield from _first(parse, clause, mark, end)
        elif min(end, body_end(parse)) >= body_end(parse) - 1 and clause.index > root.index:
            yield from _last(parse, root, clause, mark)


def _opening(parse: Parse) -> Iterator[Candidate]:
    """Yield both statements of "Because A, B", cut at any comma: only whole ones will count."""
    mark = parse.tokens[0]
    after = parse.next(mark)
    whole = mark.low in _FIRST and after is not None and after.tag != "VBG"
    for comma in parse.tokens if whole else ():
        if comma.text == ",":
            main = small(parse, comma.end + 1)
            yield sentence(parse.text[mark.end : comma.start]), sentence(_FIRST[mark.low] + main)


def _in_order(parse: Parse, root: Token) -> Iterator[Candidate]:
    """Yield the statement and its aim for "in order to" at the end or the start of a main clause."""
    body = parse.text[: body_end(parse)]
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is None or not _has_aim(parse, root):
        return
    for match in _IN_ORDER.finditer(body):
        order = next(t for t in parse.tokens if t.end > match.start(1))
        if match.start() == 0 and order.index < subject.index:
            comma = parse.next(parse.subtree(subject)[0], -1)
            if comma and comma.text == ",":
                aim = parse.text[match.end() : comma.start]
                yield sentence(parse.text[comma.end :]), sentence(f"{_aim_is(parse, root)} to {aim}")
        elif order.index > root.index and not _is_below_clause(parse, order, root):
            yield (
                sentence(body[: match.start()]),
                sentence(f"{_aim_is(parse, root)} to {body[match.end() :]}"),
            )


def _is_below_clause(parse: Parse, token: Token, root: Token) -> bool:
    """Tell whether a token stands in a clause of its own below the main one."""
    while token != root:
        if token.dep in ("relcl", "ccomp", "advcl", "acl"):
            return True
        token = parse.head(token)
    return False


def _has_aim(parse: Parse, root: Token) -> bool:
    """Tell whether a statement is whole without its aim."""
    after = any(child.index > root.index for child in parse.children(root, "prep", "dative"))
    whole = bool(parse.children(root, "dobj", "nsubjpass")) or after
    return whole and not parse.children(root, "neg") and root.lemma not in _TAKES_TO


def _first(parse: Parse, clause: Token, mark: Token | None, end: int) -> Iterator[Candidate]:
    rest = parse.text.index(",", end) + 1
    main = small(parse, rest).strip()
    if mark is None and (aim := _aim(parse, clause, parse.roots[0])):
        yield sentence(main), sentence(aim)


def _last(parse: Parse, root: Token, clause: Token, mark: Token | None) -> Iterator[Candidate]:
    start = parse.span(clause)[0]
    before = parse.text[:start].rstrip()
    comma = before.endswith(",")
    if mark and mark.start == start and mark.low in _LAST and (comma or mark.low == "because"):
        yield sentence(before), sentence(_LAST[mark.low] + parse.text[mark.end : body_end(parse)].lstrip())
    elif mark and mark.low in ("although", "though") and comma and mark.start == start:
        main = small(parse, 0)[: len(before)].rstrip(", ")
        yield sentence(parse.text[mark.end : body_end(parse)].strip()), sentence(f"But {main}")
    elif parse.text[start:].startswith("so that ") and comma:
        stated = parse.text[start + len("so that ") : body_end(parse)]
        yield sentence(before), sentence(f"{_aim_is(parse, root)} that {stated}")
    elif aim := _aim(parse, clause, root):
        yield sentence(before.removesuffix("in order").rstrip()), sentence(aim)


def _aim(parse: Parse, clause: Token, root: Token) -> str:
    """Return "The aim was to help farmers" for "in order to help farmers", where the main clause is whole."""
    to = parse.child(clause, "aux")
    if to is None or to.low != "to" or clause.tag != "VB" or parse.children(clause, *SUBJECTS):
        return ""
    aimed = any(t.low == "to" and t.tag == "TO" for t in parse.tokens[root.index : clause.index - 2])
    if (aimed and clause.index > root.index) or not _has_aim(parse, root):
        return ""
    start, end = to.start, min(parse.span(clause)[1], body_end(parse))
    before = parse.text[:start].rsplit(",", 1)[-1].split()
    if "for" in before[-_FOR_WHOM:] or (before and before[-1].lower() in _NOUNS_TAKE_TO):
        return ""
    opening = parse.text[parse.span(clause)[0] : to.start].strip().lower()
    return (
        f"{_aim_is(parse, root)} {parse.text[start:end].lower()[:2]}{parse.text[start + 2 : end]}"
        if opening
        in (
            "",
            "in order",
            "so as",
        )
        else ""
    )


def _aim_is(parse: Parse, root: Token) -> str:
    return f"The aim {'was' if is_past(parse, root) else 'is'}"


RULE = Rule(
    id="reasons",
    does="Makes two sentences of a statement with its reason, aim or contrast, and keeps the link.",
    skips="Conditions (if, unless, until) always stay with what they limit, and so do aims below a denial.",
    needs_parse=True,
    apply=_apply,
)
