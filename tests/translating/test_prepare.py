"""What a model gets to read, and what needs no model."""

import pytest

from pipeline.translating.prepare import keep, prepare


@pytest.mark.parametrize(
    ("segment", "prepared"),
    [
        ("EUR\u00a090 miljoen", "EUR 90 miljoen"),
        ("water\u00adschap", "waterschap"),
        ("een \t\n twee ", "een twee"),
        ("", ""),
    ],
)
def test_white_space_becomes_single_blanks_and_soft_hyphens_go(segment, prepared):
    assert prepare(segment) == prepared


@pytest.mark.parametrize(
    ("segment", "text", "why"),
    [
        ("29.584", "29,584", "number"),
        ("1,5%", "1.5%", "number"),
        ("-", "-", "number"),
        ("SIB", "SIB", "name"),
        ("VNO-NCW", "VNO-NCW", "name"),
        ("COVID-19", "COVID-19", "name"),
        ("A.B. de Vries", "A.B. de Vries", "name"),
        ("drs. P. Jansen-Smit", "drs. P. Jansen-Smit", "name"),
        (
            "This report was written in English and it is kept as it was.",
            "This report was written in English and it is kept as it was.",
            "english",
        ),
    ],
)
def test_numbers_abbreviations_names_and_english_are_kept(segment, text, why):
    kept = keep(segment)
    assert (kept.text, kept.why) == (text, why)


@pytest.mark.parametrize(
    "segment",
    [
        "SAMENVATTING",
        "Water",
        "INLEIDING EN DOEL",
        "Oekraïne",
        "De raad stemt in.",
        "A",
        "Zie 3.2",
        "12 miljoen euro",
    ],
)
def test_everything_else_is_for_the_engine(segment):
    assert keep(segment) is None
