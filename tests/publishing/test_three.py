"""The audit puts the Dutch, the English and the summaries beside each other."""

import msgspec
import pytest

from pipeline import publishing
from pipeline.publishing import three
from pipeline.publishing.atlas import Atlas


@pytest.fixture(scope="module")
def measured(cycling):
    """The edition whose summaries have the scores of its English."""
    english = next(text for text in cycling.scores.texts if text.language == "en")
    summaries = msgspec.structs.replace(cycling.summaries, scores=(english,))
    return msgspec.structs.replace(cycling, summaries=summaries)


def test_every_measure_is_a_row_of_three_values(measured):
    rows = three.view(Atlas(measured)).rows
    assert rows
    for row in rows:
        dutch, english, summary = row.values
        assert english == summary
        assert dutch.text or english.text or english.reason


def test_an_edition_whose_summaries_were_not_measured_has_no_rows(cycling):
    assert three.view(Atlas(cycling)).rows == ()


def test_the_points_are_counted_by_who_worded_them_and_so_are_refused_wordings(measured):
    view = three.view(Atlas(measured))
    assert [(count.name, count.count) for count in view.wordings] == [
        ("Literally a sentence of the report", "4"),
        ("Worded in plain language by rules", "1"),
    ]
    assert [(count.name, count.share) for count in view.refused] == [
        ("The number 41 is not in the source.", "20.0%")
    ]


def test_the_audit_page_shows_the_three(measured):
    page = publishing.pages(measured)["audit.html"].decode()
    table = page[page.index("The Dutch, the English and the summaries") :]
    assert table.index("Dutch report") < table.index("English text") < table.index("Summaries")
    assert "Wordings that the check refused" in page
