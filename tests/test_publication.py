"""What is known of a report beside its text: what a file gives, and how its faults are told."""

import datetime as dt

import pytest

from pipeline import publication
from pipeline.errors import SettingsError
from pipeline.publication import Publication

WHOLE = """
title = "Water in 2025"
date = 2025-05-21
publisher = "Waterschap Voorbeeld"
address = "https://www.example.nl/verslag?jaar=2025"
licence = "CC0 1.0"
licence_address = "https://creativecommons.org/publicdomain/zero/1.0/"
contact = "mailto:web@example.nl"
"""


@pytest.fixture
def report(tmp_path):
    def write(text):
        (tmp_path / "verslag.about.toml").write_text(text, encoding="utf-8")
        return tmp_path / "verslag.txt"

    return write


def test_without_a_file_nothing_is_known(tmp_path):
    assert publication.find(tmp_path / "verslag.txt") == Publication()


def test_a_whole_file_is_read(report):
    assert publication.find(report(WHOLE)) == Publication(
        title="Water in 2025",
        date=dt.date(2025, 5, 21),
        publisher="Waterschap Voorbeeld",
        address="https://www.example.nl/verslag?jaar=2025",
        licence="CC0 1.0",
        licence_address="https://creativecommons.org/publicdomain/zero/1.0/",
        contact="mailto:web@example.nl",
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('address = "javascript:alert(1)"', ["address: expected `str` matching regex"]),
        ('address = "https://a.nl/ x"', ["address: expected `str` matching regex"]),
        ('contact = "data:text/html,x"', ["contact: expected `str` matching regex"]),
        ('date = "21 mei"', ["date: invalid RFC3339 encoded date"]),
        ('auteur = "X"\ndate = 3', ["unknown setting auteur", "date: expected `date | null`, got `int`"]),
    ],
)
def test_faults_are_told_all_at_once(report, text, told):
    with pytest.raises(SettingsError) as caught:
        publication.find(report(text))
    assert caught.value.code == "settings.invalid"
    assert caught.value.place.endswith("verslag.about.toml")
    assert [words for words in told if words not in str(caught.value)] == []
