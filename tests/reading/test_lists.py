"""Depth of items and gaps in their numbers."""

import pytest


def items(report) -> list[tuple[int, str]]:
    return [(block.level, block.marker) for block in report.blocks if block.kind == "item"]


LISTS = [
    ("- een\n- twee\n- drie", [(1, "-"), (1, "-"), (1, "-")]),
    ("• een\n  - twee\n  - drie\n• vier", [(1, "•"), (2, "-"), (2, "-"), (1, "•")]),
    ("1. een\n   a. twee\n   b. drie\n2. vier", [(1, "1."), (2, "a."), (2, "b."), (1, "2.")]),
    ("1. een\na. twee\nb. drie\n2. vier", [(1, "1."), (2, "a."), (2, "b."), (1, "2.")]),
    (
        "a) een\n   i. twee\n   ii. drie\n      * vier\nb) vijf",
        [(1, "a)"), (2, "i."), (2, "ii."), (3, "*"), (1, "b)")],
    ),
    ("1 Een .... 3\n1.1 Twee .... 3\n2 Drie .... 4", [(1, "1"), (2, "1.1"), (1, "2")]),
    (" 9. een\n10. twee", [(1, "9."), (1, "10.")]),
    ("• een\n\n    • twee\n\n• drie", [(1, "•"), (2, "•"), (1, "•")]),
    ("    - een\n  - twee\n- drie", [(1, "-"), (1, "-"), (1, "-")]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[text[:14] for text, _ in LISTS])
def test_items_are_as_deep_as_their_indent_and_marks_say(report_of, text, expected):
    assert items(report_of("De raad besluit:\n\n" + text + "\n")) == expected


GAPS = [
    ("1. een\n2. twee\n4. vier", ["4."]),
    ("a) een\nb) twee\nd) vier", ["d)"]),
    ("1. een\n2. twee\n2. twee", ["2."]),
    ("1. een\n2. twee\n3. drie", []),
    ("3. drie\n4. vier", []),
    ("1. een\n2. twee\n1. een\n2. twee", []),
    ("1. een\n   a. twee\n   c. drie\n2. vier", ["c."]),
    ("• 1. een\n• 2. twee\n• 5. vijf", ["• 5."]),
]


@pytest.mark.parametrize(("text", "gaps"), GAPS, ids=[text for text, _ in GAPS])
def test_a_number_that_does_not_follow_is_kept_and_remarked_on(report_of, text, gaps):
    report = report_of("De raad besluit:\n\n" + text + "\n")
    markers = {block.id: block.marker for block in report.blocks}
    assert {remark.code for remark in report.remarks} <= {"read.numbering-gap"}
    assert [markers[remark.block] for remark in report.remarks] == gaps


def test_a_gap_in_the_numbers_of_headings_is_remarked_on(report_of):
    text = (
        "Plan\n\n1. Doel\n\nDe raad wil dit.\n\n3. Kosten\n\nDit kost geld.\n\n3.2 Later\n\nDit kost meer.\n"
    )
    assert [remark.message for remark in report_of(text).remarks] == [
        "The mark 3. does not follow the one before it; it is kept as the source has it."
    ]
