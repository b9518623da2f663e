"""The summaries of a report: literal, linked, in order, and the same each time."""

import time

import msgspec
import pytest

from pipeline.simplifying import simplify
from tests.simplifying.reports import make_edition

RIVER = [
    "The province pays farmers along the river for wet meadows.",
    "This keeps the villages dry in winter.",
    "Farmers along the river raise the dikes with EUR 4 million of the province.",
    "Wet meadows hold water when the river is high in winter.",
    "A museum about the river opened its doors in Assen for 12,500 visitors.",
    "Schools in the province taught children about dikes and water.",
]
SCHOOLS = [
    "Teachers of small schools get extra training in arithmetic.",
    "The ministry gives each school a budget for books.",
    "Children in villages travel by bus to a school in town.",
    "Training for teachers is paid from the budget of the ministry.",
]


@pytest.fixture
def edition():
    return make_edition(
        ("The river", [("paragraph", RIVER)]),
        ("Short", [("paragraph", ["The council met in May and in June."])]),
        ("Schools", [("item", [text]) for text in SCHOOLS]),
    )


def test_every_section_with_text_has_a_summary_in_reading_order(edition):
    summaries = simplify(*edition)
    assert [summary.section for summary in summaries.sections] == ["s1", "s2", "s3"]
    assert [len(summary.sentences) for summary in summaries.sections] == [3, 1, 3]


def test_at_level_full_every_point_is_literally_the_english_of_its_segment(edition):
    report, translation = edition
    english = {rendering.segment: rendering.text for rendering in translation.renderings}
    made = simplify(report, translation, level="full")
    points = [point for summary in made.sections for point in summary.sentences]
    assert points
    assert made.parser == ""
    for point in points:
        assert point.text == english[point.segments[0]]
        assert (len(point.segments), point.rules, point.by) == (1, (), "source")


def test_figures_are_linked_to_their_segment(edition):
    figures = simplify(*edition).sections[0].figures
    assert [(f.value, f.unit, f.counts, f.segment) for f in figures] == [
        ("4 million", "EUR", "of the province", "b2.3"),
        ("12,500", "", "visitors", "b2.5"),
    ]


def test_the_summaries_name_their_method(edition):
    assert simplify(*edition).method == "Edmundson (1969) with centroid, numbers and names"


def nested(edition, *parents: str):
    """Return the report with these parents, and its translation."""
    report, translation = edition
    placed = zip(report.sections, parents, strict=True)
    sections = tuple(
        msgspec.structs.replace(s, level=1 + bool(parent), parent=parent) for s, parent in placed
    )
    return msgspec.structs.replace(report, sections=sections), translation


def test_a_section_is_its_own_text_without_that_of_the_sections_below_it(edition):
    assert simplify(*nested(edition, "", "s1", "s1")).sections == simplify(*edition).sections


def test_a_section_without_text_is_summarised_from_the_sections_below_it():
    edition = make_edition(
        ("Land and water", []),
        ("The river", [("paragraph", RIVER)]),
        ("Schools", [("paragraph", SCHOOLS)]),
        ("Another part", [("paragraph", ["The council met in May and in June."])]),
    )
    above, river, schools, _ = simplify(*nested(edition, "", "s1", "s2", "")).sections
    assert (above.below, river.below, schools.below) == (True, False, False)
    assert {point.text for point in above.sentences} == {river.sentences[0].text, schools.sentences[0].text}


def test_what_has_an_error_stands_there_alone_and_gives_no_figure():
    report, translation = make_edition(
        ("The river", [("paragraph", RIVER)]),
        findings=dict.fromkeys(RIVER[:3], "error"),
        kept=RIVER[3:],
    )
    made = simplify(report, translation)
    assert len(made.sections[0].sentences) == 1
    assert made.sections[0].sentences[0].segments[0] in ("b2.1", "b2.2", "b2.3")
    assert made.sections[0].figures == made.whole.figures == ()


def test_the_whole_report_has_points_of_several_sections_with_their_parts(edition):
    whole = simplify(*edition).whole
    assert len(whole.points) == len(whole.parts) == 4
    assert whole.parts.count("s1") == 2
    assert [figure.value for figure in whole.figures] == ["4 million", "12,500"]


def test_a_link_to_the_sentence_before_is_taken_off_and_named():
    text = "In addition, the ministry gives each school EUR 3,000 for books."
    report, translation = make_edition(("Schools", [("paragraph", [text])]))
    (point,) = simplify(report, translation).sections[0].sentences
    assert point.text.startswith("The ministry gives each school")
    assert point.rules[0] == "opener"
    assert point.by == "rules"


def test_a_report_without_text_has_empty_summaries():
    (summary,) = simplify(*make_edition(("Title", []))).sections
    assert (summary.sentences, summary.figures) == ((), ())


def test_two_runs_give_the_same_bytes(edition):
    first, second = (msgspec.json.encode(simplify(*edition)) for _ in range(2))
    assert first == second


def long_report(pages):
    """So many sections of 24 sentences of 16 words."""
    nouns = [f"{a}{b}" for a in ("water", "school", "dike", "farm", "road", "fund") for b in "abcdefghijkl"]
    sections = []
    for number in range(pages):
        texts = [
            f"The {nouns[(number + i) % 72]} of {nouns[i * 7 % 72]} pays {1000 + i:,} people for the "
            f"{nouns[i * 5 % 72]} and the {nouns[(number + i * 3) % 72]} in town."
            for i in range(24)
        ]
        sections.append((f"Title {number}", [("paragraph", texts)]))
    return make_edition(*sections)


def test_five_times_the_pages_take_some_five_times_as_long():
    def took(pages):
        edition = long_report(pages)
        begun = time.process_time()
        made = simplify(*edition).sections
        return time.process_time() - begun, made

    took(1)  # loads the parser
    few, _ = took(20)
    many, summaries = took(100)
    assert many < 8 * few
    assert all(len(summary.figures) == 12 for summary in summaries)
