"""Judges whether a text is one whole sentence: a capital, a full stop, and a main clause with its verb."""

import re

from pipeline.language.words import words
from pipeline.simplifying.fitness import has_verb
from pipeline.simplifying.parse import AUXILIARIES, SUBJECTS, Parse, Token
from pipeline.simplifying.parser import Parser

FEWEST_WORDS = 3

_WHOLE = re.compile(r"[\"'“‘(]?[^\W_a-zà-ÿ€$£]?.*[.!?][\"'”’)]*", re.DOTALL)
_OPENS = re.compile(r"[\"'“‘(€$£]*[^\W_a-zà-ÿ]")
# What a cut leaves behind: two marks in a row, a mark before or a blank inside, a repeated small word.
_BROKEN = re.compile(
    r" [,;:.](?!\d)|,[,;:.]|;[,;.]|  |\(\s*\)|\(\s|\s\)|\b(?:and|or|but|,)[.,;]|[,;:]\.$|\.\.$"
    r"|\b(the|a|an|of|to|in|and|or|also|is|are|was|were|for|with|by) \1\b",
    re.IGNORECASE,
)
_FINITE = ("VBD", "VBP", "VBZ", "MD")
# Words that cannot end a sentence.
_LOOSE_ENDS = frozenset(
    (
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "but",
        "nor",
        "because",
        "although",
        "if",
        "whether",
        "which",
        "whose",
    )
)


def is_sound(text: str, parser: Parser | None) -> bool:
    """Tell whether a text reads as one sentence, by its grammar where there is a parser."""
    found = words(text)
    if len(found) < FEWEST_WORDS or found[-1].lower() in _LOOSE_ENDS:
        return False
    if not _WHOLE.fullmatch(text) or not _OPENS.match(text) or _BROKEN.search(text):
        return False
    return _is_clause(parser(text)) if parser else has_verb(found)


def _is_clause(parse: Parse) -> bool:
    """Tell whether a text has one main clause with a subject and a finite verb."""
    if len(parse.roots) != 1:
        return False
    root = parse.roots[0]
    if parse.child(root, "mark") or root.pos not in ("VERB", "AUX"):
        return False
    return is_finite(parse, root) and parse.child(root, *SUBJECTS) is not None


def is_finite(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb, with its auxiliaries, has a tense."""
    return verb.tag in _FINITE or any(a.tag in _FINITE for a in parse.children(verb, *AUXILIARIES))
