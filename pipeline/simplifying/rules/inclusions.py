"""Makes a sentence of its own of examples at the end: including, such as."""

from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.inflection import is_plural
from pipeline.simplifying.rules.naming import done_so, is_single, is_stated


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
        after = parse.next(token)
        if not such and end >= body_end(parse) and after is not None and after.pos == "ADP":
            yield from _done(parse, comma, after)
        elif end >= body_end(parse) and (noun.pos in ("NOUN", "PROPN") or _is_passive(parse, noun)):
            examples = parse.text[token.end : end].strip()
            if parse.children(token, "pobj"):
                yield sentence(parse.text[: comma.start]), sentence(_stated(parse, noun, token, examples))


def _is_passive(parse: Parse, verb: Token) -> bool:
    """Tell whether what is included is of the subject, which parsers hang on the verb."""
    return verb.dep == "ROOT" and bool(parse.children(verb, "nsubjpass"))


def _done(parse: Parse, comma: Token, preposition: Token) -> Iterator[Candidate]:
    """Yield "The town did this in the villages, for example" for ", including in the villages"."""
    root = parse.roots[0]
    subject = parse.child(root, "nsubj", "nsubjpass")
    if len(parse.roots) > 1 or subject is None or root.pos != "VERB" or not is_stated(parse, root):
        return
    part = parse.text.startswith("as part of", preposition.start) and is_single(parse)
    if part and (opening := done_so(parse, root, subject)):
        rest = parse.text[preposition.start : body_end(parse)]
        yield sentence(parse.text[: comma.start]), sentence(f"{opening} {rest}, for example")


def _is_inner(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun hangs on another one, so that either may be meant: a list of projects."""
    if noun.dep != "pobj":
        return False
    above = parse.head(parse.head(noun))
    subject = parse.child(parse.roots[0], "nsubj", "nsubjpass")
    other = above.pos in ("NOUN", "PROPN") and is_plural(parse, above) != is_plural(parse, noun)
    counted = subject is not None and is_plural(parse, subject) and not is_plural(parse, noun)
    return other or counted


def _stated(parse: Parse, noun: Token, token: Token, examples: str) -> str:
    pobj = parse.child(token, "pobj")
    several = pobj is not None and (is_plural(parse, pobj) or pobj.tag == "CD")
    if token.low == "as":
        return f"Examples are {examples}" if several else f"An example is {examples}"
    whole = parse.child(noun, "nsubjpass") if _is_passive(parse, noun) else noun
    if whole is None or _is_inner(parse, whole) or not is_stated(parse, whole):
        return ""
    counted = [
        n for of in parse.children(whole, "prep") if of.low == "of" for n in parse.children(of, "pobj")
    ]
    if not is_plural(parse, whole) and not any(is_plural(parse, n) for n in counted):
        # "Equipment of firms, including two from China": it is not sure what is meant.
        before = parse.next(token, -2)
        return "" if before is not None and before.tag in ("NNS", "NNPS") else f"This includes {examples}"
    if several:
        return f"These include {examples}"
    return "" if "'s" in examples.split()[-1] else f"One of these is {examples}"


RULE = Rule(
    id="inclusions",
    does="Makes a sentence of its own of examples at the end, after “, including” or “, such as”.",
    skips="Examples in the middle of a sentence or without a comma: there they tell which ones are meant.",
    needs_parse=True,
    apply=_apply,
)
