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
    r"|^(?!.*which.*which).*\band (?:\w+ )?which\b"
    r"|^(?:\w+ )?(?:which|whom|whose)\b(?!.*\?$)"
    r"|\b(the|a|an|of|to|in|and|or|also|is|are|was|were|for|with|by) \1\b",
    re.IGNORECASE,
)
_FINITE = ("VBD", "VBP", "VBZ", "MD")
# What these open is no main clause.
_OPEN_CLAUSES = ("when", "where", "while", "if", "how", "why", "until", "unless", "once", "as")
# Words that cannot end a sentence.
_LOOSE_ENDS = (
    *("the", "a", "an", "of", "and", "or", "but", "nor", "because", "if", "whether", "which", "whose"),
    *("is", "are", "was", "were", "be"),
)


def is_sound(text: str, parser: Parser | None) -> bool:
    """Tell whether a text reads as one sentence, by its grammar where there is a parser."""
    found = words(text)
    if len(found) < FEWEST_WORDS or found[-1].lower() in _LOOSE_ENDS:
        return False
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    if not _WHOLE.fullmatch(text) or not _OPENS.match(text) or _BROKEN.search(text):
        return False
    return _is_clause(parser(text)) if parser else has_verb(found)


def _is_clause(parse: Parse) -> bool:
    """Tell whether a text has one main clause with a subject and a finite verb."""
    if len(parse.roots) != 1:
        return False
    root = parse.roots[0]
    opening = parse.tokens[0]
    if opening.low in _OPEN_CLAUSES and opening.head == root.index and not parse.text.endswith("?"):
        return False
    if parse.child(root, "mark") or root.pos not in ("VERB", "AUX"):
        return False
    subject = parse.child(root, *SUBJECTS)
    return subject is not None and is_finite(parse, root) and not _is_cut_off(parse, subject, root)


def _is_cut_off(parse: Parse, subject: Token, root: Token) -> bool:
    """Tell whether a single comma stands right between a subject and its verb."""
    verb = min((root, *parse.children(root, *AUXILIARIES)), key=lambda token: token.index)
    between = [t.text for t in parse.tokens[subject.index + 1 : verb.index]]
    return between[-1:] == [","] and between.count(",") == 1


def is_finite(parse: Parse, verb: Token) -> bool:
    """Tell whether a verb, with its auxiliaries, has a tense."""
    return verb.tag in _FINITE or any(a.tag in _FINITE for a in parse.children(verb, *AUXILIARIES))
