"""Measures the summaries: how hard they are beside the full English, how long, how complete, how made.

    python benchmarks/plain.py EDITION.json
    python benchmarks/plain.py --segments SEGMENTS.tsv [--facts FACTS.tsv] [--level easier]

An edition is measured as it is. SEGMENTS (an id, a kind, a section, the Dutch, the English of a person) is
summarised first, so that the faults of a translation do not count; FACTS are as in benchmarks/summaries.py.
The grade is that of Flesch and Kincaid, the ease that of Flesch; the mean of the sections counts each section
once.
"""

import argparse
import statistics
import time
from pathlib import Path

import msgspec
from summaries import MARKER, is_covered, rows

from pipeline.edition import Counts, Edition, Rendering, Summaries, Translation
from pipeline.language.sentences import split
from pipeline.language.words import words
from pipeline.report import Block, Report, Section, Sentence
from pipeline.scoring.counts import add, count_text
from pipeline.scoring.formulas import flesch_kincaid, flesch_reading_ease
from pipeline.simplifying import choose, simplify


def from_segments(path: Path) -> tuple[Report, Translation]:
    """Return a report and its translation by a person, from a file of segments."""
    blocks: list[Block] = []
    sections: dict[str, Section] = {}
    renderings: list[Rendering] = []
    for name, kind, title, dutch, english in rows(path):
        block = f"b{len(blocks) + 1}"
        section = sections.setdefault(title, Section(f"s{len(sections) + 1}", title, 1, block, ""))
        text = MARKER.sub("", english)
        shape = "heading" if kind == "heading" else "item" if kind == "bullet" else "paragraph"
        blocks.append(Block(block, shape, dutch, (), section.id, (Sentence(name, 0, len(dutch)),)))
        renderings.append(Rendering(name, text, "person", "first"))
    report = Report(path.name, path.stem, "nl", "", "", "utf-8", tuple(blocks), tuple(sections.values()))
    return report, Translation("person", "", "", tuple(renderings))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[span.start : span.end] for span in split(text, "en")]


def describe(name: str, counts: Counts) -> str:
    """Return the measures of one text as a line."""
    grade, ease = flesch_kincaid.grade(counts), flesch_reading_ease.reading_ease(counts)
    length = counts.words / counts.sentences
    return f"{name:<28}{grade:>7.2f}{ease:>7.1f}{length:>9.1f}{counts.words:>8}"


def measure(report: Report, translation: Translation, made: Summaries) -> None:
    """Print the table."""
    english = {rendering.segment: rendering for rendering in translation.renderings}
    full = [
        count_text(sentences(english[s.id].text), "en")
        for s in report.segments()
        if s.kind in ("paragraph", "item", "quote") and english[s.id].origin != "kept"
    ]
    texts = {s.section: [x for p in s.sentences for x in sentences(p.text)] for s in made.sections}
    counts = {section: count_text(found, "en") for section, found in texts.items() if found}
    scored = [c for c in counts.values() if c.words]
    grades = [flesch_kincaid.grade(c) for c in scored]
    eases = [flesch_reading_ease.reading_ease(c) for c in scored]
    lengths = [len(words(text)) for found in texts.values() for text in found]
    points = [point for section in made.sections for point in section.sentences]
    by = {kind: sum(point.by == kind for point in points) for kind in ("rules", "source", "model", "person")}
    print(f"{'text':<28}{'grade':>7}{'ease':>7}{'a sent.':>9}{'words':>8}")
    print(describe("English in full", add(full)))
    print(describe("summaries", add(scored)))
    print(f"{'mean of sections':<28}{statistics.mean(grades):>7.2f}{statistics.mean(eases):>7.1f}")
    print(f"sections with a summary: {len(counts)} of {len(report.sections)}")
    print(f"points: {len(points)}; {by}; refused wordings: {sum(bool(p.refused) for p in points)}")
    print(
        f"sentences over 25 words: {sum(n > 25 for n in lengths)} of {len(lengths)}; longest {max(lengths)}"
    )
    print(f"key figures: {sum(len(s.figures) for s in made.sections)}")
    most = max(len(section.words) for section in made.sections)
    print(f"explained words: {sum(len(s.words) for s in made.sections)}, at most {most} a section")


def covered(report: Report, made: Summaries, facts: Path) -> str:
    """Return how many facts stand in the summary or the key figures of their section."""
    titles = {section.title: section.id for section in report.sections}
    summaries = {summary.section: summary for summary in made.sections}
    told = []
    for title, fact, *_ in rows(facts):
        summary = summaries[titles[title]]
        cards = [f"{f.lead} {f.value} {f.unit} {f.counts} {f.change} {f.year}" for f in summary.figures]
        told.append(is_covered(fact, [point.text for point in summary.sentences], cards))
    return f"facts covered: {sum(told)} of {len(told)} ({100 * sum(told) / len(told):.0f}%)"


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("edition", type=Path, nargs="?")
    options.add_argument("--segments", type=Path)
    options.add_argument("--facts", type=Path)
    options.add_argument("--level", default="plain", choices=["plain", "easier", "full"])
    options.add_argument("--prefer-easy", type=float, help="what a grade too hard costs a sentence")
    chosen = options.parse_args()
    if chosen.prefer_easy is not None:
        choose.HARDNESS_COSTS = chosen.prefer_easy
    if chosen.segments:
        report, translation = from_segments(chosen.segments)
        begun = time.process_time()
        made = simplify(report, translation, level=chosen.level)
        print(f"made in {time.process_time() - begun:.1f} s of processor time")
    else:
        edition = msgspec.json.decode(chosen.edition.read_bytes(), type=Edition)
        report, translation, made = edition.report, edition.translation, edition.summaries
    measure(report, translation, made)
    if chosen.facts:
        print(covered(report, made, chosen.facts))


if __name__ == "__main__":
    main()
