"""The metrics of translations against references, as sacreBLEU computes them, one table of names."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

Better = Literal["higher", "lower"]


class Metric(msgspec.Struct, frozen=True):
    """One figure, and the signature that tells how it was computed.

    BLEU and chrF2 go from 0 to 100, higher is better; TER is the share of words to edit, lower is better.
    """

    name: str
    value: float
    signature: str
    better: Better = "higher"


class _Kind(msgspec.Struct, frozen=True):
    make: Callable[[], Any]
    better: Better


def _bleu() -> Any:
    from sacrebleu.metrics import BLEU  # heavy

    return BLEU()


def _chrf() -> Any:
    from sacrebleu.metrics import CHRF  # heavy

    return CHRF()


def _ter() -> Any:
    from sacrebleu.metrics import TER  # heavy

    return TER()


METRICS = {"BLEU": _Kind(_bleu, "higher"), "chrF2": _Kind(_chrf, "higher"), "TER": _Kind(_ter, "lower")}
# TER searches for words that were moved: 3.9 s for 1,000 segments, the two others together 0.6 s.
QUICK = ("BLEU", "chrF2")


class Measured:
    """What one metric counts in each segment of a translation: all figures are made from these counts."""

    def __init__(self, name: str, hypotheses: Sequence[str], references: Sequence[str]) -> None:
        """Count; `name` is one of `METRICS`."""
        self.name = name
        self.better = METRICS[name].better
        self._metric = METRICS[name].make()
        # sacreBLEU's own paired tests work on these counts too. There is no public way to them.
        counts = self._metric._extract_corpus_statistics(list(hypotheses), [list(references)])
        self.counts: NDArray[np.float64] = np.array(counts, dtype=np.float64)

    def score(self, counts: NDArray[np.float64]) -> float:
        """Return the score of summed counts."""
        return float(self._metric._compute_score_from_stats(counts.tolist()).score)

    @property
    def total(self) -> Metric:
        """The score of all segments."""
        return Metric(self.name, self.score(self.counts.sum(0)), self.signature, self.better)

    @property
    def signature(self) -> str:
        """How sacreBLEU names what was computed."""
        return str(self._metric.get_signature())

    def of_segments(self) -> list[float]:
        """Return the score of each segment."""
        return [self.score(row) for row in self.counts]
