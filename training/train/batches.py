"""Puts examples of like length together in batches, in a random order that a seed decides."""

import numpy as np
from numpy.typing import NDArray

# Lengths are blurred by so many tokens, so that a pass does not have the batches of the one before.
_BLUR = 3


def draw(
    sizes: NDArray[np.int64], weights: NDArray[np.float64], tokens: int, seed: tuple[int, ...]
) -> list[NDArray[np.int64]]:
    """Return the batches of one pass, as places of examples.

    `sizes` has a row for each example: its tokens, in one column or one for each side. `weights` says how
    often an example is seen in the pass: of those with 0.3 three in ten are, of those with 2.5 half are seen
    twice and half three times. A batch has at most so many tokens, padding included, or is one example.
    """
    random = np.random.default_rng(seed)
    times = np.floor(weights + random.random(len(weights))).astype(np.int64)
    places = np.repeat(np.arange(len(sizes)), times)
    places = places[random.permutation(len(places))]
    blurred = sizes[places] + random.integers(0, _BLUR, (len(places), 1))
    batches = _cut(places[np.lexsort(blurred.T[::-1])], sizes, tokens)
    return [batches[place] for place in random.permutation(len(batches))]


def _cut(places: NDArray[np.int64], sizes: NDArray[np.int64], tokens: int) -> list[NDArray[np.int64]]:
    """Cut a row of examples where the next one, with the padding it causes, would be too much."""
    batches, start = [], 0
    longest = np.zeros(sizes.shape[1], np.int64)
    for end, size in enumerate(sizes[places]):
        longer = np.maximum(longest, size)
        if end > start and int(longer.sum()) * (end + 1 - start) > tokens:
            batches.append(places[start:end])
            start, longer = end, size
        longest = longer
    if len(places):
        batches.append(places[start:])
    return batches
