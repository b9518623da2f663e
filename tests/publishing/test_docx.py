"""The DOCX opens, has styles, languages, comments and table headers, and is the same each time."""

import re

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from pipeline.publishing import book, html
from pipeline.publishing import docx as writer
from pipeline.publishing.archive import unpack
from pipeline.publishing.atlas import Atlas
from tests.publishing import editions
from tests.timing import seconds

EDITIONS = {"cycling": editions.cycling, "hostile": editions.hostile, "empty": editions.empty}
# The order of ISO/IEC 29500-1 (sections 17.3.2.28 and 17.4.59), as far as we write these elements.
ORDER = {
    "w:rPr": ("w:b", "w:sz", "w:highlight", "w:u", "w:lang"),
    "w:tblPr": ("w:tblStyle", "w:tblW", "w:tblLook", "w:tblCaption", "w:tblDescription"),
}


def write(edition):
    return writer.write(book.book(Atlas(edition)), html.open_templates(None))


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docx")
    for name, edition in EDITIONS.items():
        (folder / f"{name}.docx").write_bytes(write(edition()))
    return {name: folder / f"{name}.docx" for name in EDITIONS}


@pytest.fixture(scope="module")
def cycling(files):
    return docx.Document(files["cycling"])


def part(files, name, path):
    return etree.fromstring(unpack(files[name].read_bytes())[path])


def test_headings_have_the_styles_of_their_levels(cycling):
    headings = [(p.style.name, p.text) for p in cycling.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "1. Progress on cycling safety 2025"),
        ("Heading 2", "1.1 Safe routes"),
        ("Heading 3", "1.1.1 Routes to schools"),
        ("Heading 3", "1.1.2 Costs of each measure"),
        ("Heading 2", "1.2 Behaviour in traffic"),
        ("Heading 2", "1.3 Vooruitblik"),
        ("Heading 1", "About this edition"),
    ]


def test_every_passage_is_there_in_order_and_none_is_an_empty_link(files):
    body = part(files, "cycling", "word/document.xml")
    text = "".join(body.itertext(qn("w:t")))
    place = text.index("1.1 Safe routes", text.index("This is a machine draft") + 200)
    for rendering in editions.cycling().translation.renderings[7:]:
        place = text.index(rendering.text, place)


def test_links_lead_to_bookmarks_that_are_there_once(files):
    for name in EDITIONS:
        body = part(files, name, "word/document.xml")
        marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
        assert len(set(marks)) == len(marks)
        assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", mark) for mark in marks)
        links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
        assert links
        assert links <= set(marks)
        opened = [mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart"))]
        assert sorted(opened) == sorted(mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd")))


def test_the_language_is_british_english_and_what_is_dutch_is_marked(files):
    styles = part(files, "cycling", "word/styles.xml")
    assert {lang.get(qn("w:val")) for lang in styles.iter(qn("w:lang"))} == {"en-GB"}
    body = part(files, "cycling", "word/document.xml")
    dutch = [
        "".join(run.itertext(qn("w:t")))
        for run in body.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:lang')}[@{qn('w:val')}='nl-NL']") is not None
    ]
    assert "halteplaatsen van de schoolbus;" in dutch
    assert "Vooruitblik" in dutch
    assert not any("school bus" in text for text in dutch)


def test_the_properties_name_title_language_and_no_moment_of_making(cycling):
    properties = cycling.core_properties
    assert properties.title == "Progress on cycling safety 2025"
    assert properties.language == "en-GB"
    assert properties.author == "Helder"
    assert properties.created == properties.modified == writer.MOMENT


def test_tables_have_a_header_row_and_an_alternative_text(cycling):
    (table,) = cycling.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Measure", "Budget", "Spent"]
    assert [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows
    ] == [
        True,
        False,
        False,
        False,
    ]
    described = table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
    assert described == "Tabel 1 Expenditure in 2025, in millions of euros"
    assert table.rows[1].cells[0].paragraphs[0].runs[0].bold


def test_what_is_doubtful_has_a_comment_with_the_reason_and_the_dutch(cycling):
    comments = [comment.text for comment in cycling.comments]
    wrong = next(text for text in comments if "The Dutch has 31" in text)
    assert wrong.startswith("Likely wrong. The Dutch has 31, the English has 13. Put the number")
    assert "Bij 31 scholen ontbreekt een vrijliggend fietspad" in wrong
    assert any(text.startswith("About the source. The list skips a number") for text in comments)


def test_lists_have_the_styles_of_their_depth_and_keep_their_labels(cycling):
    lists = [(p.style.name, p.text) for p in cycling.paragraphs if p.style.name.startswith("List")]
    assert ("List Bullet", "a tour with parents;") in lists
    assert ("List Continue 2", "a. junctions;") in lists


@pytest.mark.parametrize("name", EDITIONS)
def test_elements_stand_in_the_order_of_the_standard(files, name):
    body = part(files, name, "word/document.xml")
    for parent, order in ORDER.items():
        for element in body.iter(qn(parent)):
            places = [order.index(tag) for tag in map(prefixed, element) if tag in order]
            assert places == sorted(places)


def prefixed(element):
    return f"w:{etree.QName(element).localname}"


def test_text_of_a_report_is_text(files):
    document = docx.Document(files["hostile"])
    assert document.core_properties.title == "<script>alert(2)</script> & {{ 7 * 7 }} {% raw %}"
    assert any(
        "A \"quote\" and 'another' <img src=x onerror=alert(1)>." in p.text for p in document.paragraphs
    )
    assert any("\ufffd" in p.text for p in document.paragraphs)


def test_the_same_edition_gives_the_same_bytes(files):
    assert write(editions.cycling()) == files["cycling"].read_bytes()
    for content in unpack(files["cycling"].read_bytes()).values():
        assert b"w:date=" not in content


def test_a_long_report_takes_time_in_proportion_to_its_length():
    def spent(sections):
        edition = editions.long(sections, 8)
        return seconds(lambda: write(edition), times=2)

    spent(2)
    assert spent(120) < 8 * spent(15) * 2.5
