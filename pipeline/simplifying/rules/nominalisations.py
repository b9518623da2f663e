"""Brings back the verb that is hidden in a noun: evaluated for carried out an evaluation of."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import sentence
from pipeline.simplifying.rules.inflection import be, inflect, is_past, is_plural

_ARTICLES = ("a", "an", "the")
_HELD = ("take place", "carry out", "conduct", "perform", "do", "make", "hold")


class _Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]
    nouns: dict[str, str]
    link: str


class _Prepositions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    to: tuple[str, ...]
    gerund: tuple[str, ...]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pairs: tuple[_Pair, ...]
    actions: dict[str, str]
    prepositions: _Prepositions


@cache
def _data() -> _Data:
    file = Path(__file__).with_suffix(".toml")
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Data)


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None:
        return
    for token in parse.tokens:
        if token.pos != "NOUN":
            continue
        for made in (_paired(parse, token), _held(parse, token), _after_preposition(parse, token)):
            if made:
                yield (made,)


def _is_bare(parse: Parse, noun: Token) -> bool:
    """Tell whether nothing stands before a noun but an article, so that nothing gets lost."""
    before = [c for c in parse.children(noun) if c.index < noun.index]
    return all(c.low in _ARTICLES for c in before) and not parse.children(noun, "conj")


def _paired(parse: Parse, noun: Token) -> str:
    """Return the text with "evaluated the policy" for "carried out an evaluation of the policy"."""
    verb = parse.head(noun)
    if noun.dep != "dobj" or verb.pos != "VERB" or not _is_bare(parse, noun) or noun.index < verb.index:
        return ""
    particle = parse.child(verb, "prt")
    lemma = f"{verb.lemma} {particle.low}" if particle else verb.lemma
    link = parse.next(noun)
    for pair in _data().pairs:
        if lemma in pair.verbs and noun.lemma in pair.nouns and link and link.low == pair.link:
            start = parse.subtree(noun)[0]
            if parse.text[(particle or verb).end : start.start].strip():
                continue
            plain = inflect(pair.nouns[noun.lemma], verb.tag)
            return f"{parse.text[: verb.start]}{plain}{parse.text[link.end :]}"
    return ""


def _held(parse: Parse, noun: Token) -> str:
    """Return "The policy was evaluated" for "An evaluation of the policy took place"."""
    verb = parse.head(noun)
    plain = next((p.nouns[noun.lemma] for p in _data().pairs if noun.lemma in p.nouns and p.link == "of"), "")
    of = parse.child(noun, "prep")
    thing = parse.child(of, "pobj") if of and of.low == "of" else None
    if not plain or thing is None or not noun.dep.startswith("nsubj") or verb.dep != "ROOT":
        return ""
    name = " ".join([verb.lemma, *(c.low for c in parse.children(verb, "prt", "dobj"))])
    if name not in _HELD or not _is_bare(parse, noun) or parse.children(verb, "agent", "neg"):
        return ""
    forms = [a.low for a in parse.children(verb, "aux", "auxpass")]
    if forms and not (len(forms) == 1 and forms[0] in ("was", "were", "is", "are")):
        return ""
    last = max([verb, *parse.children(verb, "prt", "dobj")], key=lambda t: t.index)
    start = parse.subtree(noun)[0].start
    past = is_past(parse, verb)
    opening = parse.text[:start]
    verbs = f"{be(past=past, plural=is_plural(parse, thing))} {inflect(plain, 'VBN')}"
    return sentence(f"{opening}{parse.phrase(thing)} {verbs}{parse.text[last.end :]}")


def _after_preposition(parse: Parse, noun: Token) -> str:
    """Return the text with "to build homes" for "for the construction of homes"."""
    plain = _data().actions.get(noun.lemma, "")
    preposition = parse.head(noun)
    of = parse.next(noun)
    if not plain or noun.dep != "pobj" or noun.tag != "NN" or of is None or of.low != "of":
        return ""
    if not _is_bare(parse, noun) or not parse.children(of, "pobj") or not parse.children(noun, "det"):
        return ""
    start = parse.subtree(noun)[0]
    if start.index != preposition.index + 1:
        return ""
    if preposition.low in _data().prepositions.to and parse.head(preposition).pos in ("VERB", "AUX", "NOUN"):
        return f"{parse.text[: preposition.start]}to {plain}{parse.text[of.end :]}"
    if preposition.low in _data().prepositions.gerund and _takes_gerund(parse, preposition):
        return f"{parse.text[: start.start]}{inflect(plain, 'VBG')}{parse.text[of.end :]}"
    return ""


def _takes_gerund(parse: Parse, preposition: Token) -> bool:
    """Tell whether a preposition goes with its verb or tells a way, so that "-ing" can stand after it."""
    head = parse.head(preposition)
    if preposition.low in ("by", "through"):
        return preposition.dep != "agent"
    return (
        head.pos == "VERB"
        and preposition.low in ("to", "in")
        and head.lemma
        in (
            "contribute",
            "help",
            "lead",
            "invest",
            "assist",
            "succeed",
            "participate",
            "cooperate",
            "engage",
            "support",
        )
    )


RULE = Rule(
    id="nominalisations",
    does="Brings back the verb that is hidden in a noun: evaluated for carried out an evaluation of.",
    skips="A noun with an adjective or a number of its own, which the verb could not carry.",
    needs_parse=True,
    apply=_apply,
)
