"""axe-core finds nothing in the documents of an EPUB, as Ace by DAISY runs it."""

import pytest

from pipeline import publishing
from pipeline.publishing.archive import unpack
from tests.browser import engines
from tests.browser.conftest import EDITIONS, name


@pytest.mark.parametrize("edition", ["cycling", "hostile"])
def test_axe_finds_no_violation_in_a_book(visit, tmp_path, edition):
    book = publishing.pages(EDITIONS[edition](), wanted=["epub"])["edition.epub"]
    for path, content in unpack(book).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    tab = visit(480)
    found = {}
    for document in sorted(tmp_path.rglob("*.xhtml")):
        tab.goto(document.as_uri())
        told = engines.unexplained(engines.axe(tab, (*engines.AA, *engines.AAA)))
        if told:
            found[name(document.as_uri())] = told
    assert found == {}
