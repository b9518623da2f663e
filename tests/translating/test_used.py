"""The terms of a report are counted, with how often its English keeps to them."""

import pytest

from pipeline.edition import Rendering
from pipeline.language.glossary import Entry, Glossary
from pipeline.report import Segment
from pipeline.translating.used import used

GLOSSARY = Glossary(
    [
        Entry("waterschap", "water authority", accepted=("water board",)),
        Entry("RMB", "RMB", "RMB", "RMB", origin="report"),
        Entry("raad", "council", explain_only=True),
    ]
)


def counted(*pairs: tuple[str, str, str]) -> list[tuple[str, str, int, int]]:
    segments = [Segment(f"s{n}", "b1", "s", "paragraph", dutch) for n, (dutch, _, _) in enumerate(pairs)]
    renderings = [
        Rendering(segment.id, english, origin, "first")
        for segment, (_, english, origin) in zip(segments, pairs, strict=True)
    ]
    terms = used(zip(segments, renderings, strict=True), GLOSSARY)
    return [(term.dutch, term.english, term.segments, term.kept_to) for term in terms]


@pytest.mark.parametrize("origin", ["machine", "person", "memory"])
def test_a_term_is_counted_once_a_segment_and_another_right_wording_keeps_to_it(origin):
    assert counted(
        ("Het waterschap en de waterschappen.", "The water authority and the water boards.", origin),
        ("Het waterschap.", "The polder.", origin),
    ) == [("waterschap", "water authority", 2, 1)]


def test_what_was_kept_in_dutch_has_no_terms():
    assert counted(("Het waterschap.", "Het waterschap.", "kept")) == []


def test_a_definition_of_the_report_gets_the_english_that_stands_where_it_is_defined():
    assert counted(
        ("De Raad voor Milieu en Bodem (RMB).", "The Regional Milieu Board (RMB).", "machine"),
        ("De RMB zei dit.", "The board said this.", "machine"),
    ) == [("Raad voor Milieu en Bodem", "Regional Milieu Board", 2, 1)]


def test_terms_whose_english_is_free_are_not_counted():
    assert counted(("De raad.", "They.", "machine")) == []
