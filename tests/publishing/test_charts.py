"""The marks of the chart stand where their values are."""

import pytest

from pipeline.edition import Counts, Scores, TextScores
from pipeline.publishing import charts, sections
from pipeline.publishing.atlas import Atlas
from tests.publishing.writer import Writer, said


def chart(*lengths):
    """A chart of one section for each pair of words in a sentence (English, Dutch)."""
    writer = Writer("a.txt", "")
    texts = []
    for number, pair in enumerate(lengths, start=1):
        writer.heading(1, said(f"Kop {number}", f"Heading {number}"))
        for language, words in zip(("en", "nl"), pair, strict=True):
            counts = Counts(0, 0, 0, 0, 0) if words is None else Counts(10, round(words * 10), 0, 0, 0)
            texts.append(TextScores(f"s{number}", language, counts, ()))
    edition = writer.edition()
    atlas = Atlas(
        type(edition)(
            edition.report, edition.ledger, edition.translation, Scores(tuple(texts)), edition.summaries
        )
    )
    return charts.sentence_length(atlas, sections.links(atlas))


def x(percent):
    return float(percent.removesuffix("%"))


def test_a_mark_is_as_far_along_the_scale_as_its_value():
    (row,) = chart((10, 20)).rows
    ticks = {tick.label: x(tick.x) for tick in chart((10, 20)).ticks}
    assert x(row.english.x) == pytest.approx(ticks["10"])
    assert x(row.dutch.x) == pytest.approx(ticks["20"])
    assert (row.english.value, row.dutch.value) == ("10.0", "20.0")


@pytest.mark.parametrize("longest", [1, 24.9, 25, 31, 300])
def test_no_mark_is_outside_the_drawing(longest):
    drawn = chart((longest, 1))
    assert all(charts.LEFT <= x(m.x) <= charts.RIGHT for row in drawn.rows for m in (row.english, row.dutch))
    assert charts.LEFT <= x(drawn.limit.x) <= charts.RIGHT


def test_values_stand_outside_the_pair_of_marks():
    (first, second) = chart((10, 20), (20, 10)).rows
    assert (first.english.anchor, first.dutch.anchor) == ("end", "start")
    assert (second.english.anchor, second.dutch.anchor) == ("start", "end")


def test_a_language_without_sentences_has_no_mark_and_a_section_without_any_no_row():
    rows = chart((12, None), (None, None)).rows
    assert len(rows) == 1
    assert rows[0].dutch is None


def test_the_description_says_what_the_chart_shows():
    assert chart((10, 20), (30, 26.2)).description == (
        "In English the sections have 10.0 to 30.0 words a sentence; 1 of 2 have more than 25. "
        "In Dutch the sections have 20.0 to 26.2 words a sentence; 1 of 2 have more than 25."
    )


def test_a_report_without_sentences_has_no_chart():
    assert chart((None, None)).rows == ()


def test_rows_do_not_overlap():
    rows = chart((1, 2), (3, 4)).rows
    assert float(rows[0].track_y.removesuffix("em")) < float(rows[1].label_y.removesuffix("em")) - 1
