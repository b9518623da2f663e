"""What holds for every text whatever."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ledger import account
from pipeline.reading.assemble import assemble
from pipeline.reading.text import TextDocument
from pipeline.report import Report
from tests.timing import seconds

HERE = Path(__file__).parent
REPORT = (HERE / "reports" / "jaarverslag-lindenhove.txt").read_text(encoding="utf-8")

PARTS = st.sampled_from(
    [
        "De raad ", "besluit.", "\n", "\n\n", "  ", "\t", "•", "- ", "1. ", "2. ", "a) ", "(iii) ", "|",
        "[1]", "²", "| a | b |\n", "---", "===\n", "# ", "## Kop\n", "> ", "sector.In 2024", "«x»", "\u00a0",
        "\u00ad", "\f", "\u200b", "\r\n", "\r", "\x07", "beleids-\n", "en", "Tabel 1. X", "Noten\n",
        "Inhoud\n", "“", "”", "(", ")", "Inleiding .... 3\n", "HOOFDSTUK 1 X\n", "Bijlage A\n", "o.a. ",
        "12", "3.4", "…", "?", ":", ";", "A. ", "B. ", "i. ", "Pagina 3\n", "\u2028", "漢字", "😀", "\ufeff",
        "x" * 90, "Woord\n\n",
        "the which of", "+---+\n", "a   b   c\n", "d   e   f\n", "1  Kop\n", "1.1 Kop\n",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(min_size=1, max_size=300), st.lists(PARTS, min_size=1, max_size=60).map("".join))


def read(text: str, language: str) -> Report:
    document = TextDocument(text, "utf-8", ())
    return assemble(document, document.arrange(language), name="x", language=language, sha256="")


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["nl", "en"]))
def test_the_ledger_adds_up(text, language):
    report = read(text, language)
    entries = account(report).entries
    assert [entry.span.start for entry in entries] == [0, *(entry.span.end for entry in entries[:-1])]
    assert entries[-1].span.end == len(report.source)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["nl", "en"]))
def test_ids_are_unique_and_spans_lie_inside_and_in_order(text, language):
    report = read(text, language)
    ids = [one.id for one in (*report.blocks, *report.sections, *report.segments())]
    assert len(ids) == len(set(ids))
    for block in report.blocks:
        place = 0
        for source in block.sources:
            assert block.text[place : place + 1] in {"", " "} or block.text[place - 1] != " "
            place += bool(place) and block.text[place] == " "
            assert (
                block.text[place : place + source.end - source.start]
                == report.source[source.start : source.end]
            )
            place += source.end - source.start
        assert place == len(block.text)
        place = 0
        for sentence in block.sentences:
            assert place <= sentence.start < sentence.end <= len(block.text)
            assert block.text[place : sentence.start].strip() == ""
            place = sentence.end
        assert place == len(block.text)


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["nl", "en"]))
def test_levels_and_sections_are_sound(text, language):
    report = read(text, language)
    levels = {section.id: section.level for section in report.sections}
    assert all(1 <= block.level <= 6 for block in report.blocks if block.kind == "heading")
    assert all(block.level >= 1 for block in report.blocks if block.kind == "item")
    assert all(block.level == 0 for block in report.blocks if block.kind not in {"heading", "item"})
    assert all(block.section in levels for block in report.blocks)
    assert all(levels[one.parent] < one.level for one in report.sections if one.parent)


@settings(deadline=None)
@given(TEXTS)
def test_reading_is_deterministic(text):
    assert msgspec.json.encode(read(text, "nl")) == msgspec.json.encode(read(text, "nl"))


LARGE = {
    "a line of a megabyte": "De raad besluit dat het zo is. " * 33_000,
    "a word of a megabyte": "a" * 1_000_000,
    "a hundred thousand lines": "De raad\n" * 100_000,
    "blank lines": "\n" * 300_000 + "De raad",
    "blanks": " " * 1_000_000 + "a",
    "gaps": ("a" + " " * 500) * 1_000,
    "items": "".join(f"{n}. punt\n" for n in range(20_000)),
    "headings": "Kop van iets\n\nDe raad besluit.\n\n" * 10_000,
    "parents": "Kop van iets\n\nNog een kop\n\nDe raad besluit.\n\n" * 10_000,
    "initials": "A. Jansen\n" * 20_000,
    "rows": "a | b | c\n" * 20_000,
    "ragged columns": "".join(f"{'a' * (n % 7 + 1)}   {'b' * (n % 11 + 1)}   c\n" for n in range(20_000)),
    "broken words": "beleids-\nmaatregel van de raad.\n" * 10_000,
    "hidden signs": "woord\u00addeel \u200b" * 20_000,
    "stops": ". " * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE)
def test_a_large_text_is_read_and_accounted_for(text):
    report = read(text, "nl")
    assert account(report).length == len(report.source)


def spent(text: str) -> float:
    return seconds(lambda: read(text, "nl"))


def test_a_text_eight_times_as_long_takes_about_eight_times_as_long():
    read(REPORT, "nl")  # so that the data files are loaded
    assert spent(REPORT * 32) < 3 * 8 * spent(REPORT * 4)


def test_a_report_of_fifty_kilobytes_is_read_in_well_under_a_second():
    text = (HERE.parent.parent / "examples" / "beleidsprioriteiten-2024.txt").read_text(encoding="utf-8")
    assert spent(text) < 1
