"""Pages are complete, safe, linked, deterministic and light; templates of the user take the place of ours."""

import re
from html.parser import HTMLParser

import pytest

from pipeline import publishing
from pipeline.errors import SettingsError
from pipeline.publishing import Look, html
from tests.publishing import editions
from tests.timing import seconds

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
SEARCHED = POLICY.replace("base-uri", "script-src 'self'; base-uri").replace(
    "form-action 'none'", "form-action 'self'"
)
# The pages with a search, which needs the one script.
WITH_SEARCH = ("index.html", "full-text.html")


class Page(HTMLParser):
    """What the tests look at: elements with their attributes, and the text."""

    def __init__(self, content):
        super().__init__()
        self.elements = []
        self.text = ""
        self.feed(content.decode())

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data

    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


@pytest.fixture(params=["cycling_files", "hostile_files"])
def pages(request):
    files = request.getfixturevalue(request.param)
    return {name: Page(content) for name, content in files.items() if name.endswith(".html")}


def test_the_files_of_an_edition(cycling_files):
    assert list(cycling_files) == [
        "index.html",
        "sections/01-progress-on-cycling-safety-2025.html",
        "sections/02-safe-routes.html",
        "sections/03-routes-to-schools.html",
        "sections/04-costs-of-each-measure.html",
        "sections/05-behaviour-in-traffic.html",
        "sections/06-vooruitblik.html",
        "full-text.html",
        "audit.html",
        "about.html",
        "style.css",
        "icon.svg",
        "search.js",
        "readability.csv",
        "glossary.csv",
        "entry.json",
        "edition.schema.json",
        "edition.json",
    ]


def test_every_page_has_its_policy_no_inline_code_and_no_script_but_the_search(pages):
    for name, page in pages.items():
        policies = [
            a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"
        ]
        assert policies == [SEARCHED if name in WITH_SEARCH else POLICY], name
        scripts = [attributes for tag, attributes in page.elements if tag == "script"]
        assert scripts == ([{"src": "search.js", "defer": None}] if name in WITH_SEARCH else []), name
        tags = {tag for tag, _ in page.elements}
        assert not tags & {"style", "iframe", "object", "embed", "base", "img"}, name
        names = {attribute for _, attributes in page.elements for attribute in attributes}
        assert not {n for n in names if n == "style" or n.startswith("on")}, name


def test_every_link_leads_to_a_file_and_an_anchor_of_the_edition(pages, request):
    files = set(request.getfixturevalue("cycling_files")) | set(request.getfixturevalue("hostile_files"))
    anchors = {name: set(page.ids()) for name, page in pages.items()}
    for name, page in pages.items():
        for _, attributes in page.elements:
            address = attributes.get("href", "")
            path, _, anchor = address.partition("#")
            folder = name.rpartition("/")[0]
            target = name if not path else path.removeprefix("../") if folder else path
            assert target in files, (name, address)
            if anchor and target in anchors:
                known = anchors[target] | {"icon-error", "icon-warning", "icon-note", "icon-kept"}
                assert anchor in known, (name, address)


def test_ids_are_unique_on_a_page(pages):
    for name, page in pages.items():
        assert len(page.ids()) == len(set(page.ids())), name


@pytest.mark.parametrize("edition", ["cycling", "hostile"])
def test_every_segment_has_its_anchor_on_its_section_page_and_in_the_full_text(edition, request):
    made = request.getfixturevalue(edition)
    files = request.getfixturevalue(f"{edition}_files")
    order = [segment.id for segment in made.report.segments()]
    on_sections = [
        i for name, content in files.items() if name.startswith("sections/") for i in Page(content).ids()
    ]
    assert sorted(i for i in on_sections if i in order) == sorted(order)
    assert [i for i in Page(files["full-text.html"]).ids() if i in order] == order


@pytest.mark.parametrize("name", ["full-text.html", "audit.html", "index.html"])
def test_text_of_a_report_is_never_markup_nor_template(hostile_files, name):
    content = hostile_files[name].decode()
    assert content.count("<script") == content.count('<script src="search.js" defer></script>') <= 1
    assert "&lt;script&gt;" in content
    assert "49" not in re.findall(r"&amp; (.{0,20})", content)
    assert "{{ 7 * 7 }}" in content


def test_text_comes_out_as_it_went_in(cycling, cycling_files):
    text = " ".join(Page(cycling_files["full-text.html"]).text.split())
    for segment, rendering in zip(cycling.report.segments(), cycling.translation.renderings, strict=True):
        assert segment.text in text
        assert rendering.text in text


def test_characters_that_html_forbids_are_replaced(hostile_files):
    content = hostile_files["full-text.html"].decode()
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\U0001ffff]", content)
    assert "\ufffd" in content


@pytest.mark.parametrize("plane", range(17))
def test_noncharacters_of_every_plane_are_forbidden(plane):
    assert (
        html.printable(f"a{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}b")
        == "a\ufffd\ufffdb"
    )


@pytest.mark.parametrize("text", ["", "é 👩‍👩‍👧 \t\n\u00a0\u200f", "\U0001f600"])
def test_allowed_characters_stay(text):
    assert html.printable(text) == text


def test_every_page_says_that_it_is_a_machine_draft_and_none_says_more(pages):
    for name, page in pages.items():
        words = page.text.lower()
        assert "machine draft" in words, name
        assert "no person has checked it" in words, name
        assert not re.search(
            r"\b(verified|approved|official translation|reviewed by|quality assured)\b", words
        )


def test_the_same_edition_gives_the_same_bytes(cycling_files):
    assert publishing.pages(editions.cycling()) == cycling_files


@pytest.mark.parametrize("name", ["index.html", "about.html", "sections/03-routes-to-schools.html"])
def test_a_page_with_its_style_is_lighter_than_100_kilobytes(cycling_files, name):
    assert (
        len(cycling_files[name]) + len(cycling_files["style.css"]) + len(cycling_files["icon.svg"]) < 100_000
    )


def test_a_long_report_takes_time_in_proportion_to_its_length():
    def spent(sections):
        edition = editions.long(sections, 8)
        return seconds(lambda: publishing.pages(edition))

    spent(2)
    assert spent(240) < 8 * spent(30) * 2.5


def test_a_template_of_the_user_takes_the_place_of_ours(tmp_path, cycling, cycling_files):
    (tmp_path / "about.html").write_text(
        '{% extends "base.html" %}{% set page = "about.html" %}{% block main %}<h1>Ours</h1>{% endblock %}',
        encoding="utf-8",
    )
    (tmp_path / "style.css").write_text("body { color: red }\n", encoding="utf-8")
    files = publishing.pages(cycling, Look(templates=tmp_path))
    assert b"<h1>Ours</h1>" in files["about.html"]
    assert files["style.css"] == b"body { color: red }\n"
    assert files["index.html"] == cycling_files["index.html"]


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("{% block %}", r"about\.html, line 1"),
        (
            '{% extends "base.html" %}\n{% block main %}\n{{ nobody.knows }}{% endblock %}',
            r"about\.html, line 3",
        ),
        ('{% include "nowhere.html" %}', r"about\.html, line 1"),
        (b"\xff\xfe", "templates"),
    ],
)
def test_a_template_that_cannot_be_used_is_told_with_its_place(tmp_path, cycling, template, place):
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "about.html").write_bytes(template if isinstance(template, bytes) else template.encode())
    with pytest.raises(SettingsError, match=place) as caught:
        publishing.pages(cycling, Look(templates=folder))
    assert caught.value.code == "settings.templates"
    assert "Correct the template" in caught.value.remedy


def test_a_folder_of_templates_that_is_not_there_is_told(tmp_path, cycling):
    with pytest.raises(SettingsError, match="no such folder"):
        publishing.pages(cycling, Look(templates=tmp_path / "nowhere"))


def test_templates_lie_where_helder_looks_for_them():
    assert {path.name for path in publishing.TEMPLATES.glob("*.html")} == {
        "base.html",
        "frame.html",
        "evaluation.html",
        "library.html",
        "index.html",
        "section.html",
        "full-text.html",
        "audit.html",
        "audit-base.html",
        "audit-document.html",
        "audit-index.html",
        "about.html",
    }
