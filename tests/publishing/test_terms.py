"""The terms of an edition: a table of all, which is a glossary again, and a list of what was missed."""

import csv
import io

import msgspec
import pytest

from pipeline.edition import UsedTerm
from pipeline.language.glossary.files import read_glossary
from pipeline.publishing import pages, terms
from pipeline.publishing.atlas import Atlas


def term(dutch: str, english: str, segments: int, kept_to: int) -> UsedTerm:
    return UsedTerm(dutch, english, "", "", "What it is.", "shipped", "usage", segments, kept_to)


@pytest.fixture
def edition(cycling):
    found = (
        term("begroting", "budget", 3, 3),
        term("gemeente", "municipality", 9, 4),
        term("=SOM(A1)", "=SUM(A1)", 1, 0),
    )
    translation = msgspec.structs.replace(cycling.translation, terms=found)
    return msgspec.structs.replace(cycling, translation=translation)


def rows(edition):
    return list(csv.DictReader(io.StringIO(terms.table(Atlas(edition)).decode(), newline="")))


def test_there_is_a_row_for_every_term(edition):
    assert [(row["dutch"], row["segments"], row["kept_to"]) for row in rows(edition)][:2] == [
        ("begroting", "3", "3"),
        ("gemeente", "9", "4"),
    ]


def test_no_cell_is_run_as_a_formula(edition):
    assert rows(edition)[2]["dutch"] == "'=SOM(A1)"


def test_the_table_can_be_read_as_a_glossary(edition, tmp_path):
    path = tmp_path / "glossary.csv"
    path.write_bytes(pages(edition)["glossary.csv"])
    first = read_glossary(path)[0]
    assert (first.dutch, first.english, first.source) == ("begroting", "budget", "usage")


def test_the_terms_that_were_missed_most_often_stand_first(edition):
    view = terms.view(Atlas(edition))
    assert (view.total, view.places, view.kept_to) == (3, 13, 7)
    assert [found.english for found in view.missed] == ["municipality", "=SUM(A1)"]


def test_the_page_about_the_edition_tells_of_the_terms(edition):
    page = pages(edition)["about.html"].decode()
    assert "The English keeps to 7 of 13 uses." in page
    assert ">gemeente</th>" in page


def test_an_edition_without_terms_says_nothing_of_them(cycling):
    assert 'id="terms"' not in pages(cycling)["about.html"].decode()
