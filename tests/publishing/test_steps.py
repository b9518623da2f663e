"""How a passage was made is told in words."""

import pytest

from pipeline.edition import Rendering
from pipeline.publishing import steps
from pipeline.translating.ladder import RUNGS


@pytest.mark.parametrize(
    ("origin", "step", "text", "mark"),
    [
        ("machine", "first", "Hallo", "none"),
        ("person", "first", "Hallo", "none"),
        ("kept", "unusable", "Hallo", "dutch"),
        ("kept", "a step of another engine", "Hallo", "dutch"),
        ("kept", "english", "Hello", "english"),
        ("kept", "name", "A. de Vries", "none"),
        ("kept", "number", "3.6", "none"),
        ("kept", "unusable", "29 584", "none"),
    ],
)
def test_only_a_kept_passage_with_words_that_a_reader_would_miss_is_marked(origin, step, text, mark):
    assert steps.mark(Rendering("b1.1", text, origin, step)) == mark


@pytest.mark.parametrize("step", [*RUNGS, "number", "name", "english", "unusable"])
def test_every_step_of_the_translation_has_words(step):
    assert step in steps.STEPS
    assert steps.name(step) != steps.plain(step)


def test_an_unknown_step_is_shown_under_its_own_name():
    assert steps.name("back_translation") == "Back translation"
