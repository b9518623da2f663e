"""Drafting: of a model's answer only that is used which names its sentences and passes the guard."""

import json

import pytest

from pipeline.edition import SummarySentence
from pipeline.simplifying import open_writer, simplify
from pipeline.simplifying.drafting import MOST_POINTS, NO_ANSWER, NO_SOURCE, read
from tests.simplifying.reports import make_edition
from tests.simplifying.served import serving

RIVER = [
    "The province pays farmers along the river for wet meadows.",
    "The museum about the river opened its doors in Assen for 12,500 visitors.",
    "The province will not raise the dikes in 2024.",
    "Schools in the province taught children about dikes and water.",
]


def drafted(*points: tuple[str, list[int]], answer: str | None = None, findings=None, level="plain"):
    """Return the points of a section of these sentences, when a model gives this answer."""
    said = json.dumps([{"text": text, "sources": sources} for text, sources in points])
    edition = make_edition(("The river", [("paragraph", RIVER)]), findings=findings)
    with serving(lambda _: said if answer is None else answer) as served:
        made = simplify(*edition, level=level, writer=open_writer(served.address, "small"))
    return made, served


def test_a_point_that_says_what_its_sentence_says_is_used():
    made, _ = drafted(("The museum in Assen had 12,500 visitors.", [2]))
    assert made.writer == "small at 127.0.0.1"
    (point,) = made.sections[0].sentences
    assert point == SummarySentence("The museum in Assen had 12,500 visitors.", ("b2.2",), (), "model")


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The museum in Assen had 15,200 visitors.", [2]),
        ("The museum in Utrecht had 12,500 visitors.", [2]),
        ("The province will raise the dikes in 2024.", [3]),
        ("The museum in Assen had 12,500 visitors.", [1]),
    ],
)
def test_a_point_that_says_something_else_is_worded_by_the_rules(text, sources):
    made, _ = drafted((text, sources))
    (point,) = made.sections[0].sentences
    assert point.text != text
    assert point.by != "model"
    assert point.segments == (f"b2.{sources[0]}",)
    assert point.refused


def test_a_point_may_come_from_two_sentences():
    text = "The province pays farmers for wet meadows. Schools taught children about dikes."
    made, _ = drafted((text, [1, 4, 1]))
    assert [point.segments for point in made.sections[0].sentences] == [("b2.1", "b2.4")]


@pytest.mark.parametrize("sources", [[0], [5], [-1], [99, 100]])
def test_a_point_that_names_no_sentence_is_not_used(sources):
    made, _ = drafted(("The museum in Assen had 12,500 visitors.", sources))
    assert all(point.by != "model" for point in made.sections[0].sentences)
    assert all(NO_SOURCE in point.refused for point in made.sections[0].sentences)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "I cannot do that.",
        "[]",
        "{}",
        '[{"text": "Hi."}]',
        '[{"text": 1, "sources": [1]}]',
        "[" * 5000 + "]" * 5000,
    ],
)
def test_an_answer_that_cannot_be_read_leaves_the_summary_to_the_rules(answer):
    made, _ = drafted(answer=answer)
    rules = simplify(*make_edition(("The river", [("paragraph", RIVER)])))
    assert [p.text for p in made.sections[0].sentences] == [p.text for p in rules.sections[0].sentences]
    assert all(NO_ANSWER in point.refused for point in made.sections[0].sentences)


def test_words_around_the_list_do_not_matter():
    listed = '```json\n[{"text": "The museum opened.", "sources": [2]}]\n```'
    assert [(point.text, point.sources) for point in read(f"Here it is:\n{listed}")] == [
        ("The museum opened.", [2])
    ]


def test_at_most_five_points_are_used_and_none_twice():
    made, _ = drafted(*[("The museum in Assen had 12,500 visitors.", [2])] * 9)
    assert len(made.sections[0].sentences) == 1
    assert MOST_POINTS == 5


def test_a_sentence_with_an_error_is_not_sent():
    _, served = drafted(findings={RIVER[2]: "error"})
    sent = served.asked[0]["messages"][1]["content"]
    assert sent.splitlines() == [f"1. {RIVER[0]}", f"2. {RIVER[1]}", f"3. {RIVER[3]}"]


def test_at_level_full_no_model_is_asked():
    made, served = drafted(level="full")
    assert served.asked == []
    assert made.writer == ""


def test_the_reader_is_told_to_the_model():
    _, served = drafted(level="easier")
    assert "at most 10 words" in served.asked[0]["messages"][0]["content"]


def test_sections_without_text_of_their_own_are_left_to_the_rules():
    edition = make_edition(("Title", []))
    with serving(lambda _: "[]") as served:
        simplify(*edition, writer=open_writer(served.address))
    assert served.asked == []
