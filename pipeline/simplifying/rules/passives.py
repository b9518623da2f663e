"""Turns a passive round when the one who acts is named."""

from collections.abc import Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import body_end, lowered, sentence
from pipeline.simplifying.rules.inflection import inflect, is_plural
from pipeline.simplifying.rules.lists import words_of

_OBJECTS = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_SUBJECTS = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}
_MEASURES = words_of("passives", "measures")
_AUXILIARIES = words_of("passives", "auxiliaries")
# "Was hit by a storm" is as good as "a storm hit it"; by letter and by half no one acts.
_LONGEST_AGENT = 8


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    parse = sentence_.parse
    if parse is None or len(parse.roots) != 1:
        return
    verb = parse.roots[0]
    subject, agent = parse.child(verb, "nsubjpass"), parse.child(verb, "agent")
    actor = parse.child(agent, "pobj") if agent else None
    if subject is None or agent is None or actor is None or not _acts(parse, actor):
        return
    if any(not parse.children(prep) for prep in parse.children(verb, "prep")):
        # Attended to: the preposition would be left without its noun.
        return
    if parse.children(verb, "neg", "conj", "csubjpass") or subject.index > verb.index:
        return
    verbs = _active(parse, verb, actor)
    if verbs:
        yield (_turned(parse, verb, (subject, agent, actor), verbs),)


def _acts(parse: Parse, actor: Token) -> bool:
    if actor.pos == "PROPN" or actor.low in _SUBJECTS:
        return len(parse.subtree(actor)) <= _LONGEST_AGENT
    # "Delayed by four days" and "grew by 12 schools" tell how much.
    if actor.lemma in _MEASURES and parse.children(actor, "nummod"):
        return False
    known = parse.children(actor, "det", "poss", "nummod") or actor.tag == "NNS"
    return actor.pos == "NOUN" and bool(known) and len(parse.subtree(actor)) <= _LONGEST_AGENT


def _active(parse: Parse, verb: Token, actor: Token) -> str:
    """Return the verb in the active: "was built" is "built", "will be built" is "will build"."""
    auxiliaries = parse.children(verb, "aux", "auxpass")
    forms = [a.low for a in auxiliaries]
    many = is_plural(parse, actor) or actor.low in ("them", "us", "me")
    match forms:
        case ["was" | "were"]:
            return inflect(verb.lemma, "VBD")
        case ["is" | "are"]:
            return inflect(verb.lemma, "VBP" if many else "VBZ")
        case ["has" | "have", "been"]:
            return f"{'have' if many else 'has'} {verb.text}"
        case ["had", "been"]:
            return f"had {verb.text}"
        case [modal, "be"] if auxiliaries[0].tag == "MD":
            return f"{modal} {inflect(verb.lemma, 'VB')}"
        case ["is" | "are" | "was" | "were" as form, "being"]:
            be = ("are" if many else "is") if form in ("is", "are") else ("were" if many else "was")
            return f"{be} {inflect(verb.lemma, 'VBG')}"
    return ""


def _turned(parse: Parse, verb: Token, parts: tuple[Token, Token, Token], verbs: str) -> str:
    subject, agent, actor = parts
    opening = parse.text[: parse.span(subject)[0]]
    if any(t.text == "," for t in parse.subtree(subject)):
        return ""
    thing = _OBJECTS.get(subject.low, lowered(parse, subject))
    doer = _SUBJECTS.get(actor.low, parse.phrase(actor))
    adverbs = [a.text for a in parse.children(verb, "advmod") if subject.index < a.index < verb.index]
    start, end = parse.span(agent)
    between = parse.text[verb.end : start].strip()
    rest = parse.text[end : body_end(parse)].strip()
    particle = parse.child(verb, "prt")
    if particle and between.startswith(particle.text):
        between, verbs = between[len(particle.text) :].strip(), f"{verbs} {particle.text}"
    if rest.startswith(","):
        rest = rest.lstrip(", ") if len(rest) < len(thing) else rest
    first, _, others = verbs.partition(" ")
    verbs_ = [first, *adverbs, others] if others and first in _AUXILIARIES else [*adverbs, verbs]
    parts_ = [opening.strip(), doer, *verbs_, thing, between, rest]
    return sentence(" ".join(part for part in parts_ if part).replace(" ,", ","))


RULE = Rule(
    id="passives",
    does="Turns a passive round when the one who acts is named: the mayor closed the schools.",
    skips="A passive that is denied, or where what follows “by” does not act: by letter, by half.",
    needs_parse=True,
    apply=_apply,
)
