"""Cutting: pieces fit, lose nothing, and are cut at the weakest joint."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.translating.pieces import cut, join


def words(most):
    return lambda piece: len(piece.split()) <= most


@pytest.mark.parametrize(
    ("segment", "most", "pieces"),
    [
        ("Dit past.", 5, ["Dit past."]),
        ("Eerst dit, dan dat; daarna niets meer.", 4, ["Eerst dit, dan dat;", "daarna niets meer."]),
        ("Het kost 1,5 miljoen, maar dat is er niet.", 6, ["Het kost 1,5 miljoen,", "maar dat is er niet."]),
        (
            "Het gaat om appels, peren, kersen en pruimen.",
            4,
            ["Het gaat om appels,", "peren, kersen en pruimen."],
        ),
        ("water en lucht en aarde", 3, ["water en lucht", "en aarde"]),
        ("een twee drie vier", 2, ["een twee", "drie vier"]),
    ],
)
def test_a_segment_is_cut_at_its_weakest_joint(segment, most, pieces):
    assert cut(segment, words(most)) == pieces


def test_one_word_is_never_cut():
    assert cut("x" * 500, lambda piece: len(piece) < 10) == ["x" * 500]


@given(st.lists(st.text("abc,;:", min_size=1), min_size=1).map(" ".join), st.integers(1, 5))
def test_the_pieces_joined_are_the_segment_and_fit(segment, most):
    pieces = cut(segment, words(most))
    assert " ".join(pieces) == segment
    assert all(len(piece.split()) <= most for piece in pieces)


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        (["One."], "One."),
        (["First this;", "Then that."], "First this; Then that."),
        (["It costs a lot,", "But there is none."], "It costs a lot, but there is none."),
        (["The council agreed.", "The mayor did not."], "The council agreed the mayor did not."),
        (["They went to", "Sudan and Libya."], "They went to Sudan and Libya."),
    ],
)
def test_english_pieces_are_joined_without_capitals_and_stops_at_the_seams(pieces, joined):
    assert join(pieces) == joined
