"""Words that are broken at the end of a line."""

import pytest

from pipeline.reading.hyphens import Hyphens
from pipeline.reading.words import words

SOURCE = "Het waterbeheer is goed. De na-oorlogse wijk, het EU-beleid en de oud-minister."


@pytest.mark.parametrize(
    ("above", "below", "verdict", "sure"),
    [
        ("het water-", "beheer is", "dropped", True),
        ("het Water-", "beheer is", "dropped", True),
        ("de na-", "oorlogse wijk", "kept", True),
        ("de beleids-", "maatregelen", "dropped", False),
        ("sloop-", "en bouwkosten", "suspended", True),
        ("in-", "of uitvoer", "suspended", True),
        ("het EU-", "verdrag", "kept", True),
        ("de Noord-", "Zuidlijn", "kept", True),
        ("het mee-", "eten", "kept", True),
        ("de niet-", "militaire steun", "kept", True),
        ("de 5-", "jarige", "kept", True),
        ("de raad", "besluit", None, True),
        ("dat is zo -", "en niet anders", None, True),
        ("2019-", "2023", "kept", True),
        ("de land-", "", None, True),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(above, below, verdict, sure):
    assert Hyphens(SOURCE, words("nl")).judge(above, below) == (verdict, sure)
