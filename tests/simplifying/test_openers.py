"""Openers: which links to the sentence before are taken off."""

import pytest

from pipeline.simplifying.openers import without_opener


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("In addition, the ministry hired 40 inspectors.", "The ministry hired 40 inspectors."),
        ("For example, 40 inspectors were hired.", "40 inspectors were hired."),
        ("However, costs were higher.", "Costs were higher."),
        ("In addition to the subsidy, there is advice.", "In addition to the subsidy, there is advice."),
        ("Also the ministry hired inspectors.", "Also the ministry hired inspectors."),
        ("Therefore, the ministry hired inspectors.", "Therefore, the ministry hired inspectors."),
        ("Firstly, second-hand shops pay less.", "Second-hand shops pay less."),
        ("The ministry, however, hired inspectors.", "The ministry, however, hired inspectors."),
        ("", ""),
    ],
)
def test_a_link_with_its_comma_is_taken_off_and_nothing_else(text, alone):
    assert without_opener(text) == alone
