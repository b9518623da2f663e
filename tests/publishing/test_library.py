"""The library of an output folder: what it lists, in which order, and its sitemap and feed."""

import datetime as dt

import feedparser
import msgspec
import pytest
from lxml import etree

from pipeline import publishing
from pipeline.publication import Publication
from pipeline.publishing import Look, entry, library
from tests.publishing import editions

BASE = "https://www.example.nl/english"
KNOWN = Publication(
    date=dt.date(2025, 5, 21), publisher="Provincie & Co", address="https://www.example.nl/verslag"
)


def an_entry(**changes):
    whole = {
        "title": "Water in the city",
        "title_lang": "en",
        "source_title": "Water in de stad",
        "source_lang": "nl",
        "passages": 10,
        "doubtful": 0,
        "reviewed": 0,
    }
    return entry.Entry(**(whole | changes))


def listed(entries, base_address="", pages=None):
    return library.files(entries, pages or {}, base_address=base_address, look=Look())


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with two editions, a file that is none, and an edition whose entry is damaged."""
    root = tmp_path_factory.mktemp("output")
    cycling = msgspec.structs.replace(editions.cycling(), publication=KNOWN)
    for name, edition in (("fietsen", cycling), ("<b>", editions.hostile())):
        for path, content in publishing.pages(edition).items():
            target = root / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    (root / "damaged").mkdir()
    (root / "damaged" / entry.FILE_NAME).write_text('{"title": 3}')
    (root / "newer").mkdir()
    (root / "newer" / entry.FILE_NAME).write_bytes(msgspec.json.encode(an_entry(version=99)))
    (root / "README.md").write_text("not an edition")
    return root


def test_the_editions_of_a_folder_are_found_and_what_is_damaged_is_left_out(folder):
    assert set(library.find(folder)) == {"fietsen", "<b>"}


def test_an_entry_says_what_the_edition_says(folder):
    found = library.find(folder)["fietsen"]
    assert (found.title, found.source_title) == (
        "Progress on cycling safety 2025",
        "Voortgang fietsveiligheid 2025",
    )
    assert (found.passages, found.doubtful, found.reviewed) == (39, 5, 0)
    assert (found.date, found.publisher, found.address) == (KNOWN.date, KNOWN.publisher, KNOWN.address)


def test_the_page_links_to_each_edition_with_its_title_escaped(folder):
    page = listed(library.find(folder))["index.html"].decode()
    assert 'href="fietsen/index.html"' in page
    assert 'href="%3Cb%3E/index.html"' in page
    assert "&lt;script&gt;alert(2)&lt;/script&gt;" in page
    assert page.count("<script") == 1
    assert 'name="generator" content="Helder library"' in page


def test_the_newest_report_stands_first_and_those_without_a_date_last_by_title():
    entries = {
        "a": an_entry(title="Zebra"),
        "b": an_entry(title="apple"),
        "c": an_entry(title="Old", date=dt.date(2020, 1, 1)),
        "d": an_entry(title="New", date=dt.date(2025, 1, 1)),
    }
    page = listed(entries)["index.html"].decode()
    places = [page.index(f">{title}<") for title in ("New", "Old", "apple", "Zebra")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "machine draft<"),
        ({"doubtful": 3}, "machine draft, 3 of 10 passages doubtful<"),
        ({"reviewed": 4}, "4 of 10 passages reviewed by a person<"),
        ({"reviewed": 10}, "every passage reviewed by a person<"),
        ({"level": 4}, "level 4 of 4, hardest<"),
        ({"level": 2}, "level 2 of 4<"),
        ({"date": dt.date(2025, 3, 1)}, '<time datetime="2025-03-01">1 March 2025</time>'),
        ({"title": "Begroting", "title_lang": "nl"}, '<span lang="nl">Begroting</span>'),
    ],
)
def test_what_a_line_says_of_an_edition(changes, words):
    assert words in listed({"a": an_entry(**changes)})["index.html"].decode()


def test_one_report_needs_no_search_and_none_is_told():
    assert "data-search" not in listed({"a": an_entry()})["index.html"].decode()
    assert "No reports yet" in listed({})["index.html"].decode()


def test_without_a_base_address_there_is_no_sitemap_and_no_feed(folder):
    assert {name for name in listed(library.find(folder)) if name.endswith(("xml", "atom"))} == set()


def test_the_sitemap_has_every_page_and_the_dutch_original(folder):
    entries = library.find(folder)
    pages = {"fietsen": ["about.html", "index.html"], "<b>": ["index.html"]}
    root = etree.fromstring(listed(entries, BASE, pages)["sitemap.xml"])
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    assert root.xpath("//s:loc/text()", namespaces=spaces) == [
        f"{BASE}/",
        f"{BASE}/%3Cb%3E/index.html",
        f"{BASE}/fietsen/about.html",
        f"{BASE}/fietsen/index.html",
    ]
    originals = root.xpath("//x:link[@rel='alternate'][@hreflang='nl']/@href", namespaces=spaces)
    assert originals == ["https://www.example.nl/verslag"]


def test_the_feed_is_read_by_a_feed_reader(folder):
    files = listed(library.find(folder), BASE)
    feed = feedparser.parse(files["feed.atom"])
    assert not feed.bozo
    assert (feed.version, feed.feed.id, feed.feed.updated) == ("atom10", f"{BASE}/", "2025-05-21T00:00:00Z")
    assert [(e.title, e.author, e.link) for e in feed.entries] == [
        ("Progress on cycling safety 2025", "Provincie & Co", f"{BASE}/fietsen/index.html")
    ]
    assert b'type="application/atom+xml"' in files["index.html"]


def test_without_a_dated_edition_there_is_a_sitemap_and_no_feed():
    files = listed({"a": an_entry()}, BASE)
    assert "sitemap.xml" in files
    assert "feed.atom" not in files


def test_the_same_editions_give_the_same_bytes(folder):
    assert listed(library.find(folder), BASE) == listed(library.find(folder), BASE)
