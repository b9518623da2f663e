"""Whole reports against outlines and segments that were written by hand before the code."""

from pathlib import Path

import msgspec
import pytest

from pipeline.ledger import account
from pipeline.reading import read
from pipeline.report import Report

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "examples" / "beleidsprioriteiten-2024.txt"
GOLD = HERE / "gold"
REPORTS = sorted((HERE / "reports").glob("*.txt"))

# The outline of the sample calls these levels doubtful. By line: the level that is read, the level of the
# outline, and why the rules (pipeline/reading/levels.py) give another.
DOUBTFUL = {
    91: (
        4,
        3,
        "Rule 5: nothing on the page ends the parent of line 47 before line 95; only the theme does.",
    ),
}

# The outline of the sample names kinds otherwise.
KINDS = {"bullet": "item", "sentence": "paragraph"}


def rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def plain(text: str) -> str:
    return " ".join(text.split())


def outline(report: Report) -> list[tuple[int, int, str]]:
    found = []
    for block in report.blocks:
        if block.kind == "heading":
            start = (block.marker_source or block.sources[0]).start
            line = report.source.count("\n", 0, start) + 1
            found.append((line, block.level, plain(f"{block.marker} {block.text}")))
    return found


def segments(report: Report) -> list[tuple[str, str]]:
    markers = {block.sentences[0].id: block.marker for block in report.blocks}
    return [(s.kind, plain(f"{markers.get(s.id, '')} {s.text}")) for s in report.segments()]


@pytest.fixture(scope="module")
def sample() -> Report:
    return read(SAMPLE)


def test_all_34_headings_of_the_sample_have_their_level_but_for_those_called_doubtful(sample):
    expected = [
        (int(line), DOUBTFUL.get(int(line), (int(level),))[0], plain(text))
        for line, level, text in rows(GOLD / "outline.tsv")
    ]
    assert len(expected) == 34
    assert outline(sample) == expected


def test_no_more_levels_differ_than_are_called_doubtful(sample):
    gold = {int(line): int(level) for line, level, _ in rows(GOLD / "outline.tsv")}
    differing = {line: (level, gold[line]) for line, level, _ in outline(sample) if level != gold[line]}
    assert differing == {line: reason[:2] for line, reason in DOUBTFUL.items()}


def test_all_358_segments_of_the_sample_come_out_in_order(sample):
    expected = [(KINDS.get(kind, kind), plain(text)) for _, kind, _, text in rows(GOLD / "segments-nl.tsv")]
    assert len(expected) == 358
    assert segments(sample) == expected


def test_every_segment_of_the_sample_is_in_the_section_of_its_nearest_heading(sample):
    headings = {block.id: plain(f"{block.marker} {block.text}") for block in sample.blocks}
    sections = {section.id: headings[section.heading] for section in sample.sections}
    expected = [plain(section) for _, _, section, _ in rows(GOLD / "segments-nl.tsv")]
    assert [sections[segment.section] for segment in sample.segments()] == expected


def test_the_furniture_of_the_sample_is_left_out_with_its_reason(sample):
    left_out = [(sample.source[one.span.start : one.span.end], one.reason) for one in sample.left_out]
    assert [text for text, _ in left_out] == ["Base description which applies to whole site", "Licence"]
    assert all(reason.startswith("page furniture") for _, reason in left_out)


def test_the_oddities_of_the_sample_are_remarked_on(sample):
    texts = {block.id: block.text for block in sample.blocks}
    remarks = [(remark.code, texts[remark.block][:20]) for remark in sample.remarks]
    assert remarks == [
        ("read.run-in-heading", "RVO-cijfers KPI's ov"),
        ("read.numbering-gap", "Klanttevredenheid: 8"),
        ("read.missing-blank", "Water is een priorit"),
    ]


def test_the_sample_keeps_its_non_breaking_blanks_and_guillemets(sample):
    text = "".join(block.text for block in sample.blocks)
    assert text.count("\u00a0") == 94
    assert text.count("«") == text.count("»") == 5


def test_the_items_of_the_sample_keep_their_own_numbers_and_depth(sample):
    items = [(block.marker, block.level) for block in sample.blocks if block.kind == "item"]
    assert items == [
        ("• 1.", 1), ("• 2.", 1), ("• a.", 2), ("• b.", 2), ("• c.", 2),
        ("• 4.", 1), ("• 5.", 1), ("• 6.", 1), ("• 7.", 1), ("• 8.", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_outline_of_other_reports_is_that_of_their_gold(path):
    expected = [(int(line), int(level), text) for line, level, text in rows(path.with_suffix(".outline.tsv"))]
    assert outline(read(path)) == expected


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_segments_of_other_reports_are_those_of_their_gold(path):
    expected = [(kind, text) for _, kind, _, text in rows(path.with_suffix(".segments.tsv"))]
    assert segments(read(path)) == expected


@pytest.mark.parametrize("path", [SAMPLE, *REPORTS], ids=lambda path: path.stem)
def test_every_character_of_a_report_is_accounted_for(path):
    report = read(path)
    ledger = account(report)
    assert sum(entry.span.end - entry.span.start for entry in ledger.entries) == len(report.source)
    assert report.source == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [SAMPLE, *REPORTS], ids=lambda path: path.stem)
def test_reading_twice_gives_the_same_bytes(path):
    assert msgspec.json.encode(read(path)) == msgspec.json.encode(read(path))
