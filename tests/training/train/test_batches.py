"""Batches: every example as often as its weight says, none over the limit, the same for the same seed."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.train.batches import draw


@given(
    st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), min_size=1, max_size=80),
    st.integers(20, 400),
    st.integers(0, 9),
)
def test_a_pass_has_every_example_once_and_no_batch_over_the_limit(sizes, tokens, seed):
    rows = np.array(sizes)
    drawn = draw(rows, np.ones(len(rows)), tokens, (seed,))
    assert sorted(place for batch in drawn for place in batch) == list(range(len(rows)))
    for batch in drawn:
        assert len(batch) == 1 or rows[batch].max(axis=0).sum() * len(batch) <= tokens


def test_examples_of_like_length_are_together():
    rows = np.arange(1, 1001)[:, None]
    drawn = draw(rows, np.ones(1000), 4000, (1,))
    used, padded = rows.sum(), sum(rows[batch].max() * len(batch) for batch in drawn)
    assert padded < 1.05 * used


def test_a_weight_says_how_often_an_example_is_seen():
    weights = np.repeat([0.0, 0.3, 1.0, 2.5], 1000)
    drawn = draw(np.full((4000, 1), 10), weights, 100, (1,))
    seen = Counter(int(place) for batch in drawn for place in batch)
    totals = [sum(seen[place] for place in range(start, start + 1000)) for start in (0, 1000, 2000, 3000)]
    assert totals[0] == 0
    assert 250 < totals[1] < 350
    assert totals[2] == 1000
    assert 2450 < totals[3] < 2550
    assert {seen[place] for place in range(3000, 4000)} == {2, 3}


def test_the_seed_decides_the_order():
    rows = np.arange(1, 101)[:, None]
    first, same, other = (draw(rows, np.ones(100), 200, seed) for seed in ((1, 0), (1, 0), (1, 1)))
    assert [batch.tolist() for batch in first] == [batch.tolist() for batch in same]
    assert [batch.tolist() for batch in first] != [batch.tolist() for batch in other]
