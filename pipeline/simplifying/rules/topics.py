"""Makes a sentence of its own of what talks, agreements and reports are about."""

import re
from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, without
from pipeline.simplifying.rules.inflection import be, is_past, is_plural
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import new_nouns, this

_NOUNS = words_of("topics", "nouns")
_VERBS = words_of("topics", "verbs")
_ABOUT = ("on", "about", "concerning", "regarding")
_MONTHS = words_of("moments", "months")
# The topic of something else, or another thing in a row: a talk on ice, a film on ice.
_TORN = re.compile(r", (?:an?|the|finally|then)\b| for the fact|^the same ")
_QUOTES = re.compile("[\"'‘’“”]")
# A shorter topic is no burden.
_FEWEST_WORDS = 3


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long or len(parse.roots) != 1:
        return
    for noun in new_nouns(parse, _NOUNS):
        for about in _abouts(parse, noun):
            if about.low in _ABOUT and about.index > noun.index:
                yield from _split(parse, noun, about)


def _abouts(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield the prepositions after a noun, and those on its verb: talks were held on prices."""
    verb = parse.head(noun)
    if noun.dep in ("dobj", "nsubjpass") and verb.lemma in _VERBS:
        yield from parse.children(noun, "prep")
        yield from parse.children(verb, "prep")
        # "An agreement was signed between towns and farmers on the price of water".
        partners = [p for p in parse.children(verb, "prep") if p.low in ("between", "with")]
        for other in (noun for partner in partners for noun in parse.children(partner, "pobj")):
            yield from parse.children(other, "prep")


def _split(parse: Parse, noun: Token, about: Token) -> Iterator[Candidate]:
    start, end = parse.span(about)
    if end < body_end(parse):  # what follows may belong to the topic: prices of water in the villages
        return
    end = body_end(parse)
    topic = parse.text[about.end : end].strip()
    name = this(parse, noun)
    few = len(topic.split()) < _FEWEST_WORDS or parse.children(about, "pcomp")
    nested = any(t.dep in ("relcl", "acl") and about.index < t.index for t in parse.tokens)
    # In "talks on prices with the farmers" the parser cannot tell what "with" belongs to.
    torn = " with " in topic or _TORN.search(topic) or _QUOTES.search(topic + parse.text[end : end + 1])
    dated = any(t.pos == "NUM" or t.lemma in _MONTHS for t in parse.children(about, "pobj"))
    if not name or few or nested or torn or dated:
        return
    verb = be(past=is_past(parse, parse.roots[0]), plural=is_plural(parse, noun))
    rest = sentence(without(parse.text, start, end))
    yield rest, sentence(f"{name} {verb} about {topic}")


RULE = Rule(
    id="topics",
    does="Makes a sentence of its own of what talks, agreements or reports are about.",
    skips="What is already known, denied or only may happen, and topics of fewer than three words.",
    needs_parse=True,
    apply=_apply,
)
