"""Makes a sentence of its own of a clause with which, who, whose or where."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.simplifying.parse import SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, without
from pipeline.simplifying.rules.inflection import is_modal, is_plural
from pipeline.simplifying.rules.lists import words_of
from pipeline.simplifying.rules.naming import again, this

# What an apposition leaves without its clause: a step that the town had feared.
_DANGLING = re.compile(r", an? \w+\.$")
_PRONOUNS = ("which", "who", "whom", "whose", "where", "that")
# Verbs of which a whole clause is the subject: this means, this led to.
_RESULTS = words_of("relative-clauses", "results")
# Prepositions that can open the new sentence: in this strategy, after this.
_FRONTED = words_of("relative-clauses", "fronted")
# Others come last: the House was told about this.
_AT_THE_END = ("about", "to")
_LIMITING = words_of("relative-clauses", "limiting")
# Of several things there can be so many.
_QUANTITIES = words_of("relative-clauses", "quantities")
# What stands below these is not said to be so.
_NOT_STATED = ("ccomp", "advcl", "xcomp", "acl", "relcl", "csubj", "pcomp")


class _Clause(NamedTuple):
    """A relative clause: its verb, its noun, its pronoun, where it begins and ends, and what comes after."""

    parse: Parse
    verb: Token
    noun: Token
    pronoun: Token
    start: int
    end: int
    comma: bool
    last: bool
    sure: bool


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long:
        return
    for verb in parse.tokens:
        clause = _clause(parse, verb) if verb.dep == "relcl" or _is_sentential(parse, verb) else None
        if clause and (clause.comma or _is_free(clause)):
            rest = sentence(without(parse.text, *_cut(clause)))
            for stated in _stated(clause) if not _DANGLING.search(rest) else ():
                if stated:
                    yield rest, sentence(stated)


def _is_sentential(parse: Parse, verb: Token) -> bool:
    """Tell whether "which" stands for a whole statement: the road is closed, which means that ..."""
    return verb.dep == "advcl" and any(t.low == "which" for t in parse.children(verb, "nsubj"))


def _clause(parse: Parse, verb: Token) -> _Clause | None:
    noun, tokens = parse.head(verb), parse.subtree(verb)
    if tokens[0].index == 0:
        return None
    pronoun = next((t for t in tokens[:6] if t.low in _PRONOUNS and t.tag.startswith("W")), None)
    if pronoun is None:
        return None
    start, end = tokens[0].start, min(tokens[-1].end, body_end(parse))
    root = parse.roots[0]
    goes_on = any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in parse.tokens[tokens[-1].index + 1 :])
    if noun.index > root.index and not goes_on:
        # Nothing of the main clause comes after it, whatever the parser made of its end.
        end = body_end(parse)
    before = parse.tokens[tokens[0].index - 1]
    near = before.text != "," and noun.index == pronoun.index - 1
    meant = [noun] if near else _meant(parse, verb, noun, tokens[0].index)
    sure, noun = (True, meant[0]) if len(meant) == 1 else (False, noun)
    return _Clause(parse, verb, noun, pronoun, start, end, before.text == ",", end >= body_end(parse), sure)


def _meant(parse: Parse, verb: Token, noun: Token, start: int) -> list[Token]:
    """Return the nouns that the pronoun may stand for: of "the bridge over the canal, which" there are two.

    The number of the verb may leave one of them.
    """
    outer = noun
    while outer.dep == "pobj" and parse.head(parse.head(outer)).pos in ("NOUN", "PROPN"):
        outer = parse.head(parse.head(outer))
    beside = parse.child(parse.head(parse.head(outer)), "dobj") if outer.dep == "pobj" else None
    nouns = [
        *_above(parse, parse.head(outer)),
        *([beside] if beside else []),
        outer,
        *(t for t in parse.subtree(outer) if t.dep == "pobj" and outer.index < t.index < start),
    ]
    number = _number(parse, verb)
    if number is not None:
        nouns = [t for t in nouns if is_plural(parse, t) == number] or nouns
    return nouns


def _above(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield the noun that a clause tells the aim of: of "a plan to protect the sea, which", the plan."""
    head = parse.head(verb)
    if verb.dep in ("acl", "relcl"):
        yield head
    elif verb.dep in ("xcomp", "advcl") and (thing := parse.child(head, "dobj")):
        yield thing


def _number(parse: Parse, verb: Token) -> bool | None:
    """Tell whether the verb of which is in the plural; None where its form does not tell."""
    if (
        parse.child(verb, "nsubj", "nsubjpass") is None
        or parse.children(verb, "nsubj", "nsubjpass")[0].low != "which"
    ):
        return None
    first = next(iter(parse.children(verb, "aux", "auxpass")), verb)
    if first.tag == "VBP" or first.low in ("were", "have", "are"):
        return True
    return False if first.tag == "VBZ" or first.low in ("was", "has", "is") else None


def _is_free(clause: _Clause) -> bool:
    """Tell whether a clause without a comma can leave its noun: a new thing that is stated, at the end."""
    parse, noun = clause.parse, clause.noun
    kinds = parse.children(noun, "det", "nummod", "poss", "quantmod")
    # "For firms that want to export" is not for all firms; "launched projects that" tells of those projects.
    several = noun.tag == "NNS" and noun.dep != "pobj" and not kinds and not _is_quantified(parse, noun)
    indefinite = several or any(t.low in ("a", "an") for t in kinds)
    if not (indefinite and clause.last and clause.pronoun.low in ("that", "which", "who")):
        return False
    # "Works for a system that helps all": there is none yet.
    if noun.dep == "pobj" and parse.head(noun).low in ("for", "towards", "at", "about"):
        return False
    token = noun
    while token.head != token.index:
        if token.dep in _NOT_STATED:
            return False
        token = parse.head(token)
    return (
        not is_modal(parse, token)
        and not parse.children(token, "neg")
        and not parse.children(clause.verb, "neg")
    )


def _is_quantified(parse: Parse, noun: Token) -> bool:
    """Tell whether an adjective limits how many are meant."""
    return any(t.low in _LIMITING for t in parse.children(noun, "amod"))


def _cut(clause: _Clause) -> tuple[int, int]:
    """Return what to take out: the clause with the comma before it and the one after it."""
    text = clause.parse.text
    start = len(text[: clause.start].rstrip())
    if clause.comma:
        start -= 1
    end = clause.end
    if clause.comma and not clause.last and not _opens(clause) and text[end:].lstrip().startswith(","):
        end = text.index(",", end) + 1
    return start, end


def _opens(clause: _Clause) -> bool:
    """Tell whether the noun stands in a phrase before the subject, which a comma ends."""
    subject = clause.parse.child(clause.parse.roots[0], *SUBJECTS)
    return subject is not None and clause.end <= clause.parse.span(subject)[0]


def _stated(clause: _Clause) -> Iterator[str]:
    """Yield what the clause says as a sentence of its own."""
    parse, pronoun, verb = clause.parse, clause.pronoun, clause.verb
    rest = without(
        parse.text[clause.start : clause.end], pronoun.start - clause.start, pronoun.end - clause.start
    )
    if pronoun.low == "where":
        yield f"There, {rest}" if parse.child(verb, *SUBJECTS) else ""
    elif pronoun.low == "whose":
        yield from _whose(clause, rest)
    elif pronoun.dep == "pobj":
        yield from _with_preposition(clause)
    elif pronoun.dep in ("nsubj", "nsubjpass") and pronoun.head == verb.index:
        yield from (f"{name} {rest}" for name in _subjects(clause))
    elif pronoun.dep == "dobj" and pronoun.head == verb.index and parse.child(verb, *SUBJECTS):
        yield from _as_object(clause)


def _subjects(clause: _Clause) -> Iterator[str]:
    parse, noun = clause.parse, clause.noun
    if clause.pronoun.low == "which" and clause.last and _is_bare(parse, noun):
        yield "This"
        return
    number = _number(parse, clause.verb)
    several = is_plural(parse, noun)
    by_clause = (
        clause.comma
        and clause.pronoun.low == "which"
        and clause.verb.lemma in _RESULTS
        and number is not True
    )
    if by_clause and clause.last:
        yield "This"
    elif clause.pronoun.low == "which" and clause.last and clause.sure and not (number or several):
        if not is_modal(parse, clause.verb):
            yield this(parse, noun) or again(parse, noun)
        yield "This"
    if clause.sure and not (by_clause and number is None):
        name = again(parse, noun)
        yield name if not clause.last or noun.pos == "PROPN" else this(parse, noun) or name
    joined = noun.dep == "conj" or bool(parse.children(noun, "conj"))
    # "Agreements with Senegal and Benin, which help": it may be either.
    others = [t for t in parse.tokens[: clause.verb.index] if t.dep in ("nsubj", "nsubjpass", "dobj")]
    either = any(is_plural(parse, t) and t != clause.pronoun and t != noun for t in others)
    if number and clause.last and not either and (joined or noun.pos == "PROPN"):
        yield "They"


def _is_bare(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is nothing by itself: brought into force, which was a relief."""
    before = [token for token in parse.children(noun) if token.index < noun.index]
    return noun.dep == "pobj" and noun.tag == "NN" and not before


def _whose(clause: _Clause, rest: str) -> Iterator[str]:
    if not clause.sure:
        return
    if is_plural(clause.parse, clause.noun):
        yield f"Their {rest}"
    elif name := again(clause.parse, clause.noun):
        yield f"{name}'s {rest}" if not name.endswith("s") else f"{name}' {rest}"


def _with_preposition(clause: _Clause) -> Iterator[str]:
    """Yield "In this strategy, ..." for "in which ..."."""
    parse, pronoun = clause.parse, clause.pronoun
    preposition = parse.head(pronoun)
    opens = preposition.start == clause.start
    rest = parse.text[pronoun.end : clause.end].strip()
    demonstrative = "these" if is_plural(parse, clause.noun) else "this"
    first = rest.split()[0].lower() if rest else ""
    if first in _QUANTITIES or first.isdigit():
        demonstrative = "these"
    if opens and preposition.low == "after" and not _opens(clause):
        yield f"After that, {rest}"
    elif opens and preposition.low in _FRONTED and not _opens(clause):
        name = (
            demonstrative
            if not clause.sure or preposition.low == "of"
            else this(parse, clause.noun) or demonstrative
        )
        yield f"{preposition.text} {name}, {rest}"
    elif opens and preposition.low in _AT_THE_END and clause.last:
        yield f"{rest} {preposition.low} {demonstrative}"
    elif not opens and preposition.low == "of":
        before = parse.text[clause.start : preposition.start].strip()
        yield f"{before} of {'them' if is_plural(parse, clause.noun) else 'it'} {rest}"


def _as_object(clause: _Clause) -> Iterator[str]:
    """Yield "The province launched this plan" for "which the province launched"."""
    parse, verb = clause.parse, clause.verb
    name = this(parse, clause.noun)
    particle = parse.child(verb, "prt")
    after = particle.end if particle and particle.index == verb.index + 1 else verb.end
    if name and clause.sure and clause.pronoun.start == clause.start:
        subject_and_verb = parse.text[clause.pronoun.end : after].strip()
        yield f"{subject_and_verb} {name} {parse.text[after : clause.end].strip()}"


RULE = Rule(
    id="relative-clauses",
    does="Makes a sentence of its own of a clause with which, who, whose or where, and names the noun again.",
    skips="A clause without a comma, unless it describes something new; a noun that is not sure.",
    needs_parse=True,
    apply=_apply,
)
