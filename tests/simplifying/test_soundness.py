"""A sound text is one whole sentence: with a capital, a full stop, a subject and a finite verb."""

import pytest

from pipeline.simplifying.soundness import is_sound


@pytest.mark.parametrize(
    "text",
    [
        "The council closed the road.",
        "€3 million was spent on homes.",
        "But it will not be built.",
        "Most of them left.",
    ],
)
def test_a_whole_sentence_is_sound(text, parser):
    assert is_sound(text, parser)
    assert is_sound(text, None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the council closed the road.",
        "The council closed the road",
        "Closed the road.",
        "Because the council closed the road.",
        "In which the council closed the road.",
        "The council and the.",
        "The council, closed the road.",
        "The council closed the the road.",
        "The council closed the “road.",
        "The road closed by the council.",
        "The roads were.",
    ],
)
def test_a_fragment_is_not_sound(text, parser):
    assert not is_sound(text, parser)
