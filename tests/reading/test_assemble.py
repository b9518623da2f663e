"""Reports as they are put together."""

import re

import pytest

TEXT = (
    "Vooraf staat tekst.\n\n1. Wonen\n\nDe raad besluit. Het college\nvoert uit.\n\n"
    "1.1 Huur\n\n• een punt. Met nog een zin\n\n"
    "2. Water\n\nTabel 1. Kosten. Alle jaren\n\na | b\nc | d. En e\n"
)


@pytest.fixture
def report(report_of):
    return report_of(TEXT)


def test_blocks_sentences_and_sections_are_numbered_in_reading_order(report):
    assert [block.id for block in report.blocks] == [f"b{n}" for n in range(1, len(report.blocks) + 1)]
    sentences = [sentence.id for block in report.blocks for sentence in block.sentences]
    assert sentences == [f"s{n}" for n in range(1, len(sentences) + 1)]
    assert [section.id for section in report.sections] == ["sec1", "sec2", "sec3", "sec4"]


def test_ids_are_fit_for_html(report):
    ids = [block.id for block in report.blocks] + [segment.id for segment in report.segments()]
    assert all(re.fullmatch(r"[a-z]+\d+", one) for one in ids)


def test_text_before_the_first_heading_has_a_section_without_heading(report):
    first = report.sections[0]
    assert (first.title, first.level, first.heading, first.parent) == ("", 1, "", "")
    assert report.blocks[0].section == first.id


def test_a_section_knows_its_heading_its_parent_and_its_blocks(report):
    headings = {block.id: block for block in report.blocks}
    found = [(section.title, section.level, section.parent) for section in report.sections[1:]]
    assert found == [("Wonen", 1, ""), ("Huur", 2, "sec2"), ("Water", 1, "")]
    assert all(headings[section.heading].section == section.id for section in report.sections[1:])


def test_the_title_is_the_first_heading_of_the_highest_level_without_its_number(report):
    assert report.title == "Wonen"


def test_without_a_heading_the_title_is_the_name(report_of):
    assert report_of("De raad besluit.").title == "voorbeeld"


def test_the_text_of_a_block_is_its_sources_with_blanks_between(report):
    block = report.blocks[2]
    parts = [report.source[span.start : span.end] for span in block.sources]
    assert parts == ["De raad besluit. Het college", "voert uit."]
    assert block.text == " ".join(parts)


def test_a_marker_is_not_in_the_text(report):
    item = next(block for block in report.blocks if block.kind == "item")
    assert (item.marker, item.text) == ("•", "een punt. Met nog een zin")
    assert report.source[item.marker_source.start : item.marker_source.end] == "•"


@pytest.mark.parametrize(
    ("kind", "count"), [("heading", 1), ("caption", 1), ("cell", 1), ("item", 2), ("paragraph", 1)]
)
def test_headings_captions_and_cells_are_one_segment_and_items_as_many_as_they_have_sentences(
    report, kind, count
):
    block = next(block for block in report.blocks if block.kind == kind)
    assert len(block.sentences) == count


def test_a_missing_blank_is_remarked_on_with_its_place(report_of):
    report = report_of("De raad besluit.Het college voert uit.")
    assert [sentence.start for sentence in report.blocks[0].sentences] == [0, 16]
    assert [(remark.code, remark.block) for remark in report.remarks] == [("read.missing-blank", "b1")]
    assert "besluit.Het college" in report.remarks[0].message


def test_signs_that_nobody_sees_are_left_out_wherever_they_stand(report_of):
    report = report_of("\ufeffDe ra\u00adad\u200b besluit.\n\u200b\n•\u200b een punt\x07\n\n\u200b")
    assert [block.text for block in report.blocks] == ["De raad besluit.", "een punt"]
    assert {one.reason for one in report.left_out} == {"sign that nobody sees"}
