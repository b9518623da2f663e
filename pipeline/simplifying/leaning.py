"""Tells whether a sentence leans on the one before: this was, of these, they, the aim is."""

from pipeline.simplifying.parse import Parse, Token
from pipeline.simplifying.rules.lists import words_of

_STAND_IN = frozenset(words_of("leaning", "stand-in"))
_OPENINGS = words_of("leaning", "openings")

# "54 per cent of them" leans too: so many words are looked at.
_FIRST = 6


def leans(parse: Parse) -> bool:
    """Tell whether a sentence begins with a word that stands for what was said right before.

    "This programme" names its noun and leans less: other words may come between.
    """
    first, second = parse.tokens[0], parse.next(parse.tokens[0])
    among = any(t.low in ("them", "these", "those") and t.dep == "pobj" for t in parse.tokens[:_FIRST])
    if among or parse.text.startswith(_OPENINGS):
        return True
    return _stands_in(parse, first) or (
        first.pos == "ADP" and second is not None and _stands_in(parse, second)
    )


def _stands_in(parse: Parse, token: Token) -> bool:
    after = parse.next(token)
    named = token.dep == "det" and after is not None and after.pos in ("NOUN", "PROPN", "ADJ", "NUM")
    return token.low in _STAND_IN and not named
