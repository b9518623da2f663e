"""The scores of the summaries are those of their own text."""

import msgspec
import pytest

from pipeline.edition import SectionSummary, Summaries, SummarySentence
from pipeline.report import Report, Section
from pipeline.scoring import score_summaries

POINTS = ("The council built two schools. It paid for both.", "Teachers like the new schools very much.")


def summaries(*below: bool) -> tuple[Report, Summaries]:
    sections = tuple(Section(f"s{n}", "", 1, "", "") for n in range(1, len(below) + 2))
    made = [
        SectionSummary(
            section.id, tuple(SummarySentence(text, ("b1.1",)) for text in POINTS), (), below=is_below
        )
        for section, is_below in zip(sections, below, strict=False)
    ]
    report = Report("a", "", "nl", "", "", "utf-8", (), sections)
    return report, Summaries("method", (*made, SectionSummary(sections[-1].id, (), ())))


def test_the_whole_comes_first_and_then_every_section():
    texts = score_summaries(*summaries(False, False))
    assert [(text.section, text.language) for text in texts] == [
        ("", "en"),
        ("s1", "en"),
        ("s2", "en"),
        ("s3", "en"),
    ]
    assert [text.counts.sentences for text in texts] == [6, 3, 3, 0]


def test_a_section_whose_points_stand_elsewhere_too_does_not_count_twice():
    texts = score_summaries(*summaries(False, True))
    assert [text.counts.sentences for text in texts] == [3, 3, 3, 0]


def test_a_short_summary_has_counts_and_a_reason_in_place_of_a_score():
    grade = next(s for s in score_summaries(*summaries(False))[0].scores if s.formula == "flesch-kincaid")
    assert grade.value is None
    assert "this needs 100" in grade.reason


def test_scores_are_those_of_the_same_text_in_a_report():
    report, made = summaries(*[False] * 6)
    whole = score_summaries(report, made)[0]
    assert whole.counts.words == 6 * 16
    assert msgspec.json.decode(msgspec.json.encode(whole), type=type(whole)) == whole


@pytest.mark.parametrize("by", ["source", "rules", "model"])
def test_it_does_not_matter_who_worded_a_point(by):
    report, made = summaries(False)
    points = tuple(msgspec.structs.replace(p, by=by) for p in made.sections[0].sentences)
    section = msgspec.structs.replace(made.sections[0], sentences=points)
    changed = msgspec.structs.replace(made, sections=(section, made.sections[1]))
    assert score_summaries(report, changed) == score_summaries(report, made)
