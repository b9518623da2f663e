"""The English edition of the sample report: complete, numbers right or marked, and quick to rerun."""

import subprocess
import sys
import time

import msgspec
import pytest

from pipeline.language.identify import identify
from pipeline.language.numbers import compare, find
from pipeline.run import Job, Silent
from pipeline.settings import Settings
from pipeline.translating import checks
from pipeline.translating.engines.base import Hypothesis
from tests.conftest import SAMPLE


@pytest.fixture(scope="module")
def segments(sample):
    return {segment.id: segment for segment in sample.edition.report.segments()}


def test_the_source_is_the_file_byte_for_byte(sample):
    assert sample.edition.report.source.encode() == SAMPLE.read_bytes()


def test_every_character_is_accounted_for(sample):
    ledger, source = sample.edition.ledger, sample.edition.report.source
    assert sum(entry.span.end - entry.span.start for entry in ledger.entries) == len(source) == ledger.length


def test_every_segment_has_one_rendering_in_order(sample, segments):
    assert [rendering.segment for rendering in sample.edition.translation.renderings] == list(segments)
    assert all(rendering.text for rendering in sample.edition.translation.renderings)


def test_no_number_is_changed_that_is_not_marked(sample, segments):
    wrong = []
    for rendering in sample.edition.translation.renderings:
        dutch = segments[rendering.segment].text
        difference = compare(find(dutch, "nl"), find(rendering.text, "en"))
        marked = any(finding.check in ("numbers", "dates") for finding in rendering.findings)
        if rendering.origin == "machine" and (difference.missing or difference.extra) and not marked:
            wrong.append((dutch, rendering.text))
    assert wrong == []


def test_no_dutch_is_left_that_is_not_marked(sample):
    left = [
        rendering.text
        for rendering in sample.edition.translation.renderings
        if rendering.origin == "machine"
        and identify(rendering.text) == "nl"
        and not any(finding.check == "untranslated" for finding in rendering.findings)
    ]
    assert left == []


def test_the_findings_are_those_of_the_checks_run_on_the_text_alone(sample, segments):
    job = Job(SAMPLE, Settings(), Silent())
    job.results["read"] = sample.edition.report
    look = checks.chosen(job.glossary)
    for rendering in sample.edition.translation.renderings:
        if rendering.origin == "machine":
            again = checks.examine(
                rendering.segment, segments[rendering.segment].text, Hypothesis(rendering.text, 0), look
            )
            # How sure the model was is not in the text, and the rest of the report neither.
            elsewhere = ("uncertain", "consistency")
            assert again == tuple(f for f in rendering.findings if f.check not in elsewhere)


def test_every_summary_sentence_comes_from_its_segment_and_says_by_which_rules(sample):
    english = {rendering.segment: rendering for rendering in sample.edition.translation.renderings}
    sentences = [s for section in sample.edition.summaries.sections for s in section.sentences]
    assert len(sentences) > len(sample.edition.report.sections)
    for sentence in sentences:
        rendering = english[sentence.segments[0]]
        # What it says is held against its segment in tests/simplifying/test_independent.py.
        assert (sentence.text == rendering.text) or sentence.rules
        assert not any(finding.severity == "error" for finding in rendering.findings)


def test_every_section_has_a_summary_of_at_most_five_points(sample):
    numbers = {s.section: len(s.sentences) for s in sample.edition.summaries.sections}
    assert list(numbers) == [section.id for section in sample.edition.report.sections]
    assert min(numbers.values()) >= 1
    assert max(numbers.values()) <= 5


def test_every_key_figure_stands_in_its_segment(sample):
    english = {r.segment: r.text for r in sample.edition.translation.renderings}
    figures = [figure for section in sample.edition.summaries.sections for figure in section.figures]
    assert figures
    assert [f for f in figures if f.value.replace("€", "") not in english[f.segment]] == []


def test_dutch_and_english_are_scored_for_the_report_and_each_section(sample):
    texts = [(text.section, text.language) for text in sample.edition.scores.texts]
    for section in ("", *(section.id for section in sample.edition.report.sections)):
        assert {(section, "nl"), (section, "en")} <= set(texts)


def test_the_edition_file_and_the_stored_stages_say_the_same(sample):
    stored = (sample.folder / ".helder" / "translate.json").read_bytes().split(b"\n", 1)[1]
    assert msgspec.json.encode(sample.edition.translation) == stored


def test_a_second_run_does_no_work_says_so_and_takes_less_than_three_seconds(sample):
    files = {path: path.read_bytes() for path in sample.folder.rglob("*") if path.is_file()}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "run", str(SAMPLE), "--output", str(sample.folder.parent)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert time.perf_counter() - begun < 3
    assert "nothing to do" in done.stdout
    assert {path: path.read_bytes() for path in sample.folder.rglob("*") if path.is_file()} == files


def test_with_everything_in_the_memory_a_run_from_nothing_gives_the_same_bytes_at_once(sample, tmp_path):
    command = [sys.executable, "-m", "pipeline", "run", str(SAMPLE), "--output", str(tmp_path)]
    memory = sample.folder.parent / ".helder" / "memory.sqlite"
    begun = time.perf_counter()
    subprocess.run([*command, "--memory", str(memory)], capture_output=True, check=True)
    assert time.perf_counter() - begun < 6  # 3 seconds on a quiet machine: benchmarks/run.py
    made = tmp_path / SAMPLE.stem
    for path in sample.folder.rglob("*"):
        if path.is_file() and path.name != "lock" and ".helder" not in path.parts:
            assert (made / path.relative_to(sample.folder)).read_bytes() == path.read_bytes()
