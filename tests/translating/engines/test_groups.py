"""Groups: equal lengths only, every segment once, and within the limit of tokens."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.translating.engines.groups import equal_lengths


@given(st.lists(st.integers(0, 50)), st.integers(1, 200))
def test_every_position_is_in_one_group_of_equal_lengths(lengths, batch_tokens):
    groups = equal_lengths(lengths, batch_tokens)
    assert sorted(position for group in groups for position in group) == list(range(len(lengths)))
    for group in groups:
        assert len({lengths[position] for position in group}) == 1
        assert len(group) == 1 or sum(lengths[position] for position in group) <= batch_tokens


def test_the_longest_come_first():
    assert equal_lengths([1, 9, 5, 9], 100) == [[1, 3], [2], [0]]
