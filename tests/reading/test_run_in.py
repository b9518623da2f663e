"""Headings that have run into their text."""

import pytest

BEFORE = "De raad heeft dit plan besproken.\n\n"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "Cijfers waterschap over 2023 Gedurende het jaar zijn er metingen gedaan.",
            "Cijfers waterschap over 2023",
        ),
        ("Aantal nieuwe woningen In dit plan zijn er 300 woningen.", "Aantal nieuwe woningen"),
        ("Wonen, werken en zorg In 2023 is er veel gebeurd.", "Wonen, werken en zorg"),
        ("Kosten en baten KPI's Volgens het college is dit genoeg.", "Kosten en baten KPI's"),
    ],
)
def test_a_capital_of_a_function_word_in_the_middle_of_a_line_ends_a_heading(kinds_of, text, heading):
    rest = text.removeprefix(heading).strip()
    assert kinds_of(BEFORE + text)[1:] == [("heading", heading), ("paragraph", rest)]


@pytest.mark.parametrize(
    "text",
    [
        "De heer Van der Laan heeft dit plan gemaakt.",
        "Minister Karin In 't Veld heeft dit plan gemaakt.",
        "Stichting Het nieuwe werken heeft dit plan gemaakt.",
        "Programma Op weg naar werk is een plan dat goed loopt.",
        "Nederland is met De nieuwe minister verder gegaan.",
        "Vandaag, morgen en later, In dit plan zijn er woningen.",
        "Cijfers waterschap over 2023. Gedurende het jaar zijn er metingen.",
        "Cijfers waterschap over 2023 Gedurende het jaar",
        "Cijfers waterschap over 2023 Gedurende Project Noord is er niets.",
        "De raad en het college Gedurende het jaar zijn er metingen gedaan.",
        "cijfers waterschap over 2023 Gedurende het jaar zijn er metingen.",
    ],
)
def test_other_capitals_do_not(kinds_of, text):
    assert kinds_of(BEFORE + text)[1:] == [("paragraph", text)]


def test_a_run_in_heading_is_remarked_on_and_has_the_level_of_an_unmarked_one(report_of):
    above = "Plan\n\nDit is een plan.\n\nWonen\n\nDit gaat over wonen.\n\n"
    report = report_of(above + "Aantal woningen dit jaar In 2023 waren er twee.")
    block = next(block for block in report.blocks if block.text == "Aantal woningen dit jaar")
    assert (block.kind, block.level) == ("heading", 2)
    assert [(remark.code, remark.block) for remark in report.remarks] == [("read.run-in-heading", block.id)]
