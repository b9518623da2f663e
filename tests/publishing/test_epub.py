"""The EPUB is valid, complete, linked, safe and the same each time."""

import pytest
from lxml import etree

from pipeline import publishing
from pipeline.publishing import Look, book, epub, html
from pipeline.publishing.archive import pack, unpack
from pipeline.publishing.atlas import Atlas
from tests.publishing import editions
from tests.publishing.validators import epubcheck
from tests.timing import seconds

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EDITIONS = {"cycling": editions.cycling, "hostile": editions.hostile, "empty": editions.empty}


def write(edition):
    return epub.write(book.book(Atlas(edition)), html.open_templates(None))


@pytest.fixture(scope="module")
def books():
    return {name: write(edition()) for name, edition in EDITIONS.items()}


def documents(packed):
    """The XHTML of a book by file name, parsed as XML: what is not well-formed fails here."""
    return {
        name.removeprefix("book/"): etree.fromstring(content)
        for name, content in unpack(packed).items()
        if name.endswith(".xhtml")
    }


def words(element):
    return " ".join("".join(element.itertext()).split())


@pytest.mark.parametrize("name", ["cycling", "hostile"])
def test_epubcheck_has_nothing_to_say(books, name, tmp_path):
    found = epubcheck(books[name], tmp_path)
    assert found["messages"] == []
    assert found["checker"]["nFatal"] == found["checker"]["nError"] == found["checker"]["nWarning"] == 0


def test_epubcheck_finds_a_seeded_error(books, tmp_path):
    files = unpack(books["empty"])
    files["book/title.xhtml"] = files["book/title.xhtml"].replace(b"</h1>", b"</h1><img src='x.png'/>")
    ids = {message["ID"] for message in epubcheck(pack(files, ("mimetype",)), tmp_path)["messages"]}
    assert {"RSC-005", "RSC-007"} & ids


def test_the_media_type_is_the_first_file_and_not_compressed(books):
    packed = books["cycling"]
    assert packed[30:38] == b"mimetype"
    assert packed[38:58] == b"application/epub+zip"


def test_the_same_edition_gives_the_same_bytes_and_another_gives_another_identifier(books):
    assert write(editions.cycling()) == books["cycling"]
    identifiers = {
        etree.fromstring(unpack(packed)["book/package.opf"]).findtext(
            ".//{http://purl.org/dc/elements/1.1/}identifier"
        )
        for packed in books.values()
    }
    assert len(identifiers) == len(books)
    assert all(identifier.startswith("urn:uuid:") for identifier in identifiers)


def test_every_document_is_in_the_manifest_and_once_in_the_spine_in_reading_order(books):
    package = etree.fromstring(unpack(books["cycling"])["book/package.opf"])
    items = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    spine = [items[reference.get("idref")] for reference in package.iter(f"{OPF}itemref")]
    assert spine[:4] == [
        "title.xhtml",
        "nav.xhtml",
        "01-progress-on-cycling-safety-2025.xhtml",
        "02-safe-routes.xhtml",
    ]
    assert spine[8:10] == ["about.xhtml", "dutch-01-progress-on-cycling-safety-2025.xhtml"]
    assert sorted(spine) == sorted(documents(books["cycling"]))


@pytest.mark.parametrize("name", EDITIONS)
def test_every_link_leads_to_a_document_and_an_anchor_of_the_book(books, name):
    trees = documents(books[name])
    anchors = {file: [e.get("id") for e in tree.iter() if e.get("id")] for file, tree in trees.items()}
    assert all(len(set(ids)) == len(ids) for ids in anchors.values())
    for file, tree in trees.items():
        for link in tree.iter(f"{XHTML}a"):
            target, _, anchor = link.get("href").partition("#")
            assert (target or file) in trees, link.get("href")
            assert not anchor or anchor in anchors[target or file], link.get("href")


def test_a_section_goes_from_summary_to_figures_to_text(books):
    text = words(documents(books["cycling"])["03-routes-to-schools.xhtml"].find(f"{XHTML}body"))
    parts = [
        "Routes to schools",
        "In short",
        "Key figures",
        "79%",
        "Text of this section",
        "a tour with parents",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_every_passage_is_there_and_leads_to_its_dutch_and_back(books):
    edition = editions.cycling()
    trees = documents(books["cycling"])
    by_id = {e.get("id"): (file, e) for file, tree in trees.items() for e in tree.iter() if e.get("id")}
    dutch = {segment.id: segment.text for segment in edition.report.segments()}
    headings = {block.id for block in edition.report.blocks if block.kind == "heading"}
    for rendering in edition.translation.renderings:
        file, english = by_id[rendering.segment]
        original_file, original = by_id[f"dutch-{rendering.segment}"]
        assert rendering.text in words(english)
        assert dutch[rendering.segment] in words(original)
        assert original.find(f"{XHTML}a").get("href") == f"{file}#{rendering.segment}"
        if rendering.segment.partition(".")[0] not in headings:
            number = english.find(f"{XHTML}a")
            assert number.get("href") == f"{original_file}#dutch-{rendering.segment}"
            assert number.text == original.find(f"{XHTML}a").text


def test_what_is_doubtful_says_so_and_why(books):
    text = words(documents(books["cycling"])["03-routes-to-schools.xhtml"])
    assert "because the land belongs to others. [likely wrong]" in text
    assert "Passage 10 is likely wrong. The Dutch has 31, the English has 13." in text
    assert "[kept in Dutch] halteplaatsen van de schoolbus;" in text


@pytest.mark.parametrize("name", EDITIONS)
def test_every_document_and_every_dutch_text_says_its_language_twice(books, name):
    for file, tree in documents(books[name]).items():
        assert tree.get("lang") == tree.get(LANG) == "en"
        for element in tree.iter():
            assert element.get("lang") == element.get(LANG)
        if file.startswith("dutch-"):
            marked = [words(element) for element in tree.iter() if element.get("lang") == "nl"]
            assert marked


def test_text_of_a_report_is_never_markup(books):
    for tree in documents(books["hostile"]).values():
        tags = {element.tag.removeprefix(XHTML) for element in tree.iter()}
        assert not tags & {"script", "img", "svg", "iframe", "object", "form"}
        assert not [key for element in tree.iter() for key in element.attrib if key.startswith("on")]
    title = documents(books["hostile"])["title.xhtml"].find(f".//{XHTML}h1")
    assert words(title) == "<script>alert(2)</script> & {{ 7 * 7 }} {% raw %}"


def test_accessibility_is_told_as_epub_accessibility_asks_and_no_conformance_is_claimed(books):
    package = etree.fromstring(unpack(books["cycling"])["book/package.opf"])
    told = {}
    for meta in package.iter(f"{OPF}meta"):
        told.setdefault(meta.get("property"), []).append(meta.text)
    assert told["schema:accessMode"] == told["schema:accessModeSufficient"] == ["textual"]
    assert {"tableOfContents", "readingOrder", "structuralNavigation"} <= set(
        told["schema:accessibilityFeature"]
    )
    assert told["schema:accessibilityHazard"] == ["none"]
    assert "No person has tested this book" in told["schema:accessibilitySummary"][0]
    assert "dcterms:conformsTo" not in told


def test_a_template_of_the_user_takes_the_place_of_ours(tmp_path):
    (tmp_path / "epub").mkdir()
    (tmp_path / "epub" / "book.css").write_text("body { color: red }\n", encoding="utf-8")
    files = publishing.pages(editions.empty(), Look(templates=tmp_path), wanted=["epub"])
    assert unpack(files["edition.epub"])["book/book.css"] == b"body { color: red }\n"


def test_a_long_report_takes_time_in_proportion_to_its_length():
    def spent(sections):
        edition = editions.long(sections, 8)
        return seconds(lambda: write(edition))

    spent(2)
    assert spent(160) < 8 * spent(20) * 2.5
