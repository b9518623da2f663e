"""Addresses are short, ASCII, unique and in reading order."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publishing.slugs import LONGEST, file_names, slug


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Policy priorities", "policy-priorities"),
        ("Café – Straße & Œuvre", "cafe-strasse-oeuvre"),
        ("The Netherlands’ 2024–2025 budget", "the-netherlands-2024-2025-budget"),
        ("Sørensen's plan", "sorensens-plan"),
        ("  ", "section"),
        ("حسن الخطيب", "section"),
        ("../../etc/passwd", "etc-passwd"),
        ("one two three four five six seven eight nine tens", "one-two-three-four-five-six-seven-eight-nine"),
        ("x" * 200, "x" * LONGEST),
    ],
)
def test_a_slug_says_what_the_page_is_about(title, expected):
    assert slug(title) == expected


@given(st.text())
def test_a_slug_is_safe_in_any_address_and_file_system(title):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))
    assert len(slug(title)) <= LONGEST


def test_the_same_title_twice_gives_two_files():
    assert file_names(["Water", "Water"]) == ["01-water.html", "02-water.html"]


@pytest.mark.parametrize(
    ("count", "first"), [(9, "01-a.html"), (99, "01-a.html"), (100, "001-a.html"), (1000, "0001-a.html")]
)
def test_names_sort_in_reading_order(count, first):
    names = file_names(["A"] * count)
    assert names[0] == first
    assert names == sorted(names)
