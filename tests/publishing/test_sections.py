"""Sections know what is around them and below them, and link their summaries to the text."""

import msgspec
import pytest

from pipeline import scoring
from pipeline.edition import Scores
from pipeline.publishing import sections
from pipeline.publishing.atlas import Atlas
from tests.publishing.writer import Writer, said


@pytest.fixture(scope="module")
def atlas(cycling):
    return Atlas(cycling)


@pytest.fixture(scope="module")
def views(atlas):
    return sections.views(atlas, sections.links(atlas))


def test_previous_and_next_follow_the_reading_order(views):
    hrefs = [view.href for view in views]
    assert [view.previous.href if view.previous else None for view in views] == [None, *hrefs[:-1]]
    assert [view.next.href if view.next else None for view in views] == [*hrefs[1:], None]


def test_parents_are_outermost_first_and_give_the_depth(views):
    schools = views[2]
    assert [parent.title.text for parent in schools.parents] == [
        "Progress on cycling safety 2025",
        "Safe routes",
    ]
    assert [view.depth for view in views] == [0, 1, 2, 2, 1, 1]


def test_contents_are_nested_and_open_with_the_first_sentence_of_the_summary(atlas):
    top = sections.links(atlas)["s1"]
    assert [child.title.text for child in top.children] == [
        "Safe routes",
        "Behaviour in traffic",
        "Vooruitblik",
    ]
    assert [child.label.text for child in top.children[0].children] == ["1.1.1", "1.1.2"]
    assert (
        top.opening.text
        == "In 2025, 14 people died while cycling in Noordwaterland, compared with 19 in 2024."
    )
    assert top.children[0].opening.text == ""


def test_a_summary_sentence_links_to_its_passage_and_says_when_that_is_doubtful(views):
    sure, doubtful = views[0].summary
    assert sure.places[0].href.endswith("#b2.1")
    assert (sure.doubtful, doubtful.doubtful) == (False, True)


def test_passages_and_doubtful_passages_are_counted_with_the_heading(views):
    assert [(view.passages, view.doubtful) for view in views] == [
        (6, 1),
        (1, 0),
        (9, 2),
        (15, 1),
        (6, 0),
        (2, 1),
    ]


def test_a_remark_stands_with_its_block(views):
    assert views[2].flow[0].remarks == ("The list skips a number; nothing is missing in this file.",)


def test_a_section_says_its_level_and_which_sentences_make_it_hard():
    hard = (
        "The implementation of the aforementioned restructuring of responsibilities was postponed by the "
        "administration, in anticipation of the evaluation of the interdepartmental consultation, number {}."
    )
    w = Writer("nota.txt", "Nota")
    w.heading(1, said("Nota", "Memorandum"))
    w.text(*(said(f"Zin {number}.", hard.format(number)) for number in range(1, 9)))
    edition = w.edition()
    scores = scoring.score(edition.report, edition.translation)
    atlas = Atlas(msgspec.structs.replace(edition, scores=scores))
    found = sections.views(atlas, sections.links(atlas))[0].hard
    assert found.language == "en"
    assert found.level.startswith("level ")
    english = {r.text for r in edition.translation.renderings}
    assert {"".join(piece.text for piece in one.pieces) for one in found.sentences} <= english
    assert all(one.reasons for one in found.sentences)
    assert found.sentences


def test_a_section_without_scores_says_nothing_of_its_level(cycling):
    atlas = Atlas(msgspec.structs.replace(cycling, scores=Scores(())))
    assert {view.hard for view in sections.views(atlas, sections.links(atlas))} == {None}
