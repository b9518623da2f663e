"""Finds texts that are nearly the same as an earlier one, by MinHash.

A. Broder, On the resemblance and containment of documents (1997): the chance that two sets have the same
smallest hash is the share of elements that they have in common. Texts that agree on one band of such hashes
are compared in full.
"""

import numpy as np

from training.deduplicate.texts import sequences

# Two texts are near when they share so much of their sequences of three words (0 to 1). At 0.7, 55 of 45,700
# pairs are near to another; all that were read are one sentence with a word or a number changed.
RESEMBLANCE = 0.7
_WORDS = 3
# With 8 bands of 3 hashes, of texts that share 0.7 of their sequences 97% agree on a band, of texts that
# share 0.3 one in five.
_BANDS, _ROWS = 8, 3
_SEED = 12


class Near:
    """Remembers texts, and tells of each new one whether it is near to one of them."""

    def __init__(self) -> None:
        chosen = np.random.default_rng(_SEED)
        # h(x) = (a x + b) mod 2^64, upper half: M. Dietzfelbinger, Universal hashing and k-wise independent
        # random variables via integer arithmetic without primes (1996).
        self._a = chosen.integers(1, 2**63, (_BANDS * _ROWS, 1), dtype=np.uint64) | np.uint64(1)
        self._b = chosen.integers(0, 2**63, (_BANDS * _ROWS, 1), dtype=np.uint64)
        self._texts: list[np.ndarray] = []
        self._bands: dict[bytes, list[int]] = {}

    def has(self, text: str) -> bool:
        """Tell whether the text is near to an earlier one; if not, remember it.

        A text of fewer than three words is near to none.
        """
        found = sequences(text, _WORDS)
        if not found:
            return False
        numbers = np.fromiter(found, np.uint64, len(found))
        bands = self._bands_of(numbers)
        for band in bands:
            if any(
                _resemblance(numbers, self._texts[other]) >= RESEMBLANCE
                for other in self._bands.get(band, ())
            ):
                return True
        for band in bands:
            self._bands.setdefault(band, []).append(len(self._texts))
        self._texts.append(numbers.astype(np.uint32))
        return False

    def _bands_of(self, numbers: np.ndarray) -> list[bytes]:
        least = ((self._a * numbers + self._b) >> np.uint64(32)).min(axis=1).astype(np.uint32)
        return [bytes([band]) + least[band * _ROWS : (band + 1) * _ROWS].tobytes() for band in range(_BANDS)]


def _resemblance(numbers: np.ndarray, others: np.ndarray) -> float:
    common = np.isin(numbers, others).sum()
    return float(common / (len(numbers) + len(others) - common))
