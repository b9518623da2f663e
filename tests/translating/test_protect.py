"""Protecting numbers: the English form stands between the brackets, and nothing else changes."""

import pytest

from pipeline.translating.protect import protect_numbers


@pytest.mark.parametrize(
    ("segment", "protected"),
    [
        ("Het kost 3,6 miljoen euro.", "Het kost [3.6 million euros]."),
        ("In totaal 29.584 mensen", "In totaal [29,584] mensen"),
        ("Het cijfer is 8,2/10.", "Het cijfer is [8.2/10]."),
        ("Een van beide is klaar.", "Een van beide is klaar."),
        ("Geen getal.", "Geen getal."),
    ],
)
def test_numbers_get_their_english_form_between_brackets(segment, protected):
    assert protect_numbers(segment, ("[", "]")) == protected
