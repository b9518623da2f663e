"""What pages show of a summary: points, words where they are used first, figures, and how it was made."""

import re

import pytest

from pipeline.edition import KeyFigure, SummarySentence
from pipeline.publishing import plain
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import Place, Text, Word
from tests.publishing.writer import Writer, kept, said


@pytest.fixture(scope="module")
def atlas(cycling):
    return Atlas(cycling)


def word(text: str, full: str = "") -> Word:
    return Word("word-1", text, full, "What it means.", "glossary", Place(1, "b1.1", "sections/01.html#b1.1"))


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("79", "%", "79%"),
        ("8.4 million", "EUR", "€8.4 million"),
        ("8.4 million", "USD", "US$8.4 million"),
        ("8.4 million", "CHF", "CHF 8.4 million"),
        ("more than EUR 20 million", "", "more than €20 million"),
        ("2,400", "residents", "2,400 residents"),
        ("14", "", "14"),
    ],
)
def test_a_key_figure_is_printed_with_its_unit(atlas, value, unit, printed):
    assert plain.figure(atlas, KeyFigure(value, unit, "what", "b2.1")).value == printed


def test_a_key_figure_has_its_year_and_change(atlas):
    key = KeyFigure("14", "", "people", "b2.1", "2025", "up from EUR 3 in 2024")
    made = plain.figure(atlas, key)
    assert (made.year, made.change) == ("2025", "up from €3 in 2024")


def test_a_point_of_passages_that_were_kept_in_dutch_is_dutch():
    writer = Writer("a.txt", "")
    writer.untitled()
    block = writer.text(kept("Niet vertaald.", "unusable"), said("Ja.", "Yes."))
    writer.summary(("Niet vertaald.", f"{block}.1"), ("Yes.", f"{block}.2"))
    own = Atlas(writer.edition())
    found = plain.points(own, own.summaries["s1"].sentences)
    assert [point.text for point in found] == [Text("Niet vertaald.", "nl"), Text("Yes.")]
    assert [point.sources for point in found] == [(Text("Niet vertaald.", "nl"),), (Text("Yes."),)]


def test_a_point_has_its_source_its_rules_in_words_and_what_was_refused(atlas):
    first = plain.points(atlas, atlas.summaries["s1"].sentences)[0]
    assert [source.text for source in first.sources] == [
        "In 2025, 14 people died while cycling in Noordwaterland, compared with 19 in 2024."
    ]
    assert first.rules == ("took off the link to the sentence before", "No such rule")
    assert first.refused == ("The number 41 is not in the source.",)


@pytest.mark.parametrize(
    ("text", "words", "pieces"),
    [
        ("The ODA budget and ODA rules.", ["ODA"], ["The ", "*ODA", " budget and ODA rules."]),
        ("ODA", ["ODA"], ["*ODA"]),
        ("An ODAX budget.", ["ODA"], ["An ODAX budget."]),
        ("The export control law.", ["export", "export control"], ["The ", "*export control", " law."]),
        ("Nothing.", [], ["Nothing."]),
        ("", ["ODA"], [""]),
    ],
)
def test_a_text_is_cut_at_the_first_use_of_each_word(text, words, pieces):
    found = plain._pieces(text, [word(each) for each in words])
    assert [f"*{piece.text}" if piece.word else piece.text for piece in found] == pieces


def test_a_word_is_linked_once_on_a_page(atlas):
    words = plain.words(atlas, atlas.summaries["s1"].words)
    points = plain.points(atlas, atlas.summaries["s1"].sentences * 2, words)
    linked = [piece.word.word for point in points for piece in point.pieces if piece.word]
    assert linked == ["Noordwaterland"]
    assert [each.word for each in words] == ["Noordwaterland", "NWL"]


def test_the_page_of_a_section_leads_from_a_word_to_its_explanation_and_on_to_the_passage(cycling_files):
    page = next(body for name, body in cycling_files.items() if name.startswith("sections/01")).decode()
    target = re.search(r'<a class="term" href="#(word-\d)">Noordwaterland</a>', page)
    assert target
    entry = page[page.index(f'<dt id="{target[1]}"><dfn>Noordwaterland</dfn></dt>') :]
    assert "An invented province." in entry
    assert re.search(r'href="[^"]*#b2\.1"', entry)
    assert "As the report explains it." in page


def test_key_figures_stand_as_cards_and_as_a_table_with_year_and_change(cycling_files):
    page = next(body for name, body in cycling_files.items() if name.startswith("sections/01")).decode()
    table = page[page.index('<table class="stack key-figures">') :]
    assert '<td data-label="Year">2025</td>' in table
    assert '<td data-label="Change">compared with 19 in 2024</td>' in table
    assert "2025, compared with 19 in 2024" in page


def test_the_page_says_who_worded_the_summary(cycling_files):
    page = next(body for name, body in cycling_files.items() if name.startswith("sections/01")).decode()
    assert "Rules made these sentences of the report shorter and plainer." in page
    assert "The grammar of English was not installed here" in page


@pytest.mark.parametrize(
    ("doubts", "accepted", "doubtful"),
    [((), False, False), (("Not said.",), False, True), (("Not said.",), True, False)],
)
def test_a_point_in_the_words_of_a_person_is_doubtful_until_its_findings_are_accepted(
    doubts, accepted, doubtful
):
    writer = Writer("a.txt", "")
    writer.untitled()
    block = writer.text(said("Ja.", "Yes."))
    words = SummarySentence("Yes, indeed.", (f"{block}.1",), (), "person", (), "Ada", accepted, doubts)
    writer.summary(words)
    own = Atlas(writer.edition())
    (point,) = plain.points(own, own.summaries["s1"].sentences)
    assert (point.by, point.who, point.doubtful, point.doubts) == ("person", "Ada", doubtful, doubts)
