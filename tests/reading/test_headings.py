"""Which lines are headings."""

import pytest

BODY = "De raad heeft dit plan besproken. Het college voert het uit."

LONG = "Daarna kijkt de raad opnieuw naar het plan en de kosten van het college"

HEADINGS = {
    "a short line on its own before text": (f"Wonen en bouwen\n\n{BODY}", ["Wonen en bouwen"]),
    "a question with a chapter": (
        f"Hoofdstuk 1: Waar staan wij?\n\n{BODY}",
        ["Hoofdstuk 1: Waar staan wij?"],
    ),
    "a short line with a colon inside": (
        f"Water: nu en in de toekomst\n\n{BODY}",
        ["Water: nu en in de toekomst"],
    ),
    "a question": (f"Wat gaan wij doen?\n\n{BODY}", ["Wat gaan wij doen?"]),
    "a line that text follows directly": (
        f"Wonen\n{BODY}\n{LONG}\nin dit jaar.",
        ["Wonen"],
    ),
    "a line before a list": ("Doelen\n\n- meer groen\n- minder steen", ["Doelen"]),
    "a line before a table": ("Kosten per jaar\n\na | b\nc | d", ["Kosten per jaar"]),
    "a line before a heading": (
        f"Plan\n\n{BODY}\n\nDeel een\n\nWonen\n\n{BODY}",
        ["Plan", "Deel een", "Wonen"],
    ),
    "a wrapped heading": (
        f"Bevorderen van de economische weerbaarheid van de regio, inclusief het\nnieuwe bedrijf\n\n{BODY}",
        ["Bevorderen van de economische weerbaarheid van de regio, inclusief het nieuwe bedrijf"],
    ),
    "an underlined line, even with a small letter": (f"wonen\n-----\n{BODY}", ["wonen"]),
    "a line with a number and a stop": (f"1. Wonen\n\n{BODY}", ["1. Wonen"]),
    "a line with an open number": (f"1 Wonen\n\n{BODY}\n\n2 Water\n\n{BODY}", ["1 Wonen", "2 Water"]),
    "a number that a heading below has more of": (
        f"1. Wonen\n\n1.1. Doel\n\n{BODY}",
        ["1. Wonen", "1.1. Doel"],
    ),
    "an excerpt that begins later": (f"3.2 Wonen\n\n{BODY}", ["3.2 Wonen"]),
    "a number before a list": ("1. Wonen\n\n- meer groen\n- minder steen", ["1. Wonen"]),
    "a line with Markdown's sign": (f"# wonen\n{BODY}", ["wonen"]),
    "a number after Markdown's sign": (f"## 2.1 Wonen\n{BODY}", ["2.1 Wonen"]),
    "letters in capitals": (f"A. Wonen\n\n{BODY}\n\nB. Water\n\n{BODY}", ["A. Wonen", "B. Water"]),
}


@pytest.mark.parametrize(("text", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_this_is_a_heading(outline_of, text, expected):
    assert [heading for _, heading in outline_of(text)] == expected


NO_HEADINGS = {
    "a sentence": f"Dit is kort.\n\n{BODY}",
    "a lead-in": f"Wij doen dit:\n\n{BODY}",
    "a salutation": f"Geachte voorzitter,\n\n{BODY}",
    "a line with a small letter": f"besluit vast te stellen\n\n{BODY}",
    "a date": f"Den Haag, 12 mei 2024\n\n{BODY}",
    "data about the report": f"Opgesteld door: J. Bos\n\n{BODY}",
    "an address": f"www.voorbeeld.nl\n\n{BODY}",
    "a question with a label": f"Vraag: wanneer begint het werk?\n\n{BODY}",
    "a number alone": f"2024\n\n{BODY}",
    "a lead-in without colon": "De hoofdlijnen zijn\n\n- meer groen\n- minder steen",
    "a sentence without its stop": (
        "De raad heeft na een lang debat over alle plannen van het college dit besluit genomen\n\n" + BODY
    ),
    "more than a heading holds": "Woord " * 30 + f"\n\n{BODY}",
    "the last line": f"{BODY}\n\nJan de Vries",
    "items one after the other": f"{BODY}\n\n1. Meer groen\n\n2. Minder steen\n\n{BODY}",
    "an item with a stop": f"1. De raad besluit.\n\n{BODY}",
    "an item with a small mark": f"{BODY}\n\na. Meer groen\n\n{BODY}",
    "an item with a bullet": f"{BODY}\n\n• Meer groen\n\n{BODY}",
    "a short line inside a paragraph": f"{BODY}\nKort woord\n{BODY}",
}


@pytest.mark.parametrize("text", NO_HEADINGS.values(), ids=NO_HEADINGS)
def test_this_is_no_heading(outline_of, text):
    assert outline_of(text) == []


def test_names_between_the_title_and_the_first_chapter_are_no_headings(outline_of):
    text = (
        f"Plan van aanpak\n\nGemeente Zandwijk\n\nAfdeling Wonen\n\n1. Doel\n\n{BODY}\n\n2. Kosten\n\n{BODY}"
    )
    assert [heading for _, heading in outline_of(text)] == ["Plan van aanpak", "1. Doel", "2. Kosten"]


def test_one_subtitle_below_the_title_is_no_heading(outline_of):
    text = f"Plan van aanpak\n\nGemeente Zandwijk\n\nDoel\n\n{BODY}\n\nKosten\n\n{BODY}"
    assert [heading for _, heading in outline_of(text)] == ["Plan van aanpak", "Doel", "Kosten"]


def test_a_name_below_a_foreword_is_no_heading(outline_of):
    text = f"Plan\n\n1. Voorwoord\n\n{BODY}\n\nWethouder Jan de Boer\n\n2. Doel\n\n{BODY}"
    assert [heading for _, heading in outline_of(text)] == ["Plan", "1. Voorwoord", "2. Doel"]


def test_many_short_lines_are_a_list_and_only_the_last_heads_the_text(outline_of):
    names = "\n\n".join(["Ada", "Bert", "Cees", "Dirk", "Els", "Wonen"])
    assert [heading for _, heading in outline_of(f"{BODY}\n\n{names}\n\n{BODY}")] == ["Wonen"]


def test_where_every_line_is_a_paragraph_short_lines_are_headings(outline_of):
    body = "De raad heeft het hele plan besproken en besloten dat het zo blijft als het is.\n"
    text = "Plan\n" + body * 2 + "Wonen\n" + body * 3 + "Water\n" + body * 3
    assert [heading for _, heading in outline_of(text)] == ["Plan", "Wonen", "Water"]
