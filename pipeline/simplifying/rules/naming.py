"""Names again what was spoken of before: the fund, these schools, the Netherlands."""

import re
from collections.abc import Collection, Iterator

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.inflection import be, is_modal, is_over, is_plural
from pipeline.simplifying.rules.lists import words_of

# What these words say of a noun does not hold for each of what it names.
_NOT_REPEATED = words_of("naming", "not-repeated")
# Common nouns in which names end.
_GENERIC = words_of("naming", "generic")
_DEFINITE = words_of("naming", "definite")
_LEFT = ("det", "amod", "compound", "nummod", "poss", "nmod", "quantmod")
# What is expected or wanted is not done.
_UNSURE = words_of("naming", "unsure")
# What stands below these is no statement of its own.
_BELOW = ("relcl", "advcl", "acl", "ccomp", "xcomp", "pcomp", "csubj", "csubjpass")
_BRACKET = re.compile(r"\s*\(([A-Z][\w&-]{1,9})\)")
# So many words before "which" a comma may stand: , as a result of which.
_REACH = 5
# A longer name is not said twice.
_LONGEST_NAME = 5


def again(parse: Parse, noun: Token) -> str:
    """Return a short way to name a noun once more, in small letters but for names; maybe nothing.

    The short form is the abbreviation after a name, the name itself, "the fund" for a fund that is known,
    and "this fund" or "these funds" for others.
    """
    if noun.pos == "PRON":
        return noun.low if noun.low in ("it", "they", "he", "she", "we") else ""
    left = [
        t
        for t in parse.children(noun, *_LEFT, "advmod", "predet", "neg", "cc", "preconj")
        if t.index < noun.index
    ]
    if (
        any(t.low in _NOT_REPEATED for t in (*left, noun))
        or parse.children(noun, "conj")
        or noun.dep == "conj"
    ):
        return ""
    if noun.pos == "PROPN":
        return _name(parse, noun, left)
    words = [t for t in left if t.dep in ("compound", "amod", "nmod")]
    definite = next((t for t in left if t.low in _DEFINITE or t.dep == "poss"), None)
    if definite and definite.dep != "poss":
        start = min(t.start for t in (definite, *words))
        return _lower_first(parse.text[start : noun.end])
    others = parse.children(noun)
    if not left and not any(t.dep in ("prep", "acl", "relcl", "appos") for t in others):
        return _lower_first(noun.text)
    return this(parse, noun)


def this(parse: Parse, noun: Token) -> str:
    """Return "this" or "these" with a noun and the nouns that belong to it; empty for names and pronouns.

    A name that ends in a common noun is called by it: this programme for the Blue Water Programme.
    """
    generic = noun.pos == "PROPN" and noun.low in _GENERIC
    if (
        noun.lemma == "time"
        or (noun.pos != "NOUN" and not generic)
        or parse.children(noun, "conj")
        or noun.dep == "conj"
    ):
        return ""
    compounds = [t for t in parse.children(noun, "compound") if t.index == noun.index - 1 and t.pos == "NOUN"]
    # Of "present-day parts" only the parts can be named alone.
    whole = [t for t in compounds if not parse.text[: t.start].endswith("-")]
    named = [t.text if t.index else _lower_first(t.text) for t in (*whole, noun)]
    words = noun.low if generic else " ".join(named)
    return f"{'these' if is_plural(parse, noun) else 'this'} {words}"


def new_nouns(parse: Parse, lemmas: Collection[str]) -> Iterator[Token]:
    """Yield the nouns of these lemmas that a main statement speaks of for the first time."""
    for token in parse.tokens:
        if token.lemma.lower() in lemmas and _is_new(parse, token) and is_stated(parse, token):
            yield token


def _is_new(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun is spoken of for the first time: an agreement, three agreements, new agreements."""
    left = parse.children(noun, "det", "poss", "predet", "neg", "nummod")
    plain = all(t.low in ("a", "an") or t.dep == "nummod" for t in left)
    return noun.pos in ("NOUN", "PROPN") and plain and (bool(left) or noun.tag == "NNS")


def is_stated(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun belongs to a main statement that is not denied, wanted or only possible."""
    token = noun
    while token.head != token.index:
        if token.dep in _BELOW or _is_unsure(parse, token):
            return False
        token = parse.head(token)
    return not _is_unsure(parse, token)


def _is_unsure(parse: Parse, verb: Token) -> bool:
    only_wanted = verb.lemma in _UNSURE and bool(parse.children(verb, "xcomp", "ccomp"))
    return only_wanted or bool(parse.children(verb, "neg")) or is_modal(parse, verb)


def is_single(parse: Parse, phrase: str = "") -> bool:
    """Tell whether a sentence tells of one thing only, a phrase aside, so that "this" can stand for it."""
    start = parse.text.find(phrase) if phrase else 0
    outside = [t for t in parse.tokens if not start <= t.start < start + len(phrase)]
    return not any(_is_another(parse, t) for t in outside)


def _is_another(parse: Parse, token: Token) -> bool:
    """Tell whether a word is the verb of another statement. "Firms that export" says which firms."""
    if token.dep == "relcl":
        last = parse.next(parse.subtree(token)[0], -1)
        return last is not None and last.text == ","
    before = parse.tokens[max(token.index - _REACH, 0) : token.index]
    if token.tag in ("WDT", "WP", "WRB") and any(t.text == "," for t in before):
        return True  # ", because of which": parsers have no one label for it
    joined = token.dep == "conj" and token.pos in ("VERB", "AUX")
    return joined or token.dep in ("advcl", "ccomp", "parataxis")


def done_so(parse: Parse, verb: Token, subject: Token) -> str:
    """Return "The town did this" or "This was done", before how it was done; nothing for who has no name."""
    past = is_over(parse, verb)
    if subject.dep == "nsubjpass":
        return f"This {be(past=past, plural=False)} done"
    name = again(parse, subject)
    return f"{name} {'did' if past else 'do' if is_plural(parse, subject) else 'does'} this" if name else ""


def _name(parse: Parse, noun: Token, left: list[Token]) -> str:
    end = max(t.end for t in parse.subtree(noun) if t.dep in (*_LEFT, noun.dep) or t == noun)
    if bracket := _BRACKET.match(parse.text, noun.end):
        return bracket[1]
    if any(t.low in ("a", "an") for t in left):
        return ""
    start = min([t.start for t in left] + [parse.subtree(t)[0].start for t in left] + [noun.start])
    name = parse.text[start : max(noun.end, min(end, noun.end))]
    if len(name.split()) > _LONGEST_NAME:
        return ""
    return _lower_first(name) if name.startswith(("The ", "A ", "An ")) else name


def _lower_first(text: str) -> str:
    return text[0].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
