"""Makes a sentence of its own of examples at the end: including, such as."""

from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.inflection import is_plural


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long:
        return
    for token in parse.tokens:
        before = parse.next(token, -1)
        such = token.low == "as" and before is not None and before.low == "such"
        first = before if such else token
        comma = parse.next(first, -1) if first else None
        if not (such or token.low == "including") or comma is None or comma.text != ",":
            continue
        end = min(parse.span(token)[1], body_end(parse))
        noun = parse.head(token)
        if end >= body_end(parse) and noun.pos in ("NOUN", "PROPN"):
            examples = parse.text[token.end : end].strip()
            if parse.children(token, "pobj"):
                opening = _opening(parse, noun, token, such=such)
                yield sentence(parse.text[: comma.start]), sentence(f"{opening} {examples}")


def _opening(parse: Parse, noun: Token, token: Token, *, such: bool) -> str:
    pobj = parse.child(token, "pobj")
    if such:
        return "Examples are" if pobj and is_plural(parse, pobj) else "An example is"
    return "These include" if is_plural(parse, noun) else "This includes"


RULE = Rule(
    id="inclusions",
    does="Makes a sentence of its own of examples at the end, after “, including” or “, such as”.",
    skips="Examples in the middle of a sentence or without a comma: there they tell which ones are meant.",
    needs_parse=True,
    apply=_apply,
)
