"""What every ranking method is: a name, its paper, and a function that ranks the sentences of a section."""

from collections.abc import Callable, Sequence

import msgspec

from pipeline.simplifying.vectors import Vector


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a section: its content words and their TF-IDF weights."""

    terms: tuple[str, ...]
    vector: Vector


class Method(msgspec.Struct, frozen=True):
    """A named method. `rank` returns a number for each sentence of a section; higher is more central."""

    name: str
    citation: str
    rank: Callable[[Sequence[Sentence]], list[float]]
