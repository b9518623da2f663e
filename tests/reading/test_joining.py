"""The text of a block that is joined from its lines."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Het energiebe-\nleid is nieuw.", "Het energiebeleid is nieuw."),
        ("De sloop-\nen bouwkosten zijn hoog.", "De sloop- en bouwkosten zijn hoog."),
        ("Het EU-\nbeleid is nieuw.", "Het EU-beleid is nieuw."),
        ("Het energie\u00adbeleid is\u200b nieuw.", "Het energiebeleid is nieuw."),
        ("Het energie\u00ad\nbeleid is nieuw.", "Het energiebeleid is nieuw."),
        ("De  raad\tbesluit   dat.", "De raad besluit dat."),
    ],
)
def test_the_text_of_a_block_is_whole(report_of, text, expected):
    report = report_of(text)
    assert report.blocks[0].text == expected


def test_a_dropped_hyphen_is_left_out_and_remarked_on_unless_the_report_shows_the_word(report_of):
    report = report_of("Het energiebe-\nleid is nieuw.")
    assert [one.reason for one in report.left_out] == ["hyphen at the end of a line"]
    assert [remark.code for remark in report.remarks] == ["read.hyphen"]
    assert report_of("Het energiebe-\nleid is nieuw. Dat energiebeleid blijft.").remarks == ()


def test_a_source_that_follows_without_a_blank_is_glued(report_of):
    report = report_of("Het EU-\nbeleid is nieuw.")
    block = report.blocks[0]
    parts = [report.source[span.start : span.end] for span in block.sources]
    assert parts == ["Het EU-", "beleid is nieuw."]
    assert block.text == "".join(parts)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\u2028"])
def test_a_word_may_break_at_any_end_of_line(report_of, end):
    assert report_of(f"Het energiebe-{end}leid is nieuw.").blocks[0].text == "Het energiebeleid is nieuw."


def test_a_hyphen_before_a_gap_in_the_line_is_no_end_of_line(report_of):
    assert report_of("De land-  bouw is nieuw.").blocks[0].text == "De land- bouw is nieuw."
