"""The first page shows what is sure first, and counts what is not."""

from pipeline.publishing import overview, sections
from pipeline.publishing.atlas import Atlas
from tests.publishing import editions
from tests.publishing.writer import Writer, said


def test_what_every_page_knows(cycling):
    atlas = Atlas(cycling)
    site = overview.site(atlas, sections.links(atlas))
    assert (site.sections, site.passages, site.doubtful, site.likely_wrong) == (6, 39, 5, 3)
    assert site.kept == 9
    assert (site.source_title.text, site.source_title.lang) == ("Voortgang fietsveiligheid 2025", "nl")


def test_no_doubtful_figure_is_put_in_front(cycling):
    atlas = Atlas(cycling)
    figures = overview.index(atlas, sections.links(atlas)).figures
    assert [figure.value for figure in figures] == [
        "14",
        "2026",
        "79%",
        "EUR 4.9 million",
        "38%",
        "2,400 residents",
    ]
    assert not any(figure.doubtful for figure in figures)


def test_every_section_gives_one_figure_before_any_gives_two():
    w = Writer("a.txt", "")
    for number in range(7):
        w.heading(2 if number else 1, said(f"Kop {number}", f"Heading {number}"))
        block = w.text(said("Ja.", "Yes."))
        w.summary(figures=tuple((f"{number}{rank}", "", "things", f"{block}.1") for rank in "ab"))
    atlas = Atlas(w.edition())
    figures = overview.index(atlas, sections.links(atlas)).figures
    assert [figure.value for figure in figures] == ["0a", "1a", "2a", "3a", "4a", "5a"]


def test_the_page_opens_with_the_first_summary_that_there_is(cycling):
    atlas = Atlas(cycling)
    opening = overview.index(atlas, sections.links(atlas)).opening
    assert [sentence.places[0].id for sentence in opening] == ["b2.1", "b2.3"]


def test_a_report_without_summaries_opens_with_nothing():
    atlas = Atlas(editions.empty())
    index = overview.index(atlas, sections.links(atlas))
    assert (index.opening, index.figures) == ((), ())
