"""What every ranking method is: a name, its paper, and a function that ranks the sentences of a section."""

from collections.abc import Callable, Sequence

import msgspec

from pipeline.simplifying.vectors import Vector


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a section: its content words, their TF-IDF weights, and what else tells its weight.

    `cues` are the bonus words less the stigma words, `numbers` and `names` how many of each it has.
    """

    terms: tuple[str, ...]
    vector: Vector
    cues: int = 0
    numbers: int = 0
    names: int = 0


class Method(msgspec.Struct, frozen=True):
    """A named method. `rank` returns a number for each sentence of a section; higher is more central."""

    name: str
    citation: str
    rank: Callable[[Sequence[Sentence]], list[float]]
