"""Tells whether one translation is better than another of the same text, by paired bootstrap resampling.

P. Koehn, Statistical significance tests for machine translation evaluation (EMNLP 2004), with the samples,
the seed and the p value of sacreBLEU 2.6.0 (significance.py), so that both say the same.
"""

import msgspec
import numpy as np

from pipeline.evaluating.metrics import Better, Measured

SAMPLES = 1000
SEED = 12345
# The usual level: of twenty differences that are none, one looks like one.
SIGNIFICANT = 0.05


class Difference(msgspec.Struct, frozen=True):
    """What the first translation has more than the second by one metric.

    From `low` to `high` is the 95% interval of the difference. `p` is how likely a difference so great is
    when there is none in truth.
    """

    name: str
    first: float
    second: float
    difference: float
    low: float
    high: float
    p: float
    better: Better
    signature: str

    @property
    def verdict(self) -> str:
        """Who is better in plain words: "better", "worse", or "no difference shown"."""
        if self.p >= SIGNIFICANT or not self.difference:
            return "no difference shown"
        return "better" if (self.difference > 0) == (self.better == "higher") else "worse"


def compare(first: Measured, second: Measured) -> Difference:
    """Compare two translations that were measured by one metric against the same references."""
    chance = np.random.default_rng(SEED)
    segments = len(first.counts)
    drawn = []
    for _ in range(SAMPLES):
        times = np.bincount(chance.choice(segments, size=segments, replace=True), minlength=segments)
        drawn.append(first.score(times @ first.counts) - second.score(times @ second.counts))
    differences = np.sort(np.array(drawn))
    one, other = first.total.value, second.total.value
    distances = np.abs(differences)
    as_great = int((distances - distances.mean() > abs(one - other)).sum())
    return Difference(
        first.name,
        one,
        other,
        one - other,
        float(differences[SAMPLES // 40]),
        float(differences[SAMPLES - SAMPLES // 40 - 1]),
        (as_great + 1) / (SAMPLES + 1),
        first.better,
        f"{first.signature}|seed:{SEED}|bs:{SAMPLES}",
    )
