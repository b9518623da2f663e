"""Makes a sentence of its own of a part with a participle after a comma."""

import re
from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, without
from pipeline.simplifying.rules.inflection import base, be, inflect, is_modal, is_past, is_plural
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import again, this

# What a whole clause does: bringing the total to, making it easier.
_RESULTS = words_of("participles", "results")
# What is said of the thing before, not of who acts: twelve fines, totalling 3 million.
_OF_THINGS = words_of("participles", "of-things")
_ONCE = words_of("participles", "once")
_LIMITS = (*words_of("coordination", "conditions"), "provided")
# What takes "to" or "in": leading to, resulting in.
_WITH = words_of("participles", "with-preposition")
# Participles that describe how something is, not what once happened to it.
_STATES = words_of("participles", "states")


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long:
        return
    for verb in parse.tokens:
        tokens = parse.subtree(verb)
        before = parse.next(tokens[0], -1)
        if before is None or before.text != "," or parse.children(verb, "mark", "aux", "nsubj"):
            continue
        end = min(tokens[-1].end, body_end(parse))
        if verb.dep == "advcl" and verb.tag == "VBG" and end >= body_end(parse):
            stated = _active(parse, verb, end)
        elif verb.dep == "advcl" and _is_meant(parse, verb, tokens[0]) and end >= body_end(parse):
            stated = _of_subject(parse, verb, tokens[0].start, end)
        elif verb.dep == "acl" and verb.tag == "VBN" and tokens[0] in (verb, *parse.children(verb, "advmod")):
            stated = _passive(parse, verb, tokens[0].start, end)
        else:
            continue
        follows = parse.text[end:].lstrip().startswith(",")
        cut_end = parse.text.index(",", end) + 1 if follows else end
        if stated:
            yield sentence(without(parse.text, before.start, cut_end)), sentence(stated)


def _is_meant(parse: Parse, verb: Token, first: Token) -> bool:
    """Tell whether a participle tells what something is meant for or how it is, an adverb before it aside."""
    opens = first == verb or (first.index == verb.index - 1 and first in parse.children(verb, "advmod"))
    return verb.tag == "VBN" and verb.lemma in _STATES and opens


def _active(parse: Parse, verb: Token, end: int) -> str:
    """Return "This brought the total to 27" for "bringing the total to 27"."""
    main = parse.head(verb)
    adverbs = parse.text[parse.subtree(verb)[0].start : verb.start].strip()
    if main.pos not in ("VERB", "AUX") or main.dep == "ccomp" or adverbs not in ("", "thereby", "thus"):
        return ""
    rest = parse.text[verb.end : end]
    after = parse.next(verb)
    # In "resulting in the sale of two mills" what follows belongs to the verb.
    goes_with = after and after.low in ("to", "in") and verb.lemma in _WITH
    goes_on = any(t.pos in ("VERB", "AUX") for t in parse.children(verb, "conj"))
    limited = any(t.low in _LIMITS for t in parse.tokens[: verb.index])
    if verb.lemma in _OF_THINGS or limited:
        return ""
    if goes_on or (after and after.pos == "ADP" and after.dep == "prep" and not goes_with):
        return ""
    if is_modal(parse, main):
        return ""
    if verb.lemma in _RESULTS or adverbs:
        past = is_past(parse, main) and not re.search(r"\bnow\b", rest)
        return f"This {inflect(base(verb), 'VBD' if past else 'VBZ')}{rest}"
    if "," in parse.text[main.end : parse.subtree(verb)[0].start].rstrip(" ,") or ", and" in rest:
        return ""
    subject = parse.child(main, "nsubj")
    name = again(parse, subject) if subject else ""
    tag = "VBD" if is_past(parse, main) else "VBP" if subject and is_plural(parse, subject) else "VBZ"
    return f"{name} {inflect(base(verb), tag)}{rest}" if name else ""


def _passive(parse: Parse, verb: Token, start: int, end: int) -> str:
    """Return "It was introduced by the previous cabinet" for "introduced by the previous cabinet"."""
    noun = parse.head(verb)
    # In "brought bread to the camp, hidden under straw" it is not sure what was hidden.
    last = end >= body_end(parse)
    nested = noun.dep == "pobj" and (last or parse.head(parse.head(noun)).pos in ("NOUN", "PROPN"))
    inner = noun.dep == "dobj" and parse.head(noun).dep in ("pcomp", "acl", "relcl")
    if nested or inner or "," in parse.text[noun.end : start].rstrip(" ,") or parse.children(noun, "prep"):
        return ""
    # "Twelve countries, led by Sweden": foremost among them, not led as an army is.
    if verb.lemma == "lead" and is_plural(parse, noun):
        return ""
    name = again(parse, noun)
    past = verb.lemma not in _STATES or any(t.low in _ONCE for t in parse.children(verb, "advmod"))
    return f"{name} {be(past=past, plural=is_plural(parse, noun))} {parse.text[start:end]}" if name else ""


def _of_subject(parse: Parse, verb: Token, start: int, end: int) -> str:
    """Return "The trip was meant for schools" for what a passive subject is meant for, at the end."""
    main = parse.head(verb)
    subject = parse.child(main, "nsubjpass")
    if subject is None or parse.children(main, "neg") or is_modal(parse, main):
        return ""
    name = this(parse, subject)
    copula = be(past=is_past(parse, main), plural=is_plural(parse, subject))
    return f"{name} {copula} {parse.text[start:end]}" if name else ""


RULE = Rule(
    id="participles",
    does="Makes a sentence of its own of a part such as “, bringing the total to 27”.",
    skips="Parts at the start or below a modal verb, where it is not sure who acts or when.",
    needs_parse=True,
    apply=_apply,
)
