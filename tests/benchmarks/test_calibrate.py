"""The risk of a score: shares that never rise, and what they foretell of segments they were not made from."""

import random

from benchmarks.calibrate import foretold, pooled, reliability


def made(count):
    """Segments whose risk falls straight from 1 at the score -1 to 0 at 0."""
    chance = random.Random(1)  # noqa: S311  # a sample, nothing secret
    scores = [-chance.random() for _ in range(count)]
    return [(score, chance.random() < -score) for score in scores]


def test_shares_never_rise_with_the_score():
    table = pooled(made(600))
    assert table == sorted(table)
    shares = [share for _, share in table]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.8
    assert shares[-1] < 0.2


def test_what_is_foretold_comes_true_on_other_segments():
    rows = reliability(foretold(made(4000)))
    assert sum(row["segments"] for row in rows) == 4000
    assert all(abs(row["foretold"] - row["bad"]) < 0.06 for row in rows)


def test_a_band_without_segments_has_no_row():
    assert [row["from"] for row in reliability([(0.02, False), (0.6, True)])] == [0, 50]
