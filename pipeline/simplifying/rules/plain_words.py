"""Replaces words of officials by plain ones of the same part of speech and in the same form."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.plain_words import plain_words
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import put
from pipeline.simplifying.rules.inflection import inflect
from pipeline.simplifying.rules.lists import words_of

# Plain verbs that may take a clause: show that, say that.
_WITH_CLAUSE = words_of("plain-words", "with-clause")
# A verb of two words cannot stand before "that", nor part from its object when that is a pronoun.
_PRONOUNS = ("it", "them", "him", "her", "us", "me", "this")


class _Change(NamedTuple):
    start: int
    end: int
    plain: str


def _apply(sentence: Sentence) -> Iterator[Candidate]:
    parse = sentence.parse
    if parse is None:
        return
    changes = [change for token in parse.tokens if (change := _change(parse, token))] + list(_aims(parse))
    yield (_changed(parse.text, changes),)
    for change in changes:
        yield (_changed(parse.text, [change]),)


def _changed(text: str, changes: list[_Change]) -> str:
    for start, end, plain in sorted(changes, reverse=True):
        text = put(text, start, end, plain)
    return text


def _change(parse: Parse, token: Token) -> _Change | None:
    """Return a plain word for a token in the sense that its part of speech tells."""
    known = plain_words()
    plain, tag = "", token.tag
    if token.pos == "VERB" and _may_change(parse, token, known.verbs.get(token.lemma, "")):
        plain = inflect(known.verbs[token.lemma], tag)
    elif token.pos == "NOUN" and token.dep != "compound" and not parse.children(token, "compound"):
        plain = known.nouns.get(token.lemma, "")
        if plain and tag == "NNS":
            mass = plain in known.uncountable.words
            plain = (plain if token.lemma == token.low else "") if mass else inflect(plain, tag)
    elif token.tag == "JJ":
        plain = known.adjectives.get(token.low, "")
    elif token.pos == "ADV" and not _follows_article(parse, token):
        plain = known.adverbs.get(token.low, "")
    hyphenated = re.match(r"[\w’'-]", parse.text[token.end :]) or parse.text[: token.start].endswith("-")
    return None if not plain or hyphenated else _Change(token.start, token.end, plain)


def _follows_article(parse: Parse, token: Token) -> bool:
    """Tell whether an adverb is part of a noun phrase, where not every plain one can stand: the about 300."""
    before = parse.next(token, -1)
    return before is not None and before.pos in ("DET", "PRON") and before.dep in ("det", "poss")


def _may_change(parse: Parse, verb: Token, plain: str) -> bool:
    if not plain or verb.dep in ("amod", "compound", "aux") or parse.children(verb, "prt"):
        return False
    if plain == "get" and verb.tag == "VBN":
        return False
    if parse.children(verb, "ccomp") and plain not in _WITH_CLAUSE:
        return False
    apart = any(child.low in _PRONOUNS for child in parse.children(verb, "dobj"))
    if " " in plain and (apart or (verb.tag == "VBN" and verb.dep == "acl")):
        return False
    # A preposition goes with its verb; only these are free.
    preps = {child.low for child in parse.children(verb, "prep")}
    return bool(parse.children(verb, "dobj", "nsubjpass", "ccomp")) or not preps - {
        "in",
        "on",
        "during",
        "at",
        "from",
    }


def _aims(parse: Parse) -> Iterator[_Change]:
    """Yield "to do" for "with a view to doing"."""
    for phrase in plain_words().aims.words:
        for match in re.finditer(rf"\b{phrase} ", parse.text, re.IGNORECASE):
            token = next((t for t in parse.tokens if t.start == match.end()), None)
            if token and token.tag == "VBG":
                yield _Change(match.start(), token.end, f"to {token.lemma}")
            elif token and phrase in plain_words().aims_before_nouns.words:
                yield _Change(match.start(), match.end() - 1, "for")


RULE = Rule(
    id="plain-words",
    does="Replaces words of officials by plain ones, by their part of speech and in their form.",
    skips="Words in compounds, and verbs with a clause or a preposition that the plain word cannot take.",
    needs_parse=True,
    apply=_apply,
)
