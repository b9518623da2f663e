"""Finds out what a tokenizer puts around a segment, so that SentencePiece alone can do the same."""

from collections.abc import Callable, Sequence

from pipeline.errors import ModelError

# Segments of different lengths, with digits, a name and signs.
SAMPLES = (
    "De gemeente bouwt in 2025 drie scholen.",
    "Samenvatting",
    "Het kabinet stelt 12,5 miljoen euro beschikbaar; de raad stemt in met het plan van Utrecht.",
)
Frame = tuple[tuple[str, ...], tuple[str, ...]]


def frame(
    place: str,
    tokens_of: Callable[[str], Sequence[str]],
    pieces_of: Callable[[str], Sequence[str]],
    unknown: str,
) -> Frame:
    """Return the tokens before and after the pieces of a segment, the same for all samples.

    `unknown` is the token for a piece that the vocabulary lacks. Raises `ModelError` (model.tokens) when the
    tokenizer does more than put tokens around the pieces: the converted model would read another text.
    """
    found = {_around(tokens_of(sample), pieces_of(sample), unknown) for sample in SAMPLES}
    if len(found) == 1 and (only := found.pop()) is not None:
        return only
    raise ModelError(
        "model.tokens",
        place,
        "its tokenizer cuts text in another way than its SentencePiece file.",
        "Use the model with --engine transformers.",
    )


def _around(tokens: Sequence[str], pieces: Sequence[str], unknown: str) -> Frame | None:
    """Return what stands around the pieces among the tokens; None when they are not there just once."""
    size = len(pieces)
    starts = [
        start
        for start in range(len(tokens) - size + 1)
        if all(
            token in (piece, unknown)
            for token, piece in zip(tokens[start : start + size], pieces, strict=True)
        )
    ]
    if len(starts) != 1:
        return None
    return tuple(tokens[: starts[0]]), tuple(tokens[starts[0] + size :])
