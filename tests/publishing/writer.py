"""Writes editions for the tests sentence by sentence, with the offsets, ids and ledger that go with them."""

import re
from hashlib import sha256

import msgspec

from pipeline.edition import (
    Counts,
    Edition,
    ExplainedWord,
    Finding,
    KeyFigure,
    Origin,
    ReaderLevel,
    Rendering,
    ReportSummary,
    Score,
    Scores,
    SectionSummary,
    Severity,
    Summaries,
    SummarySentence,
    TextScores,
    Translation,
)
from pipeline.ledger import Entry, Ledger
from pipeline.report import Block, BlockKind, LeftOut, Remark, Report, Section, Sentence, Span


class Said(msgspec.Struct, frozen=True):
    """A Dutch sentence, its English, and what a check said of it."""

    dutch: str
    english: str
    origin: Origin = "machine"
    step: str = "first"
    faults: tuple[tuple[str, Severity, str, str, str, str], ...] = ()


def said(dutch: str, english: str) -> Said:
    return Said(dutch, english)


def kept(dutch: str, step: str = "name") -> Said:
    return Said(dutch, dutch, "kept", step)


def faulty(
    it: Said, check: str, severity: Severity, message: str, remedy: str, dutch: str = "", english: str = ""
) -> Said:
    """Add a finding that points at a word in each language."""
    fault = (check, severity, message, remedy, dutch, english)
    return msgspec.structs.replace(it, faults=(*it.faults, fault))


class Writer:
    """Collects a report from top to bottom and makes it an edition."""

    def __init__(self, name: str, title: str) -> None:
        self.name, self.title = name, title
        self.source = ""
        self.blocks: list[Block] = []
        self.sections: list[Section] = []
        self.renderings: list[Rendering] = []
        self.entries: list[Entry] = []
        self.left_out: list[LeftOut] = []
        self.remarks: list[Remark] = []
        self.summaries: dict[str, SectionSummary] = {}
        self.sentences = 0
        self.level: ReaderLevel = "plain"

    def leave_out(self, text: str, reason: str) -> None:
        span = self._write(text)
        self.left_out.append(LeftOut(span, reason))
        self.entries.append(Entry(span, "left-out", reason=reason))
        self._blank("\n\n")

    def untitled(self) -> None:
        self.sections.append(Section(f"s{len(self.sections) + 1}", "", 1, "", ""))

    def heading(self, level: int, it: Said, marker: str = "") -> None:
        section = f"s{len(self.sections) + 1}"
        parent = next((s.id for s in reversed(self.sections) if s.level < level and s.heading), "")
        self.sections.append(Section(section, it.dutch, level, f"b{len(self.blocks) + 1}", parent))
        self.add("heading", it, marker=marker, level=level)

    def add(self, kind: BlockKind, *told: Said, marker: str = "", **fields: object) -> str:
        """Add a block and return its id."""
        block = f"b{len(self.blocks) + 1}"
        marked = None
        if marker:
            marked = self._write(marker)
            self.entries.append(Entry(marked, "marker", block))
            self._blank(" ")
        start = len(self.source)
        sentences = []
        for number, it in enumerate(told):
            if number:
                self._blank(" ")
            self.sentences += 1
            span = self._write(it.dutch)
            sentence = Sentence(f"{block}.{number + 1}", span.start - start, span.end - start)
            sentences.append(sentence)
            self.entries.append(Entry(span, "segment", sentence.id))
            self.renderings.append(self._rendering(sentence.id, it))
        span = Span(start, len(self.source))
        self._blank("\n\n")
        self.blocks.append(
            Block(
                block,
                kind,
                self.source[span.start : span.end],
                (span,),
                self.sections[-1].id,
                tuple(sentences),
                marker,
                marked,
                **fields,
            )
        )
        return block

    def text(self, *told: Said) -> str:
        return self.add("paragraph", *told)

    def item(self, it: Said, marker: str = "•", level: int = 1) -> str:
        return self.add("item", it, marker=marker, level=level)

    def table(self, name: str, rows: list[list[Said | None]]) -> list[list[str]]:
        """Add a table and return the ids of its cells, row by row; the first row holds the headers."""
        return [
            [
                self.add("cell", *([it] if it else []), table=name, row=row, column=column)
                for column, it in enumerate(cells)
            ]
            for row, cells in enumerate(rows)
        ]

    def remark(self, code: str, block: str, message: str) -> None:
        self.remarks.append(Remark(code, block, message))

    def summary(
        self,
        *chosen: tuple[str, str] | SummarySentence,
        figures: tuple[tuple[str, ...], ...] = (),
        words: tuple[ExplainedWord, ...] = (),
    ) -> None:
        """Summarise the last section: (sentence, segment); (value, unit, counts, segment, year, change)."""
        section = self.sections[-1].id
        self.summaries[section] = SectionSummary(
            section,
            tuple(
                it if isinstance(it, SummarySentence) else SummarySentence(it[0], (it[1],)) for it in chosen
            ),
            tuple(KeyFigure(*figure) for figure in figures),
            words,
        )

    def edition(self) -> Edition:
        report = Report(
            self.name,
            self.title,
            "nl",
            self.source,
            sha256(self.source.encode()).hexdigest(),
            "utf-8",
            tuple(self.blocks),
            tuple(self.sections),
            tuple(self.left_out),
            tuple(self.remarks),
        )
        translation = Translation(
            "ctranslate2", "helder-nl-en 2026.11.1", "b791ef3d" * 8, tuple(self.renderings)
        )
        empty = {section.id: SectionSummary(section.id, (), ()) for section in self.sections}
        summaries = Summaries(
            "LexRank", tuple({**empty, **self.summaries}.values()), self.level, whole=self._whole()
        )
        ledger = Ledger(len(self.source), tuple(self.entries))
        return Edition(report, ledger, translation, _scores(report, translation), summaries)

    def _whole(self) -> ReportSummary:
        """The first point and the first two figures of each summary."""
        made = [summary for summary in self.summaries.values() if summary.sentences]
        figures = [figure for summary in self.summaries.values() for figure in summary.figures[:2]]
        return ReportSummary(
            tuple(summary.sentences[0] for summary in made),
            tuple(summary.section for summary in made),
            tuple(figures),
            tuple(word for summary in made for word in summary.words),
        )

    def _write(self, text: str) -> Span:
        start = len(self.source)
        self.source += text
        return Span(start, len(self.source))

    def _blank(self, text: str) -> None:
        self.entries.append(Entry(self._write(text), "blank"))

    def _rendering(self, segment: str, it: Said) -> Rendering:
        findings = tuple(
            Finding(
                check, severity, segment, message, remedy, _find(it.dutch, dutch), _find(it.english, english)
            )
            for check, severity, message, remedy, dutch, english in it.faults
        )
        score = None if it.origin == "kept" else -0.21
        return Rendering(segment, it.english, it.origin, it.step, score, findings)


def _find(text: str, part: str) -> tuple[Span, ...]:
    return (Span(text.index(part), text.index(part) + len(part)),) if part else ()


def _scores(report: Report, translation: Translation) -> Scores:
    """Score roughly what the scoring stage scores exactly: here only the shape of the result matters."""
    english = {rendering.segment: rendering.text for rendering in translation.renderings}
    texts = []
    for section in ("", *(section.id for section in report.sections)):
        segments = [s for s in report.segments() if s.kind != "heading" and section in ("", s.section)]
        texts.append(_score(section, "nl", [segment.text for segment in segments]))
        texts.append(_score(section, "en", [english[segment.id] for segment in segments]))
    return Scores(tuple(texts))


def _score(section: str, language: str, sentences: list[str]) -> TextScores:
    words = [word for sentence in sentences for word in re.findall(r"\w+", sentence)]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower()))) for word in words)
    counts = Counts(
        len(sentences), len(words), syllables, sum(map(len, words)), sum(len(word) > 6 for word in words)
    )
    if len(words) < 20:
        found = dict.fromkeys(_FORMULAS[language])
    else:
        mean, syllable = len(words) / len(sentences), syllables / len(words)
        found = {
            "sentence-length": mean,
            "long-words": 100 * counts.long_words / len(words),
            "lix": mean + 100 * counts.long_words / len(words),
            "flesch-douma": 206.835 - 0.93 * mean - 77 * syllable,
            "flesch-reading-ease": 206.835 - 1.015 * mean - 84.6 * syllable,
            "flesch-kincaid": 0.39 * mean + 11.8 * syllable - 15.59,
        }
    scores = []
    for name in _FORMULAS[language]:
        easier = name.startswith("flesch") and name != "flesch-kincaid"
        direction = "higher is easier" if easier else "higher is harder"
        reason = (
            f"not scorable: {len(words)} words of running text, and this needs 20"
            if found[name] is None
            else ""
        )
        scores.append(Score(name, found[name], direction, f"{name}|{language}|words:helder-1", reason))
    return TextScores(section, language, counts, tuple(scores))


_FORMULAS = {
    "nl": ("flesch-douma", "lix", "sentence-length", "long-words"),
    "en": ("flesch-reading-ease", "flesch-kincaid", "lix", "sentence-length", "long-words"),
}
