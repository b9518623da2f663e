"""Takes the grammar of a text apart into clauses: who does what to whom, denied or not, and how surely."""

from collections.abc import Iterable, Iterator

import msgspec

from pipeline.simplifying.guard.lists import country_of, lists, modality_of
from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.plain_words import plain_words

# Verbs that say little without their complement.
_LIGHT = ("be", "have", "become", "remain", "get", "do", "make", "take", "give")
# With a view to doing: who does it is who has the view.
_AIMS = ("view", "aim", "purpose", "goal", "objective", "intention", "order")
_RELATIVE = ("which", "that", "who", "whom", "whose", "where")
_SUBJECT = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass", "csubjpass")
_OBJECT = ("dobj", "attr", "oprd", "dative")
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")


class Clause(msgspec.Struct, frozen=True):
    """One verb with what it is said of. Words are lemmas; a country and what is of it are one.

    `verb` has its complement behind it where it says little alone: "be eligible", "take place".
    """

    verb: str
    token: int
    subjects: frozenset[str]
    objects: frozenset[str]
    denied: bool
    modality: frozenset[str]
    numbers: frozenset[str]
    finite: bool


def clauses(parse: Parse) -> tuple[Clause, ...]:
    """Return the clauses of a text, in order of their verbs."""
    return tuple(_clause(parse, token) for token in parse.tokens if _is_verb(parse, token))


def _is_verb(parse: Parse, token: Token) -> bool:
    if token.pos == "AUX":
        return token.dep not in ("aux", "auxpass") and bool(parse.children(token))
    return token.pos == "VERB" and token.dep not in ("aux", "auxpass", "amod", "prep", "case", "compound")


def _clause(parse: Parse, verb: Token) -> Clause:
    subjects, objects = _participants(parse, verb)
    denied = is_denied(parse, verb)
    modality = frozenset(_modality(parse, verb))
    if modality & {"expect", "plan"}:
        modality -= {"will"}
    finite = verb.tag in ("VBD", "VBP", "VBZ") or any(
        child.tag in ("MD", "VBD", "VBP", "VBZ") for child in parse.children(verb, "aux", "auxpass")
    )
    return Clause(
        _name(parse, verb), verb.index, subjects, objects, denied, modality, _years(parse, verb), finite
    )


def _name(parse: Parse, verb: Token) -> str:
    lemma = verb.lemma
    if particle := parse.child(verb, "prt"):
        lemma = f"{lemma} {particle.low}"
    if lemma not in _LIGHT:
        return lemma
    complement = parse.child(verb, "acomp", "attr", "oprd", "dobj") or parse.child(verb, "prep", "advmod")
    return f"{lemma} {complement.lemma}" if complement else lemma


def _participants(parse: Parse, verb: Token) -> tuple[frozenset[str], frozenset[str]]:
    """Return who acts and on whom, with passives turned round."""
    subjects = _named(parse, parse.children(verb, *_SUBJECT))
    objects = _named(parse, parse.children(verb, *_OBJECT, *_PASSIVE))
    for agent in parse.children(verb, "agent"):
        subjects |= _named(parse, parse.children(agent, "pobj"))
    more_subjects, more_objects = _inherited(parse, verb)
    passive = bool(parse.children(verb, "auxpass", *_PASSIVE))
    subjects |= more_subjects if not subjects and not passive else set()
    objects |= more_objects
    return frozenset(subjects), frozenset(objects)


def _inherited(parse: Parse, verb: Token) -> tuple[set[str], set[str]]:
    """Return the participants that a verb shares with the word it hangs on."""
    head = parse.head(verb)
    if head is verb:
        return set(), set()
    passive = verb.tag == "VBN" and not parse.children(verb, "aux")
    if verb.dep == "acl":
        noun = _named(parse, [head])
        return (set(), noun) if passive else (noun, set())
    if verb.dep == "conj" and parse.children(verb, "nsubj", "nsubjpass", "expl"):
        return set(), set()
    if verb.dep in ("conj", "xcomp", "advcl", "pcomp"):
        while (head.dep in ("prep", "pcomp") or head.lemma in _AIMS) and head.head != head.index:
            head = parse.head(head)
        if (
            verb.dep == "conj"
            and passive
            and (parse.children(head, *_PASSIVE) or head.dep in ("acl", "relcl"))
        ):
            return set(), set(_participants(parse, head)[1])
        if head.pos in ("VERB", "AUX") and head is not verb:
            subjects, objects = _participants(parse, head)
            return (set(objects if verb.dep == "xcomp" and objects else subjects), set())
    return set(), set()


def _named(parse: Parse, tokens: Iterable[Token]) -> set[str]:
    """Return the heads of noun phrases, with what they are joined to and what relative words stand for."""
    found: set[str] = set()
    for token in tokens:
        if token.low in _RELATIVE and (noun := _antecedent(parse, token)):
            found |= _named(parse, [noun])
            continue
        if token.pos in _NOUNS or token.dep.startswith("nsubj"):
            found.add(entity(token))
            found |= {
                entity(each) for each in parse.children(token, "compound", "appos") if each.pos == "PROPN"
            }
        found |= _named(parse, [each for each in parse.children(token, "conj") if each.pos in _NOUNS])
        found |= _parts(parse, token)
    return found


def _parts(parse: Parse, token: Token) -> set[str]:
    """Return what a quantity is of: most of the farmers, a group of firms."""
    of = [prep for prep in parse.children(token, "prep") if prep.low == "of"]
    return {entity(noun) for prep in of for noun in parse.children(prep, "pobj")}


def _antecedent(parse: Parse, relative: Token) -> Token | None:
    token = relative
    while token.head != token.index:
        if token.dep == "relcl":
            return parse.head(token)
        token = parse.head(token)
    return None


def entity(token: Token) -> str:
    """Return the word by which a noun is compared."""
    return country_of(
        plain_words().nouns.get(token.lemma, token.lemma) if token.pos != "PROPN" else token.low
    )


def is_denied(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause is denied: by a word of its own, by its subject or object, or by its head."""
    known = lists().negation
    for child in parse.children(verb):
        own = child.dep == "neg" or (child.low in known.denials and child.dep != "cc")
        if own and not _is_neutral(parse, child):
            return True
        if child.dep in (*_SUBJECT, *_PASSIVE, *_OBJECT) and any(
            each.low in known.denials
            for each in (child, *parse.children(child, "det", "neg", "cc", "preconj"))
        ):
            return True
        if child.dep in ("acomp", "advmod") and any(e.low in known.denials for e in parse.children(child)):
            return not any(_is_neutral(parse, e) for e in parse.children(child))
    head = parse.head(verb)
    if verb.dep == "xcomp" and (head.lemma == "have" or modality_of(head.lemma)) and is_denied(parse, head):
        return True
    return verb.dep in ("xcomp", "ccomp", "pcomp") and head.lemma in (*known.reversals, "without", "from")


def _is_neutral(parse: Parse, denial: Token) -> bool:
    after = parse.next(denial)
    return after is not None and after.low in ("only", "just", "least", "merely")


def _modality(parse: Parse, verb: Token) -> Iterator[str]:
    """Yield the classes of the modal words of a clause, and of the verbs that govern it."""
    for child in parse.children(verb, "aux", "advmod", "acomp"):
        if kind := modality_of(child.low) or modality_of(child.lemma):
            yield kind
        elif child.low in ("have", "has", "had") and _is_obliged(parse, verb):
            yield "must"
    head = parse.head(verb)
    if head is verb:
        return
    governs = verb.dep in ("xcomp", "ccomp", "advcl") or (verb.dep == "acl" and head.pos in ("NOUN", "ADJ"))
    kind = modality_of(head.lemma) if governs else ""
    if kind:
        yield kind
    if verb.dep in ("xcomp", "ccomp") and (kind or head.pos == "ADJ"):
        yield from _modality(parse, parse.head(head) if head.dep == "acomp" else head)
    if verb.dep == "xcomp" and head.lemma in ("have", "go"):
        yield "must" if head.lemma == "have" else "will"
    if verb.dep == "conj" and not parse.children(verb, "nsubj", "nsubjpass", "aux", "expl"):
        yield from _modality(parse, head)


def _is_obliged(parse: Parse, verb: Token) -> bool:
    return any(child.low == "to" for child in parse.children(verb, "aux"))


def _years(parse: Parse, verb: Token) -> frozenset[str]:
    """Return the numbers that hang on a verb itself by a preposition: in 2024, on 3 May."""
    preps = parse.children(verb, "prep")
    nouns = [noun for prep in preps for noun in parse.children(prep, "pobj")]
    return frozenset(noun.low for noun in nouns if noun.low.isdigit())
