"""Replaces words of officials by plain ones of the same part of speech and in the same form."""

import re
from collections.abc import Iterator
from functools import cache
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
    for start, end, plain in reversed(_apart(changes)):
        text = put(text, start, end, plain)
    return text


def _apart(changes: list[_Change]) -> list[_Change]:
    """Return the changes in order, of those that overlap the first: a phrase before the words in it."""
    kept: list[_Change] = []
    for change in sorted(changes):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _change(parse: Parse, token: Token) -> _Change | None:
    """Return a plain word for a token in the sense that its part of speech tells."""
    plain, end = "", token.end
    if token.pos in ("VERB", "AUX"):
        plain, end = _phrase(parse, token) or (_verb(parse, token), end)
    elif token.pos == "NOUN" and token.dep != "compound" and not parse.children(token, "compound"):
        plain = _noun(token)
    elif token.tag == "JJ":
        plain = plain_words().adjectives.get(token.low, "")
    elif token.pos == "ADV" and not _follows_article(parse, token):
        plain = plain_words().adverbs.get(token.low, "")
    hyphenated = re.match(r"[\w’'-]", parse.text[end:]) or parse.text[: token.start].endswith("-")
    return None if not plain or hyphenated else _Change(token.start, end, plain)


def _phrase(parse: Parse, verb: Token) -> tuple[str, int] | None:
    """Return the plain words for a phrase that this verb opens, and where it ends."""
    for rest, plain in _phrases().get(verb.lemma, ()):
        after = parse.text[verb.end :]
        if verb.dep not in ("amod", "compound") and re.match(rf" {rest}(?![\w-])", after, re.IGNORECASE):
            # "Was" or "were": the form says more than the tag.
            same = plain.startswith("be ") and verb.lemma == "be"
            said = verb.text + plain.removeprefix("be") if same else inflect(plain, verb.tag)
            return said, verb.end + 1 + len(rest)
    return None


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Return by the lemma of a verb what follows it in phrases, the longest first, with the plain words."""
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, plain in sorted(plain_words().verb_phrases.items(), key=lambda item: -len(item[0])):
        verb, _, rest = phrase.partition(" ")
        found.setdefault(verb, []).append((rest, plain))
    return found


def _verb(parse: Parse, token: Token) -> str:
    plain = plain_words().verbs.get(token.lemma, "")
    may = token.pos == "VERB" and _may_change(parse, token, plain)
    return inflect(plain, token.tag) if may else ""


def _noun(noun: Token) -> str:
    known = plain_words()
    plain = known.nouns.get(noun.lemma, "")
    if noun.tag != "NNS" or not plain:
        return plain
    mass = plain in known.uncountable.words
    return (plain if noun.lemma == noun.low else "") if mass else inflect(plain, noun.tag)


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
