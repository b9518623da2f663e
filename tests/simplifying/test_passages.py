"""Passages: which English text a section's summary and figures may come from."""

import msgspec
import pytest

from pipeline.simplifying.passages import passages, terms
from tests.simplifying.reports import make_edition

TEXT = "The council opened three new libraries last year."


@pytest.mark.parametrize(
    ("kind", "taken"),
    [
        ("paragraph", True),
        ("item", True),
        ("heading", False),
        ("cell", False),
        ("caption", False),
        ("note", False),
        ("quote", False),
    ],
)
def test_only_paragraphs_and_items_are_taken_where_there_are_any(kind, taken):
    other = "The mayor opened a school."
    found = passages(*make_edition(("Title", [(kind, [TEXT]), ("paragraph", [other])])))
    assert [p.text for p in found["s1"]] == ([TEXT, other] if taken else [other])


@pytest.mark.parametrize("kind", ["quote", "note", "caption"])
def test_a_section_without_running_text_has_its_other_sentences(kind):
    found = passages(*make_edition(("Title", [(kind, [TEXT]), ("cell", ["300"])])))
    assert [p.text for p in found["s1"]] == [TEXT]


def test_what_was_kept_in_dutch_is_not_taken():
    assert passages(*make_edition(("Title", [("paragraph", [TEXT])]), kept=[TEXT])) == {"s1": []}


def test_passages_stand_by_section_in_reading_order_with_their_segments():
    found = passages(*make_edition(("A", [("paragraph", ["One.", "Two."])]), ("B", [("item", ["Three."])])))
    assert {name: [p.text for p in section] for name, section in found.items()} == {
        "s1": ["One.", "Two."],
        "s2": ["Three."],
    }
    assert [p.rendering.segment for p in found["s1"]] == ["b2.1", "b2.2"]


def test_the_third_of_which_the_engine_was_least_sure_is_marked():
    report, translation = make_edition(("Title", [("paragraph", [f"Sentence {n}." for n in range(6)])]))
    scores = [None, -0.3, -0.1, -0.9, -0.8, -0.2, None]  # the first is that of the heading
    scored = tuple(
        msgspec.structs.replace(r, score=s) for r, s in zip(translation.renderings, scores, strict=True)
    )
    found = passages(report, msgspec.structs.replace(translation, renderings=scored))["s1"]
    assert [p.sure for p in found] == [True, True, False, True, True, True]


def test_a_translation_without_scores_is_taken_as_sure():
    found = passages(*make_edition(("Title", [("paragraph", [TEXT])])))["s1"]
    assert [p.sure for p in found] == [True]


def test_terms_are_content_words_in_small_letters_without_figures():
    assert terms("In 2024 the Council opened 3 libraries, and COP29 was in Baku.") == (
        "council",
        "opened",
        "libraries",
        "cop29",
        "baku",
    )
