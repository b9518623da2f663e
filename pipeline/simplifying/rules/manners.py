"""Makes a sentence of its own of how something was done, and of "with A as B", at the end of a sentence."""

import re
from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence
from pipeline.simplifying.rules.inflection import be, is_past
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import done_so, is_stated

_AS = re.compile(r", with (.+) as ((?:the|its|their|main|key|central) [^,]+)$")
_EXAMPLE = re.compile(r",? (for example|among other things|in particular),?$")
# What only may or must be done was not done in any way.
_NOT_DONE = words_of("manners", "not-done")
_FEWEST_WORDS = 4


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    root = parse.roots[0]
    body = parse.text[: body_end(parse)]
    match = _AS.search(body)
    if match and is_stated(parse, root) and not parse.children(root, "xcomp"):
        several = " and " in match[1] or match[2].endswith("s")
        verb = be(past=is_past(parse, root), plural=several)
        named = match[2] if match[2].startswith(("the ", "its ", "their ")) else f"the {match[2]}"
        yield sentence(body[: match.start()]), sentence(f"{named} {verb} {match[1]}")
    for by in parse.children(root, "prep"):
        way = parse.child(by, "pcomp")
        if by.low == "by" and way and way.tag == "VBG" and by.index > root.index:
            yield from _by(parse, root, by)


def _by(parse: Parse, root: Token, by: Token) -> Iterator[Candidate]:
    end = body_end(parse)
    head, way = parse.text[: by.start].rstrip(), parse.text[by.start : end]
    forms = [a.low for a in parse.children(root, "aux", "auxpass")]
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is None or any(f in _NOT_DONE for f in forms) or len(way.split()) < _FEWEST_WORDS:
        return
    if root.pos != "VERB" or root.lemma == "do" or parse.children(root, "neg"):
        return
    example = _EXAMPLE.search(head)
    head = head[: example.start()] if example else head
    aside = f", {example[1]}," if example else ""
    if opening := done_so(parse, root, subject):
        yield sentence(head), sentence(f"{opening}{aside} {way}")


RULE = Rule(
    id="manners",
    does="Makes a sentence of its own of “by doing so” and of “with A as B” at the end: B was A.",
    skips="What only may, must or will be done, and what is denied.",
    needs_parse=True,
    apply=_apply,
)
