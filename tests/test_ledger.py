"""Every character of the source is accounted for, or reading fails."""

from pathlib import Path

import msgspec
import pytest

from pipeline.errors import ReadError
from pipeline.ledger import Entry, account
from pipeline.reading import read
from pipeline.report import Block, LeftOut, Report, Section, Sentence, Span

SAMPLE = Path(__file__).parent.parent / "examples" / "beleidsprioriteiten-2024.txt"

SOURCE = "=====\n• Een zin. En\n  nog een be-\n  leid.\n"
REPORT = Report(
    name="rapport",
    title="",
    language="nl",
    source=SOURCE,
    sha256="",
    encoding="utf-8",
    blocks=(
        Block(
            id="b1",
            kind="item",
            text="Een zin. En nog een beleid.",
            sources=(Span(8, 19), Span(22, 32), Span(36, 41)),
            section="sec1",
            sentences=(Sentence("s1", 0, 8), Sentence("s2", 9, 27)),
            marker="•",
            marker_source=Span(6, 7),
            level=1,
        ),
    ),
    sections=(Section("sec1", "", 1, "", ""),),
    left_out=(LeftOut(Span(0, 5), "line that only draws"), LeftOut(Span(32, 33), "hyphen")),
)


def text(entry: Entry) -> str:
    return SOURCE[entry.span.start : entry.span.end]


def test_a_ledger_has_every_run_of_characters_with_what_became_of_it():
    assert [(text(e), e.kind, e.of, e.reason) for e in account(REPORT).entries] == [
        ("=====", "left-out", "", "line that only draws"),
        ("\n", "blank", "", ""),
        ("•", "marker", "b1", ""),
        (" ", "blank", "", ""),
        ("Een zin.", "segment", "s1", ""),
        (" ", "blank", "", ""),
        ("En", "segment", "s2", ""),
        ("\n  ", "blank", "", ""),
        ("nog een be", "segment", "s2", ""),
        ("-", "left-out", "", "hyphen"),
        ("\n  ", "blank", "", ""),
        ("leid.", "segment", "s2", ""),
        ("\n", "blank", "", ""),
    ]


def test_the_entries_add_up_to_the_length_of_the_source():
    ledger = account(REPORT)
    assert ledger.length == len(SOURCE) == sum(e.span.end - e.span.start for e in ledger.entries)


def test_the_ledger_of_the_sample_adds_up_and_names_every_segment():
    report = read(SAMPLE)
    ledger = account(report)
    assert sum(e.span.end - e.span.start for e in ledger.entries) == len(SAMPLE.read_text(encoding="utf-8"))
    assert {e.of for e in ledger.entries if e.kind == "segment"} == {s.id for s in report.segments()}
    assert sum(e.kind == "marker" for e in ledger.entries) == 11
    blanks = [report.source[e.span.start : e.span.end] for e in ledger.entries if e.kind == "blank"]
    assert "".join(blanks).isspace()


def changed(**fields) -> Report:
    return msgspec.structs.replace(REPORT, **fields)


def block(**fields) -> Report:
    return changed(blocks=(msgspec.structs.replace(REPORT.blocks[0], **fields),))


FAULTS = {
    "text that is nowhere": (changed(left_out=REPORT.left_out[1:]), "line 1", "====="),
    "a block without its last sentence": (block(sentences=(Sentence("s1", 0, 8),)), "line 2", "En"),
    "a block without its first sentence": (block(sentences=(Sentence("s2", 9, 27),)), "line 2", "Een zin."),
    "a marker that is lost": (block(marker_source=None), "line 2", "•"),
    "a part of a sentence": (
        block(sentences=(Sentence("s1", 0, 8), Sentence("s2", 12, 27))),
        "line 2",
        "En",
    ),
    "text in two places": (
        changed(left_out=(*REPORT.left_out, LeftOut(Span(8, 11), "twice"))),
        "line 2",
        "Een",
    ),
    "a place beyond the end": (changed(source=SOURCE[:38]), "line 4", "le"),
}


@pytest.mark.parametrize(("report", "place", "shown"), FAULTS.values(), ids=FAULTS)
def test_text_that_is_lost_or_doubled_is_an_error_with_its_place(report, place, shown):
    with pytest.raises(ReadError) as caught:
        account(report)
    assert caught.value.code == "read.unaccounted"
    assert caught.value.place == f"rapport, {place}"
    assert shown in caught.value.message


def test_a_report_without_text_has_one_blank_entry():
    empty = changed(source=" \n", blocks=(), left_out=())
    assert [(e.span, e.kind) for e in account(empty).entries] == [(Span(0, 2), "blank")]
