"""What every formula is: a name, what it is made from, the least number of words, what values mean."""

from collections.abc import Callable, Sequence

import msgspec

from pipeline.edition import Counts, Direction

# Flesch (1948) counts in samples of 100 words; on fewer, one sentence more or less moves a value by a band.
SAMPLE_WORDS = 100


class Band(msgspec.Struct, frozen=True):
    """A named range of a formula's published table: from `start` up to the next band."""

    start: float
    name: str
    because: str = ""


class Formula(msgspec.Struct, frozen=True):
    """A readability formula for some languages.

    `compute` gets counts of at least `least_words` words and `least_sentences` sentences. `version` goes up
    when a value changes. `layers` are the kinds of counts that it uses ("words", "syllables", "split"), for
    its signature.
    `bands` go from low to high; the first also holds everything below it. `says` is what a value means, with
    {} for the value, when the formula has no published bands.
    """

    name: str
    languages: tuple[str, ...]
    direction: Direction
    compute: Callable[[Counts], float]
    layers: tuple[str, ...]
    version: int = 1
    least_words: int = SAMPLE_WORDS
    least_sentences: int = 1
    bands: Sequence[Band] = ()
    says: str = ""

    def meaning(self, value: float) -> str:
        """Return a value in plain words, by the formula's own published bands where it has them."""
        if not self.bands:
            return self.says.format(f"{value:.1f}")
        band = self.bands[0]
        for other in self.bands:
            if value >= other.start:
                band = other
        return f"{band.name}: {band.because}" if band.because else band.name


def too_few(words: int, least: int) -> str:
    """Return why a text of so many words has no value."""
    return f"{words or 'no'} words of running text, and this needs {least}"
