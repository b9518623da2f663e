"""Finds every number of a text with its value, unit and place; compares and converts them."""

from functools import lru_cache

from pipeline.language.numbers.atoms import read_atoms
from pipeline.language.numbers.compare import Comparison, compare
from pipeline.language.numbers.context import Context
from pipeline.language.numbers.fixed import read_fixed
from pipeline.language.numbers.lexicon import lexicon_of
from pipeline.language.numbers.phrases import Phrases
from pipeline.language.numbers.quantity import Kind, Quantity
from pipeline.language.numbers.render import render

# Several checks ask for the same segment, and repair asks for the same Dutch with other English.
_REMEMBERED = 4096

__all__ = ["Comparison", "Kind", "Quantity", "compare", "find", "to_english"]


@lru_cache(maxsize=_REMEMBERED)
def find(text: str, language: str) -> tuple[Quantity, ...]:
    """Return every number of a text in Dutch ("nl") or English ("en"), in order of place.

    Numbers in words count as well as figures. Web and e-mail addresses are skipped; the article "een" or "a"
    counts only where it is a number ("een miljoen", "one in five").
    """
    lexicon = lexicon_of(language)
    claims = read_fixed(text, lexicon)
    pieces = Phrases(text, lexicon, read_atoms(claims, lexicon)).pieces()
    settled = [piece.quantity(text) for piece in Context(text, lexicon, pieces).settle()]
    return tuple(sorted(claims.found + settled, key=lambda quantity: quantity.span))


def to_english(dutch: Quantity | str) -> str:
    """Write a Dutch number, or every number of a Dutch text, in its English form.

    "3,6 miljoen" becomes "3.6 million", "29.584" becomes "29,584", "13e" becomes "13th". Years, references,
    labels, telephone numbers, names and loose words (beide, half) stay as they are printed.
    """
    if isinstance(dutch, Quantity):
        return render(dutch)
    pieces, position = [], 0
    for quantity in find(dutch, "nl"):
        pieces += [dutch[position : quantity.span.start], render(quantity)]
        position = quantity.span.end
    return "".join([*pieces, dutch[position:]])
