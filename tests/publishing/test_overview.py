"""The first page shows what is sure first, and counts what is not."""

from pipeline.publishing import overview, sections
from pipeline.publishing.atlas import Atlas
from tests.publishing import editions


def test_what_every_page_knows(cycling):
    atlas = Atlas(cycling)
    site = overview.site(atlas, sections.links(atlas))
    assert (site.sections, site.passages, site.doubtful, site.likely_wrong) == (6, 39, 5, 3)
    assert site.kept == 9
    assert (site.source_title.text, site.source_title.lang) == ("Voortgang fietsveiligheid 2025", "nl")


def test_the_page_opens_with_the_points_of_the_whole_report_and_where_they_come_from(cycling):
    atlas = Atlas(cycling)
    index = overview.index(atlas, sections.links(atlas))
    assert [point.places[0].id for point in index.points] == ["b2.1", "b6.1", "b29.1"]
    assert [part.title.text for part in index.parts] == [
        "Progress on cycling safety 2025",
        "Routes to schools",
        "Behaviour in traffic",
    ]
    assert [figure.value for figure in index.figures][:2] == ["14", "€8.4 million"]


def test_the_main_parts_are_those_below_the_only_section_at_the_top(cycling):
    atlas = Atlas(cycling)
    parts = overview.index(atlas, sections.links(atlas)).main_parts
    assert [part.title.text for part in parts] == ["Safe routes", "Behaviour in traffic", "Vooruitblik"]


def test_a_report_without_summaries_opens_with_nothing():
    atlas = Atlas(editions.empty())
    index = overview.index(atlas, sections.links(atlas))
    assert (index.points, index.parts, index.figures, index.words) == ((), (), (), ())
