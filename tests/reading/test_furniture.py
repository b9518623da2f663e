"""What belongs to a web page or a sheet of paper and not to the report."""

import pytest

BODY = (
    "Vaargeulen\n\nDe raad heeft het plan voor de haven besproken.\n\n"
    "Baggeren\n\nHet college voert dit uit.\n\nDat kost veel geld."
)


def left_out(report) -> list[str]:
    return [report.source[one.span.start : one.span.end] for one in report.left_out]


@pytest.mark.parametrize(
    "line",
    [
        "Ga direct naar de inhoud",
        "Direct naar hoofdinhoud",
        "Home > Onderwerpen > Water",
        "Skip to main content",
        "Menu",
        "U bent hier: Home",
    ],
)
def test_lines_of_the_web_page_before_the_report_are_left_out(report_of, line):
    assert left_out(report_of(f"{line}\n\n{BODY}")) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Deel deze pagina",
        "Terug naar boven",
        "Print dit artikel",
        "Back to top",
        "Pagina laatst bijgewerkt op 12 mei 2024",
        "Was deze pagina nuttig?",
        "Sitemap",
    ],
)
def test_lines_of_the_web_page_after_the_report_are_left_out(report_of, line):
    assert left_out(report_of(f"{BODY}\n\n{line}")) == [line]


def test_several_lines_at_both_ends_are_left_out(report_of):
    text = f"Menu\n\nZoeken\n\n{BODY}\n\nDeel deze pagina\n\nTerug naar boven"
    assert left_out(report_of(text)) == ["Menu", "Zoeken", "Deel deze pagina", "Terug naar boven"]


def test_a_lone_last_word_that_stands_nowhere_else_is_left_out(report_of):
    assert left_out(report_of(f"{BODY}\n\nColofonpagina")) == ["Colofonpagina"]


@pytest.mark.parametrize(
    "end",
    [
        "Haven",
        "Jan de Vries",
        "Vlissingen, 12 mei 2024",
        "Einde.",
        "J. Jansen\n\nVlissingen",
        "2024",
        "- punt",
        "Colofonpagina\n=============",
    ],
)
def test_a_last_line_that_may_be_of_the_report_is_kept(report_of, end):
    report = report_of(f"{BODY}\n\n{end}")
    assert end.split("\n")[0] not in left_out(report)


def test_a_last_line_in_another_language_is_left_out(report_of):
    line = "This text has no meaning for the report"
    assert left_out(report_of(f"{BODY}\n\n{line}")) == [line]


FOREIGN = "Text that is about the whole of this site"


def test_a_first_line_in_another_language_is_left_out_when_the_end_shows_a_web_page(report_of):
    report = report_of(f"{FOREIGN}\n\n{BODY}\n\nTerug naar boven")
    assert left_out(report) == [FOREIGN, "Terug naar boven"]
    assert report.remarks == ()


def test_a_first_line_in_another_language_is_kept_and_remarked_on_without_other_signs(report_of):
    report = report_of(f"{FOREIGN}\n\n{BODY}")
    assert left_out(report) == []
    assert [(remark.code, remark.block) for remark in report.remarks] == [("read.furniture", "b1")]
    assert report.blocks[0].text == FOREIGN


def test_a_first_line_in_another_language_is_kept_when_text_follows_that_can_be_no_title(report_of):
    report = report_of(
        f"{FOREIGN}\n\n{BODY.partition('.')[0].rpartition('De')[2]}.\n\n{BODY}\n\nTerug naar boven"
    )
    assert left_out(report) == ["Terug naar boven"]


def test_a_dutch_title_is_kept_whatever_stands_at_the_end(report_of):
    assert left_out(report_of(f"{BODY}\n\nTerug naar boven")) == ["Terug naar boven"]


def test_the_furniture_of_dutch_pages_around_an_english_report_is_foreign_there(report_of):
    line = "Dit is de voettekst van het portaal"
    text = f"Harbour plan\n\nThe council met.\n\nIt was late.\n\nThe plan was adopted.\n\n{line}"
    assert left_out(report_of(text, "en")) == [line]


def test_a_short_text_has_no_edges(report_of):
    assert left_out(report_of("Haven\n\nDe raad besluit.\n\nBaggeren")) == []


def test_page_numbers_and_running_heads_are_left_out(report_of):
    pages = [
        f"Deel {word} van de tekst is hier.\n\nJaarplan | Pagina {n}"
        for n, word in enumerate(("een", "twee", "drie", "vier"), 1)
    ]
    report = report_of("\n\f\nJaarplan haven\n\n".join(pages))
    assert left_out(report) == [
        "Jaarplan | Pagina 1", "Jaarplan haven", "Jaarplan | Pagina 2", "Jaarplan haven",
        "Jaarplan | Pagina 3", "Jaarplan haven", "Jaarplan | Pagina 4",
    ]  # fmt: skip
    assert {one.reason for one in report.left_out} == {"page number", "running head"}


def test_bare_numbers_are_page_numbers_only_when_they_count_up(report_of):
    text = "\n\n".join(["De raad.", "7", "Het college.", "8", "De wethouder.", "9"])
    assert left_out(report_of(text)) == ["7", "8", "9"]
    assert left_out(report_of(text.replace("8", "12"))) == []


def test_a_sentence_that_a_page_number_cuts_in_two_is_whole_again(kinds_of):
    text = "De raad heeft dit plan\n\n- 3 -\n\nin november besproken."
    assert kinds_of(text) == [("paragraph", "De raad heeft dit plan in november besproken.")]
