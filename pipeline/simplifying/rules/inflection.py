"""Puts a plain word into the form of the word that it replaces."""

import re
from functools import lru_cache

from pipeline.simplifying.parse import Parse, Token

_PAST = ("VBD", "VBN")
# One short vowel and one consonant at the end of a single syllable, which would be doubled: hop, hopping.
_CLOSED = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")


def base(verb: Token) -> str:
    """Return the lemma of a verb; parsers take "hoping" for a form of "hop"."""
    single = verb.tag == "VBG" and verb.low == f"{verb.lemma}ing" and _CLOSED.search(verb.lemma)
    return f"{verb.lemma}e" if single else verb.lemma


@lru_cache(maxsize=4096)
def inflect(lemma: str, tag: str) -> str:
    """Return a word in the form of a Penn tag; of several words the first is inflected, of nouns the last."""
    import lemminflect

    if lemma == "person" and tag == "NNS":
        return "people"

    first, _, rest = lemma.partition(" ")
    if tag in ("NNS", "NNPS") and rest:
        head, _, last = lemma.rpartition(" ")
        return f"{head} {inflect(last, tag)}"
    forms = lemminflect.getInflection(first, tag)
    if tag in _PAST and first.endswith("e") and forms[:1] == (f"{first[:-1]}{first[-2]}ed",):
        forms = (f"{first}d",)  # hoped, not hopped
    # "Gotten" is not British.
    said = "got" if first == "get" and tag in _PAST else forms[0] if forms else first
    return f"{said} {rest}".rstrip()


def is_past(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause is in the simple past or the past perfect."""
    auxiliaries = parse.children(verb, "aux", "auxpass")
    if auxiliaries and auxiliaries[0].low in ("could", "would"):
        return True
    return (auxiliaries[0] if auxiliaries else verb).tag in _PAST


def is_over(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause tells what was done: in the past or in the perfect."""
    auxiliaries = parse.children(verb, "aux", "auxpass")
    perfect = bool(auxiliaries) and auxiliaries[0].low in ("has", "have") and verb.tag == "VBN"
    return perfect or is_past(parse, verb)


def is_modal(parse: Parse, verb: Token) -> bool:
    """Tell whether a clause tells what may, can, must or will be."""
    return any(auxiliary.tag == "MD" for auxiliary in parse.children(verb, "aux"))


def is_plural(parse: Parse, noun: Token) -> bool:
    """Tell whether a noun, with what is joined to it, takes a verb in the plural."""
    joined = [c for c in parse.children(noun, "conj") if c.pos in ("NOUN", "PROPN", "PRON")]
    counted = any(t.low not in ("1", "one") for t in parse.children(noun, "nummod"))
    by_and = not any(t.low == "or" for t in parse.children(noun, "cc"))
    return (
        noun.tag in ("NNS", "NNPS")
        or counted
        or noun.low in ("they", "we", "these", "those")
        or bool(joined and by_and)
    )


def be(*, past: bool, plural: bool) -> str:
    """Return the form of "be" for a third person."""
    if past:
        return "were" if plural else "was"
    return "are" if plural else "is"
