"""The page of an evaluation: what it says of one translation and of two, and which words it marks."""

import pytest

from pipeline.evaluate import System, assess
from pipeline.publishing.evaluation_pages import pages, signed, unlike
from pipeline.translating.engines.base import Hypothesis

DUTCH = ["Het <b>water</b> is niet schoon.", "De raad bouwde 3 scholen."]
REFERENCES = ["The <b>water</b> is not clean.", "The council built 3 schools."]
MADE = ["The <b>water</b> is clean.", "The council built 4 schools."]


def system(name, texts):
    return System(name, [Hypothesis(text, -0.1) for text in texts])


@pytest.fixture(scope="module")
def alone():
    return pages(assess(system("a & b", MADE), REFERENCES))["index.html"].decode()


@pytest.fixture(scope="module")
def compared():
    found = assess(system("new", MADE), REFERENCES, dutch=DUTCH, against=system("old", REFERENCES), show=2)
    return pages(found)["index.html"].decode()


def test_one_translation_has_its_scores_with_their_signatures(alone):
    assert "a &amp; b, beside English by people: 2 segments." in alone
    assert "<code>nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:" in alone
    assert "What the checks say" not in alone
    assert "95% interval" not in alone


def test_two_translations_have_a_test_and_their_most_different_segments(compared):
    assert "Is the difference more than chance?" in compared
    assert "Most different segments" in compared
    assert "not shown to differ" in compared or ">worse<" in compared
    assert '<span lang="nl">Het &lt;b&gt;water&lt;/b&gt; is niet schoon.</span>' in compared


def test_alarms_stand_beside_those_of_the_references(compared):
    assert '<td data-label="Segments">1</td><td data-label="The other">0</td>' in compared
    assert "No alarm from:" in compared


def test_nothing_of_a_text_becomes_markup(compared):
    assert "<b>" not in compared
    assert "default-src 'none'" in compared


def test_the_files_of_the_page_come_with_it():
    assert set(pages(assess(system("x", MADE), REFERENCES))) == {"index.html", "style.css", "icon.svg"}


@pytest.mark.parametrize(
    ("text", "reference", "marked"),
    [
        ("The water is clean.", "The water is not clean.", []),
        ("The council built 4 schools.", "the council built 3 schools", ["4"]),
        ("A record low since 1946", "Its highest level since 1946", ["A record low"]),
        ("Report", "", ["Report"]),
        ("", "Contents", []),
    ],
)
def test_words_that_the_reference_has_not_are_marked(text, reference, marked):
    assert [text[mark.start : mark.end] for mark in unlike(text, reference)] == marked


def test_a_difference_has_its_sign():
    assert (signed(1.234), signed(-0.5)) == ("+1.23", "−0.50")
