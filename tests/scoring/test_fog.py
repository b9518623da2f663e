"""Fog: which words Gunning counts as complex."""

import pytest

from pipeline.scoring.fog import is_complex


@pytest.mark.parametrize(
    ("word", "first", "expected"),
    [
        ("policy", False, True),
        ("water", False, False),
        ("expected", False, False),  # ex·pect and -ed
        ("changes", False, False),
        ("implemented", False, True),  # im·ple·ment is three without -ed
        ("Amsterdam", False, False),  # a name
        ("Additional", True, True),  # the first word of a sentence has a capital anyway
        ("long-term", False, False),
        ("socio-economic", False, True),
        ("29,584", False, False),
    ],
)
def test_complex_words_have_three_syllables_of_their_own(word, first, expected):
    assert is_complex(word, first=first) is expected
