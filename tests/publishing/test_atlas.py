"""The atlas knows titles, numbers and addresses."""

import pytest

from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Place, Text
from tests.publishing.writer import Writer, kept, said


@pytest.fixture(scope="module")
def atlas(cycling):
    return Atlas(cycling)


def test_the_title_is_the_english_heading_of_the_report(atlas):
    assert atlas.report_title() == Text("Progress on cycling safety 2025")


def test_a_kept_heading_has_its_language(atlas):
    assert atlas.title(atlas.sections["s6"]) == Text("Vooruitblik", "nl")


def test_places_are_numbered_through_the_report_and_lie_on_the_page_of_their_section(atlas, cycling):
    segments = list(cycling.report.segments())
    assert atlas.place(segments[0].id) == Place(
        1, "b1.1", "sections/01-progress-on-cycling-safety-2025.html#b1.1"
    )
    assert [atlas.place(segment.id).number for segment in segments] == list(range(1, len(segments) + 1))
    assert atlas.place("b30.1").href.startswith("sections/05-behaviour-in-traffic.html#")


def test_a_section_counts_its_doubtful_passages_with_its_heading(atlas):
    assert [atlas.doubtful(section) for section in atlas.sections.values()] == [1, 0, 2, 1, 0, 1]


@pytest.mark.parametrize(
    ("marker", "kind", "label"),
    [
        ("•", "item", Text("")),
        ("– ", "item", Text("")),
        ("*", "item", Text("")),
        ("*", "note", Text("*")),
        ("• 2.", "item", Text("2.")),
        ("(iv)", "item", Text("(iv)")),
        ("§ 3", "paragraph", Text("§ 3")),
        ("Tabel 1", "caption", Text("Tabel 1", "nl")),
    ],
)
def test_a_bullet_is_dropped_and_a_number_kept_and_words_have_their_language(marker, kind, label):
    writer = Writer("a.txt", "")
    writer.untitled()
    block = writer.add(kind, said("Tekst.", "Text."), marker=marker)
    assert Atlas(writer.edition()).label(block) == label


def titles(*headings, title):
    writer = Writer("a.txt", title)
    for level, it in headings:
        writer.heading(level, it)
    return Atlas(writer.edition()).report_title()


@pytest.mark.parametrize(
    ("headings", "title", "expected"),
    [
        ([(1, said("Een", "One")), (1, said("Twee", "Two"))], "Twee", Text("Two")),
        ([(1, said("3. Een", "3. One")), (2, said("Twee", "Two"))], "Een", Text("3. One")),
        ([(1, said("Een", "One")), (1, said("Twee", "Two"))], "Drie", Text("Drie", "nl")),
        ([(2, said("Een", "One"))], "", Text("a.txt")),
        ([(1, kept("Een", "unusable"))], "Een", Text("Een", "nl")),
    ],
)
def test_the_title_is_found_or_stays_dutch(headings, title, expected):
    assert titles(*headings, title=title) == expected


def test_text_before_the_first_heading_is_called_introduction():
    writer = Writer("a.txt", "")
    writer.untitled()
    atlas = Atlas(writer.edition())
    assert atlas.title(atlas.sections["s1"]) == Text("Introduction")


def test_a_heading_without_text_is_named():
    writer = Writer("a.txt", "")
    writer.heading(1, said("", ""))
    atlas = Atlas(writer.edition())
    assert atlas.title(atlas.sections["s1"]).text == "Section without a title"
