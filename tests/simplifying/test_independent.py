"""The summaries of the sample say nothing that their sources do not say, by another program."""

import json

import pytest

from tests.simplifying.independent import check, violations

SOURCE = "In 2024 the Board of Assen did not give EUR 3.6 million to three schools, Minister Klever said."


@pytest.mark.parametrize(
    "text",
    [
        SOURCE,
        "The Board of Assen did not give €3.6 million to 3 schools.",
        "The Board gave no money to three schools in 2024.",
    ],
)
def test_the_program_passes_what_the_source_says(text):
    assert violations(SOURCE, text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Board of Assen did not give €6.3 million to schools.", ["number 6.3"]),
        ("The Board did not give money to four schools.", ["number 4"]),
        ("The Board of Utrecht did not give money to schools.", ["name utrecht"]),
        ("The Board of Assen gave €3.6 million to schools.", ["denial"]),
    ],
)
def test_the_program_finds_what_the_source_does_not_say(text, wrong):
    assert violations(SOURCE, text) == wrong


def test_the_sample_has_no_violation(sample):
    points, found = check(json.loads((sample.folder / "edition.json").read_text(encoding="utf-8")))
    assert points > 100
    assert found == []


def test_every_section_of_the_sample_has_a_summary(sample):
    without = [summary.section for summary in sample.edition.summaries.sections if not summary.sentences]
    assert without == []
