"""Forms of single lines."""

import pytest

from pipeline.reading import forms


@pytest.mark.parametrize("text", ["---", "=====", "* * *", "______", "~~~~", "......", "─────"])
def test_a_line_of_one_sign_is_a_rule(text):
    assert forms.is_rule(text)


@pytest.mark.parametrize("text", ["--", "-x-", "1-2-3", "=-=-=", "", "De raad"])
def test_other_lines_are_no_rule(text):
    assert not forms.is_rule(text)


@pytest.mark.parametrize(
    ("text", "mark"),
    [("[1] Zie", "[1]"), ("¹ Zie", "¹"), ("²³Zie", "²³"), ("[^2]: Zie", "[^2]:"), ("[12]Zie", "[12]")],
)
def test_a_footnote_begins_with_its_mark(text, mark):
    assert forms.note_mark(text)["mark"] == mark


@pytest.mark.parametrize("text", ["[noot] Zie", "Zie [1]", "[1]", "¹", "1 Zie"])
def test_other_lines_are_no_footnote(text):
    assert forms.note_mark(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2.1  Nieuwe woningen ........ 3", ("2.1", "Nieuwe woningen", "3")),
        ("Inleiding . . . . . 12", (None, "Inleiding", "12")),
        ("3. Slot……… 4", ("3.", "Slot", "4")),
        ("Slot ____ 4", (None, "Slot", "4")),
    ],
)
def test_an_entry_of_a_table_of_contents(text, parts):
    found = forms.contents_entry(text)
    assert (found["number"], found["title"], found["page"]) == parts


@pytest.mark.parametrize("text", ["Het kostte 12", "En toen... 12", "Inleiding ....", "", "12"])
def test_other_lines_are_no_entry(text):
    assert forms.contents_entry(text) is None


def test_a_heading_of_markdown():
    found = forms.hash_heading("## 2.1 Doel ##")
    assert (found["hashes"], found["title"], found["tail"].strip()) == ("##", "2.1 Doel", "##")


@pytest.mark.parametrize("text", ["#1 in de lijst", "####### Diep", "#", "Nr. # 3"])
def test_other_signs_are_no_heading(text):
    assert forms.hash_heading(text) is None
