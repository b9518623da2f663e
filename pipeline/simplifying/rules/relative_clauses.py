"""Makes a sentence of its own of a clause with which, who, whose or where."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.simplifying.parse import SUBJECTS, Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, sentence, without
from pipeline.simplifying.rules.inflection import is_plural
from pipeline.simplifying.rules.naming import again, this

_PRONOUNS = ("which", "who", "whom", "whose", "where", "that")
# Verbs of which a whole clause is the subject: this means, this led to.
_RESULTS = (
    "result", "lead", "mean", "make", "cause", "bring", "allow", "enable", "show", "help", "contribute", "ensure", "give",
    "create", "reduce", "increase", "raise", "affect", "amount", "imply", "require", "prevent", "improve", "strengthen",
)  # fmt: skip
# Prepositions that can open the new sentence: in this strategy, after this.
_FRONTED = ("in", "of", "after", "during", "under", "at", "through", "with", "on", "from", "for", "by")
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


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or not sentence_.is_long:
        return
    for verb in parse.tokens:
        clause = _clause(parse, verb) if verb.dep == "relcl" else None
        if clause and (clause.comma or _is_free(clause)):
            for stated in _stated(clause):
                if stated:
                    yield sentence(without(parse.text, *_cut(clause))), sentence(stated)


def _clause(parse: Parse, verb: Token) -> _Clause | None:
    noun, tokens = parse.head(verb), parse.subtree(verb)
    pronoun = next((t for t in tokens[:6] if t.low in _PRONOUNS and t.tag.startswith("W")), None)
    if pronoun is None:
        return None
    start, end = tokens[0].start, min(tokens[-1].end, body_end(parse))
    before = parse.tokens[tokens[0].index - 1]
    return _Clause(parse, verb, noun, pronoun, start, end, before.text == ",", end >= body_end(parse))


def _is_free(clause: _Clause) -> bool:
    """Tell whether a clause without a comma can leave its noun: a new thing that is stated, at the end."""
    parse, noun = clause.parse, clause.noun
    indefinite = any(t.low in ("a", "an") for t in parse.children(noun, "det"))
    if not (indefinite and clause.last and clause.pronoun.low in ("that", "which", "who")):
        return False
    token = noun
    while token.head != token.index:
        if token.dep in _NOT_STATED:
            return False
        token = parse.head(token)
    modal = any(t.tag == "MD" for t in parse.children(token, "aux"))
    return not modal and not parse.children(token, "neg") and not parse.children(clause.verb, "neg")


def _cut(clause: _Clause) -> tuple[int, int]:
    """Return what to take out: the clause with the comma before it, and the one after it if one was before."""
    text = clause.parse.text
    start = len(text[: clause.start].rstrip())
    if clause.comma:
        start -= 1
    end = clause.end
    if clause.comma and not clause.last and text[end:].lstrip().startswith(","):
        end = text.index(",", end) + 1
    return start, end


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
    first = next(iter(parse.children(clause.verb, "aux", "auxpass")), clause.verb)
    plural_verb = first.tag == "VBP" or first.low in ("were", "have", "are")
    singular_verb = first.tag == "VBZ" or first.low in ("was", "has", "is")
    if clause.pronoun.low == "which" and clause.last:
        open_past = not plural_verb and not singular_verb
        if not plural_verb and (singular_verb or not is_plural(parse, noun) or clause.verb.lemma in _RESULTS):
            if clause.verb.lemma in _RESULTS or noun.pos not in ("NOUN", "PROPN"):
                yield "This"
            if not is_plural(parse, noun):
                yield this(parse, noun) or again(parse, noun)
            yield "This"
        if open_past and is_plural(parse, noun):
            return
    yield (
        again(parse, noun)
        if not clause.last or noun.pos == "PROPN"
        else this(parse, noun) or again(parse, noun)
    )
    if plural_verb and clause.pronoun.low != "who":
        yield "They" if noun.pos == "PROPN" or noun.dep == "conj" or parse.children(noun, "conj") else ""


def _whose(clause: _Clause, rest: str) -> Iterator[str]:
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
    if opens and preposition.low in _FRONTED:
        name = (
            demonstrative if preposition.low in ("of", "after") else this(parse, clause.noun) or demonstrative
        )
        yield f"{preposition.text} {name}, {rest}"
    elif not opens and preposition.low == "of":
        before = parse.text[clause.start : preposition.start].strip()
        yield f"{before} of {'them' if is_plural(parse, clause.noun) else 'it'} {rest}"


def _as_object(clause: _Clause) -> Iterator[str]:
    """Yield "The province launched this plan" for "which the province launched"."""
    parse, verb = clause.parse, clause.verb
    name = this(parse, clause.noun)
    particle = parse.child(verb, "prt")
    after = particle.end if particle and particle.index == verb.index + 1 else verb.end
    if name and clause.pronoun.start == clause.start:
        yield f"{parse.text[clause.pronoun.end : after].strip()} {name} {parse.text[after : clause.end].strip()}"


RULE = Rule(
    id="relative-clauses",
    does="Makes a sentence of its own of a clause with which, who, whose or where, and names the noun again.",
    skips="A clause without a comma stays, since it tells which one is meant, unless it describes something new at the end.",
    needs_parse=True,
    apply=_apply,
)
