"""The pages of an audit without an edition: which there are, what they say, and where words are marked."""

import re

import pytest

from pipeline.edition import Mark
from pipeline.publishing import audit_pages
from pipeline.publishing.audit_pages import pages
from pipeline.publishing.hard import pieces
from pipeline.publishing.views import Piece
from pipeline.scoring import score
from pipeline.scoring.advice import advice
from tests.scoring.reports import make_report

HARD = "De aanvraag wordt middels een formulier door de gemeente in het voorjaar behandeld."


class Audited:
    """A document as pipeline.audits gives it."""

    def __init__(self, name, sentences):
        report = make_report(("Over <dit> & dat", [("paragraph", sentences)]))
        self.name, self.title, self.language = name, "Nota", "nl"
        self.titles = {section.id: section.title for section in report.sections}
        self.texts = score(report, None).texts


@pytest.fixture
def files():
    audits = [Audited("easy.txt", ["Wij gaan morgen naar de stad."] * 20), Audited("hard.txt", [HARD] * 12)]
    return {name: content.decode() for name, content in pages(audits, advice())}


def test_there_is_a_league_table_and_a_page_for_each_document(files):
    assert set(files) == {"index.html", "01-easy-txt.html", "02-hard-txt.html", "style.css", "icon.svg"}
    assert files["index.html"].index("02-hard-txt.html") < files["index.html"].index("01-easy-txt.html")


def test_the_page_marks_the_words_and_says_why_and_what_to_do(files):
    page = files["02-hard-txt.html"]
    assert "<mark>behandeld</mark>" in page
    assert "Passives: Say who does it" in page
    assert "instead: " in page
    assert "Over &lt;dit&gt; &amp; dat" in page


def test_every_chart_has_a_title_a_description_and_its_figures_as_a_table(files):
    page = files["02-hard-txt.html"]
    for svg in re.findall(r'<svg class="chart".*?</svg>', page, re.DOTALL):
        assert "<title" in svg
        assert "<desc" in svg
        # The halo of the letters, which the stylesheet draws, must not cover them.
        assert 'paint-order="stroke"' in svg
    assert page.count("<caption>") >= 3


def test_a_page_claims_no_level_of_readers(files):
    said = re.sub(r"<[^>]+>", "", files["01-easy-txt.html"])
    assert "no level of a reader such as B1" in said


def test_a_document_that_is_too_short_says_why():
    page = dict(pages([Audited("short.txt", [HARD])], advice()))["01-short-txt.html"].decode()
    assert "Not scorable: 13 words" in page


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [("een twee drie", False)]),
        ([(0, 3)], [("een", True), (" twee drie", False)]),
        ([(0, 8), (4, 13)], [("een twee drie", True)]),
    ],
)
def test_marks_may_overlap(marks, expected):
    found = pieces("een twee drie", [Mark("x", start, end) for start, end in marks])
    assert found == tuple(Piece(text, marked) for text, marked in expected)


def test_the_languages_have_names():
    assert audit_pages.LANGUAGES == {"nl": "Dutch", "en": "English"}
