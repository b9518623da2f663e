"""Key figures: which numbers tell something, how they are printed, and how many a section has."""

import pytest

from pipeline.edition import KeyFigure
from pipeline.simplifying.figures import MOST_FIGURES, figures
from tests.simplifying.reports import passage


def found(*texts: str) -> list[tuple[str, str, str]]:
    section = [passage(text, segment=f"s{i}") for i, text in enumerate(texts)]
    return [(figure.value, figure.unit, figure.counts) for figure in figures(section)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The state gave EUR 20 million to the plan for ports.", "20 million", "EUR"),
        ("The state gave €20m to the plan for ports.", "20m", "EUR"),
        ("The state gave 20 million euros to the plan.", "20 million", "EUR"),
        ("The state gave US$ 3.5 billion to the plan.", "3.5 billion", "USD"),
        ("The state gave more than EUR 20 million to the plan.", "more than EUR 20 million", ""),
        ("The school reached 16.5 percent of parents.", "16.5", "%"),
        ("The school reached 84% of parents.", "84", "%"),
        ("Nearly 84% of parents came.", "Nearly 84", "%"),
        ("Thirteen percent of parents came.", "Thirteen percent", ""),
        ("Prices rose by 3.2 percentage points.", "3.2", "percentage points"),
        ("About 12,000 hectares of forest burnt.", "About 12,000", "hectares"),
        ("The office employs 450 FTEs.", "450", "FTEs"),
        ("The town has 29,584 inhabitants.", "29,584", ""),
        ("The town has more than 11 thousand inhabitants.", "more than 11 thousand", ""),
        ("The town has almost thirty million visitors.", "almost thirty million", ""),
        ("There are 18 to 25 locations in the north.", "18 to 25", ""),
        ("Between 10 and 20 percent of households have no internet.", "Between 10 and 20 percent", ""),
        ("The grant is EUR 1,000 or more for families.", "EUR 1,000 or more", ""),
        ("The grant is at most €7,500 per household for solar panels.", "at most €7,500 per household", ""),
        ("One in five people has no water.", "One in five", ""),
        ("Two thirds of schools took part.", "Two thirds", ""),
        ("Satisfaction with the service: 8.2/10", "8.2/10", ""),
    ],
)
def test_a_figure_is_printed_as_in_the_sentence_with_its_unit_apart_where_that_changes_nothing(
    text, value, unit
):
    assert [figure[:2] for figure in found(text)] == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 the council met on 12 May at 14:30.",
        "The second phase began in the 1990s.",
        "See Parliamentary Paper 36 410, no. 16, and section 3.2.",
        "The war lasted 20 years and 45 days.",
        "Three rounds of talks were held in five countries.",
        "CO2 and 5G were discussed, and both sides agreed.",
        "Hundreds of people came to the meeting.",
        "Is EUR 20 million enough for this plan?",
        "He is 45 years old.",
        "Many girls under seventeen miss out on school.",
        "The money was spread over 50 towns.",
        "It suffers from hunger, 12,000 people.",
    ],
)
def test_numbers_that_tell_little_are_left_out(text):
    assert found(text) == []


def test_a_rendering_with_an_error_gives_no_figure_and_one_with_a_warning_does():
    text = "The town has 29,584 inhabitants."
    assert figures([passage(text, "error")]) == ()
    expected = KeyFigure("29,584", "", "inhabitants", "s7", lead="The town has")
    assert figures([passage(text, "warning", "s7")]) == (expected,)


def test_the_six_figures_that_tell_most_stand_first_both_parts_in_reading_order():
    small = [f"The {name} has {count} rooms." for name, count in zip("abcdef", range(12, 18), strict=True)]
    large = [
        "The fund gave EUR 5 million to schools.",
        "The town has 29,584 inhabitants.",
        "And 30% of pupils passed.",
    ]
    values = [value for value, _, _ in found(*small, *large)]
    assert values == ["12", "13", "14", "5 million", "29,584", "30", "15", "16", "17"]


def test_a_section_has_at_most_a_dozen_figures():
    assert len(found(*(f"The {name} has {ord(name)} rooms." for name in "abcdefghijklmno"))) == MOST_FIGURES


@pytest.mark.parametrize(
    ("text", "year", "change", "counts"),
    [
        ("In 2024, 300 homes were insulated.", "2024", "", "homes were insulated"),
        ("In the town 300 homes were insulated since 2019.", "since 2019", "", "homes were insulated"),
        ("The fund gave EUR 5 million to schools.", "", "", "to schools"),
        ("In 2023 it gave EUR 5 million to schools, and it will stop in 2026.", "", "", "to schools"),
        ("There were 412 homes, compared with 365 in 2023.", "", "compared with 365 in 2023", "homes"),
        (
            "In 2024, 41 clubs joined, up from 22 a year earlier.",
            "2024",
            "up from 22 a year earlier",
            "clubs joined",
        ),
        (
            "The council raised the budget for parks by EUR 2 million.",
            "",
            "increase",
            "The council raised the budget for parks",
        ),
        ("Emissions of factories fell by 18% in 2024.", "2024", "decrease", "Emissions of factories fell"),
    ],
)
def test_a_figure_has_its_year_and_its_change_where_the_sentence_gives_them(text, year, change, counts):
    first = figures([passage(text)])[0]
    assert (first.year, first.change, first.counts) == (year, change, counts)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("The state gave EUR 20 million to the plan for ports.", "The state gave"),
        ("Thanks to the fund, 300 homes were insulated.", ""),
        ("It gave EUR 20 million to the plan for ports.", ""),
        ("The fund reached 500 farmers and 300 schools.", "The fund reached"),
        ("Emissions of factories fell by 18% in 2024.", ""),
        ("The town grew fast and 300 homes were built.", ""),
        ("It is large: 300 homes were built.", ""),
        ("500 farmers with the help of 300 schools joined.", ""),
    ],
)
def test_a_figure_has_the_words_of_its_clause_before_it_where_those_after_it_are_what_it_counts(text, lead):
    assert figures([passage(text)])[0].lead == lead


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The municipality bought the old mill for EUR 6 million in order to restore it.",
            "The municipality bought the old mill",
        ),
        ("The town spent EUR 6 million in order to restore the mill.", "The town spent"),
    ],
)
def test_a_price_is_told_by_what_was_bought(text, counts):
    assert [figure[2] for figure in found(text)] == [counts]


def test_an_amount_that_something_else_is_below_is_no_figure_of_its_own():
    assert found("This is below the target of 40%.") == []


def test_no_figure_stands_twice():
    texts = ["The fund gave EUR 5 million to schools.", "The fund gave 5 million euros to schools in May."]
    assert found(*texts) == [("5 million", "EUR", "to schools")]


def test_the_same_number_of_another_unit_is_another_figure():
    assert len(found("The fund gave EUR 500 to schools.", "The town has 500 schools.")) == 2


def test_a_section_without_numbers_has_no_figures():
    assert found("The council met in May.", "It was a good meeting.") == []
    assert figures([]) == ()
