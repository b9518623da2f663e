"""The torture report comes out whole, safe and in time in proportion to its size, in every format."""

import re
from io import BytesIO

import docx
import pytest

from pipeline import publishing
from tests.publishing.test_html import Page
from tests.publishing.torture import BLOCKS, EMOJI, FORMULA, HEADINGS, MARKUP, torture
from tests.publishing.validators import epubcheck, pdf_failures
from tests.timing import seconds


@pytest.fixture(scope="module")
def edition():
    return torture()


@pytest.fixture(scope="module")
def files(edition):
    return publishing.pages(edition)


@pytest.fixture(scope="module")
def small():
    """Everything once or twice, for what takes long."""
    return publishing.pages(torture(100, 15), wanted=["epub", "pdf", "docx"])


def test_it_is_as_large_and_as_odd_as_it_says(edition):
    blocks = edition.report.blocks
    assert len(blocks) >= BLOCKS
    assert len(edition.report.sections) == HEADINGS
    assert {block.kind for block in blocks} == {
        "heading",
        "paragraph",
        "item",
        "cell",
        "caption",
        "note",
        "quote",
    }
    assert max(block.level for block in blocks if block.kind == "item") == 9
    assert any(len(word) == 200 for word in edition.report.source.split())
    filled = {block.section for block in blocks if block.kind != "heading"}
    assert len(filled) <= HEADINGS * 0.9


def test_every_text_is_in_the_full_text_as_it_is(edition, files):
    page = Page(files["full-text.html"])
    text = " ".join(page.text.split())
    assert not [r.text for r in edition.translation.renderings if r.text not in text]
    assert EMOJI in text
    assert FORMULA in text


def test_markup_of_the_report_is_no_markup_on_any_page(files):
    escaped = MARKUP.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for name, content in files.items():
        if name.endswith(".html"):
            told = content.decode()
            assert "<script>" not in told, name
            assert "<?php" not in told, name
            assert "49 " not in re.findall(r"alert\(1\)&lt;/script&gt; (.{3})", told), name
    assert escaped in files["full-text.html"].decode()


def test_every_section_has_a_page_and_an_empty_one_says_so(files):
    sections = sorted(name for name in files if name.startswith("sections/"))
    assert len(sections) == HEADINGS
    empty = [name for name in sections if b"This section has no text in the source." in files[name]]
    assert len(empty) >= HEADINGS / 60


def test_a_section_page_with_its_style_is_lighter_than_100_kilobytes(files):
    style = len(files["style.css"]) + len(files["icon.svg"])
    heavy = {name: len(content) for name, content in files.items() if name.startswith("sections/")}
    assert max(heavy.values()) + style < 100_000


def test_pages_take_time_in_proportion_to_the_size():
    small, large = torture(100, 15), torture(800, 120)
    publishing.pages(small)
    spent = seconds(lambda: publishing.pages(small, wanted=["epub"]))
    assert seconds(lambda: publishing.pages(large, wanted=["epub"]), times=1) < 8 * spent * 2.5


def test_the_epub_is_valid(small, tmp_path):
    assert epubcheck(small["edition.epub"], tmp_path)["messages"] == []


def test_the_pdf_keeps_to_pdf_ua(small, tmp_path):
    assert pdf_failures(small["edition.pdf"], tmp_path) == []


def test_the_docx_has_every_heading(small):
    document = docx.Document(BytesIO(small["edition.docx"]))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert len(headings) == 15 + 1
