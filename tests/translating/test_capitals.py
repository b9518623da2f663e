"""Words in capitals: the model reads small letters, and its English gets the capitals back."""

import pytest

from pipeline.translating.capitals import lower, restore


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("SAMENVATTING", "Samenvatting"),
        ("ZORG VOOR OUDEREN", "Zorg voor ouderen"),
        ("2. HET WERK VAN DE VN IN 2024", "2. Het werk van de VN in 2024"),
        ("BIJLAGE: KOSTEN EN OPBRENGSTEN (X 1.000)", "Bijlage: kosten en opbrengsten (X 1.000)"),
        ("ÉÉN LOKET VOOR OUDERS", "ÉÉN loket voor ouders"),
        ("SIB", "SIB"),
        ("VN EN EU", "VN EN EU"),
        ("Werk en INKOMEN", "Werk en INKOMEN"),
        ("12.450", "12.450"),
        ("", ""),
    ],
)
def test_a_segment_in_capitals_is_read_as_running_text(segment, expected):
    assert lower(segment) == expected


@pytest.mark.parametrize(
    ("segment", "english", "expected"),
    [
        ("SAMENVATTING", "Summary", "SUMMARY"),
        ("Samenvatting", "Summary", "Summary"),
        ("SIB", "SIB", "SIB"),
    ],
)
def test_the_english_gets_the_capitals_of_the_dutch(segment, english, expected):
    assert restore(segment, english) == expected
