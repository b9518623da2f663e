"""Puts the English form of every number of a Dutch segment between the brackets that a model copies from."""

from pipeline.language.numbers import find, to_english


def protect_numbers(segment: str, brackets: tuple[str, str]) -> str:
    """Return the segment with each number that has an English form of its own between the brackets.

    "3,6 miljoen mensen" becomes "⟦3.6 million⟧ mensen" for the brackets ⟦ and ⟧.
    """
    opening, closing = brackets
    parts = []
    end = 0
    for quantity in find(segment, "nl"):
        start = quantity.span.start
        if quantity.loose or start < end:
            continue
        dutch = segment[start : quantity.span.end]
        parts += [segment[end:start], opening, to_english(dutch), closing]
        end = quantity.span.end
    return "".join([*parts, segment[end:]])
