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


def test_every_section_has_an_entry_in_reading_order(edition):
    summaries = simplify(*edition)
    assert [summary.section for summary in summaries.sections] == ["s1", "s2", "s3"]
    assert [len(summary.sentences) for summary in summaries.sections] == [2, 0, 2]


def test_every_sentence_is_literally_the_english_of_its_segment(edition):
    report, translation = edition
    english = {rendering.segment: rendering.text for rendering in translation.renderings}
    sentences = [s for summary in simplify(report, translation).sections for s in summary.sentences]
    assert sentences
    for sentence in sentences:
        assert sentence.text == english[sentence.segments[0]]
        assert (len(sentence.segments), sentence.rules) == (1, ())


def test_figures_are_linked_to_their_segment(edition):
    figures = simplify(*edition).sections[0].figures
    assert [(f.value, f.unit, f.counts, f.segment) for f in figures] == [
        ("4 million", "EUR", "of the province", "b2.3"),
        ("12,500", "", "visitors", "b2.5"),
    ]


def test_the_summaries_name_their_method(edition):
    assert simplify(*edition).method == "TextRank (Mihalcea and Tarau, 2004)"


def test_a_section_is_its_own_text_without_that_of_the_sections_below_it(edition):
    report, translation = edition
    parts = (
        report.sections[0],
        *(msgspec.structs.replace(s, level=2, parent="s1") for s in report.sections[1:]),
    )
    below = msgspec.structs.replace(report, sections=parts)
    assert simplify(below, translation) == simplify(report, translation)


def test_nothing_is_taken_from_errors_or_from_dutch():
    report, translation = make_edition(
        ("The river", [("paragraph", RIVER)]),
        findings=dict.fromkeys(RIVER[:3], "error"),
        kept=RIVER[3:],
    )
    (summary,) = simplify(report, translation).sections
    assert (summary.sentences, summary.figures) == ((), ())


def test_a_report_without_text_has_empty_summaries():
    (summary,) = simplify(*make_edition(("Title", []))).sections
    assert (summary.sentences, summary.figures) == ((), ())


def test_two_runs_give_the_same_bytes(edition):
    first, second = (msgspec.json.encode(simplify(*edition)) for _ in range(2))
    assert first == second


def test_a_report_of_100_pages_is_summarised_in_a_few_seconds():
    """100 sections of 24 sentences of 16 words."""
    nouns = [f"{a}{b}" for a in ("water", "school", "dike", "farm", "road", "fund") for b in "abcdefghijkl"]
    sections = []
    for number in range(100):
        texts = [
            f"The {nouns[(number + i) % 72]} of {nouns[i * 7 % 72]} pays {1000 + i:,} people for the "
            f"{nouns[i * 5 % 72]} and the {nouns[(number + i * 3) % 72]} in town."
            for i in range(24)
        ]
        sections.append((f"Title {number}", [("paragraph", texts)]))
    edition = make_edition(*sections)
    begun = time.process_time()
    summaries = simplify(*edition).sections
    assert time.process_time() - begun < 5
    assert all(len(summary.figures) == 6 for summary in summaries)
