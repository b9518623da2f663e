"""The PDF keeps to PDF/UA-1; its tags tell text, order, headings and languages; it is the same each time."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from pipeline.publishing import book, html, pdf
from pipeline.publishing.atlas import Atlas
from tests.publishing import editions, tags
from tests.publishing.validators import pdf_failures

ROOT = Path(__file__).parent.parent.parent
EDITIONS = {"cycling": editions.cycling, "hostile": editions.hostile, "empty": editions.empty}


def write(edition):
    return pdf.write(book.book(Atlas(edition)), html.open_templates(None))


@pytest.fixture(scope="module")
def pdfs():
    return {name: write(edition()) for name, edition in EDITIONS.items()}


@pytest.fixture(scope="module")
def trees(pdfs):
    return {name: tags.read(content) for name, content in pdfs.items()}


@pytest.mark.parametrize("name", EDITIONS)
def test_the_validator_of_pdf_ua_has_nothing_to_say(pdfs, name, tmp_path):
    assert pdf_failures(pdfs[name], tmp_path) == []


def test_the_validator_finds_a_seeded_fault(tmp_path):
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "book.html").write_text("<h1>One</h1><h3>Three</h3>", encoding="utf-8")
    spoilt = pdf.write(book.book(Atlas(editions.empty())), html.open_templates(tmp_path))
    assert pdf_failures(spoilt, tmp_path)


def squeezed(text):
    return re.sub(r"[\s\u00ad]+", "", text)


def test_every_passage_is_read_out_in_the_order_of_the_report_first_in_english_then_in_dutch(trees):
    edition = editions.cycling()
    told = squeezed("".join(tag.text for tag in trees["cycling"]))
    place = told.index(squeezed("Passage 4 may be wrong")) - 400
    for rendering in edition.translation.renderings[1:]:
        place = told.index(squeezed(rendering.text), place)
    for segment in edition.report.segments():
        place = told.index(squeezed(segment.text), place)


def test_headings_are_tagged_in_order_and_skip_no_level(trees):
    for name, roots in trees.items():
        headings = [
            t for root in roots for t in root.walk() if re.fullmatch(r"H\d", t.kind) and t.text.strip()
        ]
        levels = [int(heading.kind[1]) for heading in headings]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), name
    found = [t.text.strip() for root in trees["cycling"] for t in root.walk() if t.kind == "H4"]
    assert found == ["1.1.1 Routes to schools", "1.1.2 Costs of each measure"]


def test_what_is_dutch_is_tagged_as_dutch_and_what_is_english_is_not(trees):
    dutch = [t.text.strip() for root in trees["cycling"] for t in root.walk() if t.lang == "nl"]
    told = squeezed("".join(dutch))
    for segment in editions.cycling().report.segments():
        assert squeezed(segment.text) in told
    assert "a tour with parents" not in " ".join(dutch)
    assert any("halteplaatsen" in text for text in dutch[:5])


def test_tables_have_headers_and_lists_have_items(trees):
    kinds = [t.kind for root in trees["cycling"] for t in root.walk()]
    assert {"Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "L", "LI", "LBody", "Link"} <= set(kinds)
    table = next(t for root in trees["cycling"] for t in root.walk() if t.kind == "Table")
    assert [c.text.split(" ", 1)[1].strip() for c in table.walk() if c.kind == "TH"][:3] == [
        "Measure",
        "Budget",
        "Spent",
    ]


def test_the_title_the_language_and_the_bookmarks_are_those_of_the_edition(pdfs):
    document = pypdfium2.PdfDocument(pdfs["cycling"])
    assert document.get_metadata_dict()["Title"] == "Progress on cycling safety 2025"
    assert tags.language(document) == "en"
    titles = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    assert (2, "1.1 Safe routes") in titles
    assert (0, "Progress on cycling safety 2025") in titles


def test_pages_have_numbers_running_heads_and_the_page_of_each_reference(pdfs):
    document = pypdfium2.PdfDocument(pdfs["cycling"])
    texts = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    assert "Progress on cycling safety 2025" in texts[3].splitlines()[0]
    assert texts[3].count("Machine draft, not checked by a person") == 1
    assert re.search(r"not checked by a person\s+4$", texts[3])
    assert re.search(r"1\.1 Safe routes\s+4\b", texts[1])
    assert "passage 2, page 4" in texts[2]


def test_what_no_font_can_draw_is_written_out():
    assert "".join(map(chr, [0x1F469])).translate(pdf._written_out({0x1F469, 0xE000})) == "[woman]"
    assert "a\u200db\ue000".translate(pdf._written_out({0xE000})) == "ab[u+e000]"


def test_nothing_is_fetched():
    with pytest.raises(ValueError, match="not fetched: file:///etc/passwd"):
        pdf.Refusing().fetch("file:///etc/passwd")


def test_another_process_gives_the_same_bytes(pdfs):
    code = (
        "import sys; from tests.publishing import editions, test_pdf;"
        "sys.stdout.buffer.write(test_pdf.write(editions.cycling()))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout == pdfs["cycling"]
