"""Makes two sentences of a statement with its reason, its aim or its contrast."""

from collections.abc import Iterator

from pipeline.simplifying.parse import SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, small
from pipeline.simplifying.rules.inflection import is_past

# How the second sentence begins when the clause stands first, and when it stands last.
_FIRST = {
    "because": "So ",
    "although": "But ",
    "though": "But ",
    "whereas": "But ",
    "while": "At the same time, ",
}
_LAST = {"because": "This is because ", "whereas": "But ", "while": "At the same time, "}


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    root = parse.roots[0]
    for clause in parse.children(root, "advcl"):
        mark = parse.child(clause, "mark")
        start, end = parse.span(clause)
        if start == 0 and "," in parse.text[end : end + 2]:
            yield from _first(parse, clause, mark, end)
        elif min(end, body_end(parse)) >= body_end(parse) - 1 and clause.index > root.index:
            yield from _last(parse, root, clause, mark)


def _first(parse: Parse, clause: Token, mark: Token | None, end: int) -> Iterator[Candidate]:
    rest = parse.text.index(",", end) + 1
    main = small(parse, rest).strip()
    if mark and mark.low in _FIRST and mark.start == 0:
        yield sentence(parse.text[mark.end : end]), sentence(_FIRST[mark.low] + main)
    elif aim := _aim(parse, clause, parse.roots[0]):
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
    elif mark and mark.low == "that" and before.lower().endswith(" so"):
        stated = parse.text[mark.end : body_end(parse)].lstrip()
        yield sentence(before[: -len(" so")]), sentence(f"{_aim_is(parse, root)} that {stated}")
    elif aim := _aim(parse, clause, root):
        yield sentence(before.removesuffix("in order").rstrip()), sentence(aim)


def _aim(parse: Parse, clause: Token, root: Token) -> str:
    """Return "The aim was to help farmers" for "in order to help farmers", where the main clause is whole."""
    to = parse.child(clause, "aux")
    if to is None or to.low != "to" or clause.tag != "VB" or parse.children(clause, *SUBJECTS):
        return ""
    if not parse.children(root, "dobj", "nsubjpass", "prep") or parse.children(root, "neg"):
        return ""
    start, end = to.start, min(parse.span(clause)[1], body_end(parse))
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
    does="Makes two sentences of a statement with its reason, aim or contrast; So, But and The aim is keep the link.",
    skips="Conditions (if, unless, until) always stay with what they limit, and so do aims below a denial.",
    needs_parse=True,
    apply=_apply,
)
