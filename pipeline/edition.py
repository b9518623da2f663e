"""What each stage adds to a report: its translation, its scores, its summaries, and the edition of all."""

from typing import Literal

import msgspec

from pipeline.ledger import Ledger
from pipeline.publication import Publication
from pipeline.report import Report, Span

Severity = Literal["error", "warning"]
Origin = Literal["machine", "kept", "person", "memory"]
Writer = Literal["source", "rules", "model", "person"]
ReaderLevel = Literal["plain", "easier", "full"]
Direction = Literal["higher is easier", "higher is harder"]


class Finding(msgspec.Struct, frozen=True):
    """What a check found in one segment; spans are offsets into the Dutch and the English text."""

    check: str
    severity: Severity
    segment: str
    message: str
    remedy: str
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()


class Attempt(msgspec.Struct, frozen=True):
    """An English text that was not used, and what the checks found in it."""

    text: str
    findings: tuple[Finding, ...]


class Rendering(msgspec.Struct, frozen=True):
    """The English of one segment and how it came about.

    `score` is the engine's mean log-probability per token (0 is certain), None for a kept segment.
    `origin` is "person" when a person gave this text here, and "memory" when a person gave it to the same
    Dutch elsewhere; `who` is that person. `accepted` says that the person keeps it whatever the checks find.
    `step` names the rung of the repair ladder that the text comes from ("first" when none was needed);
    `before` is the first translation, where a later one was better.
    """

    segment: str
    text: str
    origin: Origin
    step: str
    score: float | None = None
    findings: tuple[Finding, ...] = ()
    who: str = ""
    accepted: bool = False
    before: Attempt | None = None

    @property
    def by_person(self) -> bool:
        """Whether a person gave or accepted the text."""
        return self.origin in ("person", "memory")

    @property
    def doubtful(self) -> bool:
        """Whether the checks found something that no person has accepted."""
        return bool(self.findings) and not self.accepted


class Measured(msgspec.Struct, frozen=True):
    """How good a model was measured to be: a metric (0 to 100, higher is better) on a set of segments.

    `by` says who measured it, when that was not Helder's own command `evaluate`.
    """

    set: str
    metric: str
    value: float
    segments: int = 0
    signature: str = ""
    by: str = ""


class Facts(msgspec.Struct, frozen=True):
    """What readers are told of a model: its licence, whom to name, the notice it wants, how good it is."""

    licence: str = ""
    attribution: str = ""
    notice: str = ""
    quality: tuple[Measured, ...] = ()
    before: Attempt | None = None


class UsedTerm(msgspec.Struct, frozen=True):
    """A term that a report has: its Dutch and English, and in how many segments it stands.

    `kept_to` is the number of these whose English has the term, in this wording or another right one.
    `origin` says who asks for it: "shipped", "report" (the report defines it), "own" or "keep" (the user).
    `source` says where the choice of the English comes from.
    """

    dutch: str
    english: str
    dutch_short: str
    english_short: str
    explanation: str
    origin: str
    source: str
    segments: int
    kept_to: int


class Translation(msgspec.Struct, frozen=True):
    """All segments of a report in English, in reading order, and the engine and model that made them."""

    engine: str
    model: str
    digest: str
    renderings: tuple[Rendering, ...]
    facts: Facts = Facts()
    terms: tuple[UsedTerm, ...] = ()
    """The terms of the report in the order of the alphabet, by their English."""


class Counts(msgspec.Struct, frozen=True):
    """What the formulas are computed from. Characters are letters and digits; headings are not counted.

    Polysyllables have three syllables or more, complex words are those that Gunning's fog index counts.
    `unfamiliar` counts the words outside Dale and Chall's list; it is None where that list is not installed.
    """

    sentences: int
    words: int
    syllables: int
    characters: int
    long_words: int
    letters: int = 0
    polysyllables: int = 0
    complex_words: int = 0
    unfamiliar: int | None = None


class Score(msgspec.Struct, frozen=True):
    """One formula on one text: a value, or None with the reason why there is none."""

    formula: str
    value: float | None
    direction: Direction
    signature: str
    reason: str = ""


class Mark(msgspec.Struct, frozen=True):
    """What a feature found in a sentence: the place in its text and, for some words, plainer ones."""

    feature: str
    start: int
    end: int
    instead: str = ""


class FeatureValue(msgspec.Struct, frozen=True):
    """One feature of one text: its value in `unit`, and how many places it marks; None when not scorable."""

    feature: str
    value: float | None
    unit: str
    marks: int
    direction: Direction
    signature: str
    reason: str = ""


class Level(msgspec.Struct, frozen=True):
    """The level of a text from 1 (easy) to 4, the lowest and highest that it may be, and the score behind it.

    `score` is from 0 to 100 and higher is harder; four times in five the text is
    within `margin` points of it.
    """

    level: int | None
    low: int | None
    high: int | None
    score: float | None
    margin: float | None
    signature: str
    reason: str = ""


class HardSentence(msgspec.Struct, frozen=True):
    """A sentence that makes a text hard: its segment, its score on the scale of the level, and why."""

    segment: str
    text: str
    score: float
    marks: tuple[Mark, ...]


class TextScores(msgspec.Struct, frozen=True):
    """The scores of one section, or of the whole report when `section` is empty, in one language.

    `hardest` are the sentences that cost readers most, worst first.
    """

    section: str
    language: str
    counts: Counts
    scores: tuple[Score, ...]
    features: tuple[FeatureValue, ...] = ()
    level: Level | None = None
    hardest: tuple[HardSentence, ...] = ()


class Scores(msgspec.Struct, frozen=True):
    """The readability of a report, whole report first, then by section in reading order."""

    texts: tuple[TextScores, ...]


class SummarySentence(msgspec.Struct, frozen=True):
    """One point of a summary: a source sentence in plain words, which may be several short sentences.

    `segments` are what it was made from and `rules` what changed it. `by` tells who worded it: the source
    itself, the rules, a language model, or a person, whose name is `who`. `refused` says why other wordings
    were not used, and `doubts` what the guard finds in the words of a person, which are used all the same;
    `accepted` says that the person had seen it.
    """

    text: str
    segments: tuple[str, ...]
    rules: tuple[str, ...] = ()
    by: Writer = "source"
    refused: tuple[str, ...] = ()
    who: str = ""
    accepted: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether the words of a person may say something else than their source, unaccepted."""
        return bool(self.doubts) and not self.accepted


class KeyFigure(msgspec.Struct, frozen=True):
    """A number as the page prints it, its unit ("", "%", "EUR", ...), what it counts, and its segment.

    `year` is when it holds ("2024", "since 1946"), and `change` how it moved ("increase", "compared with 365
    in 2023"); both are empty where the sentence does not say so. `lead` are the words before the number where
    `counts` are those after it: "The town bought", "3", "boats for the harbour".
    """

    value: str
    unit: str
    counts: str
    segment: str
    year: str = ""
    change: str = ""
    lead: str = ""


class ExplainedWord(msgspec.Struct, frozen=True):
    """A hard word or abbreviation with what it means, who says so, and the first segment that uses it.

    `full` is what an abbreviation stands for. `meaning` may be empty when `full` says enough.
    """

    word: str
    full: str
    meaning: str
    origin: Literal["report", "glossary"]
    segment: str


class SectionSummary(msgspec.Struct, frozen=True):
    """The summary of one section, the most important first; no sentences when it has no text in English.

    `below` tells that the section has no text of its own, and that this comes from the sections below it.
    """

    section: str
    sentences: tuple[SummarySentence, ...]
    figures: tuple[KeyFigure, ...]
    words: tuple[ExplainedWord, ...] = ()
    below: bool = False


class ReportSummary(msgspec.Struct, frozen=True):
    """The report on one page: the things to know, each from another place, and the sections to read more in.

    `parts` are the ids of the sections that the points come from, in the same order.
    """

    points: tuple[SummarySentence, ...] = ()
    parts: tuple[str, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    words: tuple[ExplainedWord, ...] = ()


class Summaries(msgspec.Struct, frozen=True):
    """The summaries of all sections in reading order, of the whole report, and how they were made.

    `method` chose the sentences. `parser` is empty where none was installed, so that fewer rules applied.
    `writer` names the language model that worded them, if any. `scores` are those of the summaries' own text.
    """

    method: str
    sections: tuple[SectionSummary, ...]
    level: ReaderLevel = "full"
    parser: str = ""
    writer: str = ""
    whole: ReportSummary = ReportSummary()
    scores: tuple[TextScores, ...] = ()

    def points(self) -> dict[str, tuple[str, SummarySentence]]:
        """Return each point once with its section, by the first segment that it was made from.

        Points are in reading order; those that only sections without text of their own show come last.
        """
        shown = sorted(self.sections, key=lambda summary: summary.below)
        found: dict[str, tuple[str, SummarySentence]] = {}
        for summary in shown:
            for point in summary.sentences:
                found.setdefault(point.segments[0], (summary.section, point))
        return found


class Edition(msgspec.Struct, frozen=True):
    """The English edition: everything that the pages are made from."""

    report: Report
    ledger: Ledger
    translation: Translation
    scores: Scores
    summaries: Summaries
    publication: Publication = Publication()
