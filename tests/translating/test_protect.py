"""Protecting numbers and names: the English stands between the brackets, and nothing else changes."""

import pytest

from pipeline.translating.protect import protect


@pytest.mark.parametrize(
    ("segment", "protected"),
    [
        ("Het kost 3,6 miljoen euro.", "Het kost [3.6 million euros]."),
        ("In totaal 29.584 mensen", "In totaal [29,584] mensen"),
        ("Het cijfer is 8,2/10.", "Het cijfer is [8.2/10]."),
        ("Een van beide is klaar.", "Een van beide is klaar."),
        ("Geen getal.", "Geen getal."),
        ("Steun aan Libanon: 5 mln.", "Steun aan [Lebanon]: [5 million]."),
    ],
)
def test_numbers_and_names_get_their_english_form_between_brackets(segment, protected):
    assert protect(segment, ("[", "]")) == protected
