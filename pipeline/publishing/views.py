"""What the templates are given: plain records with everything decided, so templates only loop and choose.

An `href` is relative to the folder of the edition; `lang` is empty for a text in the language of the page.
"""

from typing import ClassVar

import msgspec

from pipeline.edition import Severity, UsedTerm
from pipeline.publication import Publication
from pipeline.publishing.steps import Mark


class Text(msgspec.Struct, frozen=True):
    """A text and its language."""

    text: str
    lang: str = ""


class Piece(msgspec.Struct, frozen=True):
    """A part of a passage; `marked` when a finding points at just this part."""

    text: str
    marked: bool = False


class Place(msgspec.Struct, frozen=True):
    """Where a passage is: its number in the edition, its anchor, and its address on its section's page."""

    number: int
    id: str
    href: str


class Note(msgspec.Struct, frozen=True):
    """A finding for readers; `accepted_by` is the person who kept the passage in spite of it."""

    severity: Severity
    check: str
    message: str
    remedy: str
    accepted_by: str = ""


class Passage(msgspec.Struct, frozen=True):
    """One sentence, heading, item or cell in both languages.

    `dutch` is empty when it would only repeat `english`. `kept` says how a passage that was not translated
    is marked, "none" for any other; `lang` is the language of `english`.
    """

    place: Place
    english: tuple[Piece, ...]
    dutch: tuple[Piece, ...]
    notes: tuple[Note, ...] = ()
    kept: Mark = "none"
    lang: str = ""

    @property
    def doubt(self) -> str:
        """The gravest severity of the notes that no person has accepted, or nothing."""
        return min((note.severity for note in self.notes if not note.accepted_by), default="")


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph, quote, note or caption."""

    shape: ClassVar[str] = "paragraph"
    kind: str
    label: Text
    passages: tuple[Passage, ...]
    remarks: tuple[str, ...]


class Item(msgspec.Struct, frozen=True):
    """An item of a list, with the list below it; `label` is what the source prints in place of a bullet."""

    label: Text
    passages: tuple[Passage, ...]
    remarks: tuple[str, ...]
    items: tuple["Item", ...]


class ItemList(msgspec.Struct, frozen=True):
    """A list, nested as in the source."""

    shape: ClassVar[str] = "list"
    items: tuple[Item, ...]


class Cell(msgspec.Struct, frozen=True):
    """A cell of a table of the report; `header` is the text of its column, `scope` is set for a header."""

    passages: tuple[Passage, ...]
    header: str = ""
    scope: str = ""


class Table(msgspec.Struct, frozen=True):
    """A table of the report. Without a caption in the source, its number stands for one."""

    shape: ClassVar[str] = "table"
    number: int
    label: Text
    caption: tuple[Passage, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    remarks: tuple[str, ...]


class Value(msgspec.Struct, frozen=True):
    """A score as it is printed; empty with a reason when there is none, without for another language."""

    text: str
    reason: str = ""


class Measure(msgspec.Struct, frozen=True):
    """One measure of readability of one text, in both languages."""

    name: str
    direction: str
    english: Value
    dutch: Value


class Measures(msgspec.Struct, frozen=True):
    """All measures of one text; `reasons` say for each language what cannot be scored and why.

    Without any value there are no rows.
    """

    rows: tuple[Measure, ...]
    reasons: tuple[tuple[str, str], ...]


class Word(msgspec.Struct, frozen=True):
    """An explained word: its anchor, what it stands for and means, who says so, and its first use."""

    id: str
    word: str
    full: str
    meaning: str
    origin: str
    place: Place


class TextPiece(msgspec.Struct, frozen=True):
    """A part of a point of a summary, with the explanation that it leads to."""

    text: str
    word: Word | None = None


class SummarySentence(msgspec.Struct, frozen=True):
    """A point of a summary with the places of the passages that it was made from.

    `by` tells who worded it: "source", "rules", "model" or "person", whose name is `who`. `rules` say what
    was done, `sources` are the texts that it was made from, `refused` why another wording was not used, and
    `doubts` what a check found in the words of a person, who `accepted` them or not.
    """

    text: Text
    places: tuple[Place, ...]
    doubtful: bool
    pieces: tuple[TextPiece, ...] = ()
    by: str = "source"
    rules: tuple[str, ...] = ()
    sources: tuple[Text, ...] = ()
    refused: tuple[str, ...] = ()
    who: str = ""
    accepted: bool = False
    doubts: tuple[str, ...] = ()


class Figure(msgspec.Struct, frozen=True):
    """A key figure with its unit, what it counts and where it stands, and its year and change if known.

    `lead` are the words before the number.
    """

    value: str
    counts: Text
    place: Place
    doubtful: bool
    year: str = ""
    change: str = ""
    lead: str = ""


class SectionLink(msgspec.Struct, frozen=True):
    """A section as a line of the contents, with the sections below it."""

    href: str
    anchor: str
    label: Text
    title: Text
    opening: Text
    doubtful: int
    children: tuple["SectionLink", ...]


class Section(msgspec.Struct, frozen=True):
    """A section: what its own page and the full text show. `depth` is 0 for a section without a parent.

    `unprinted_title` is the title when the passages of the heading do not hold it.
    """

    href: str
    anchor: str
    depth: int
    label: Text
    title: Text
    heading: tuple[Passage, ...]
    unprinted_title: str
    heading_remarks: tuple[str, ...]
    parents: tuple[SectionLink, ...]
    children: tuple[SectionLink, ...]
    previous: SectionLink | None
    next: SectionLink | None
    summary: tuple[SummarySentence, ...]
    from_below: bool
    figures: tuple[Figure, ...]
    words: tuple[Word, ...]
    flow: tuple[Paragraph | ItemList | Table, ...]
    measures: Measures
    hard: "Hard | None"
    passages: int
    doubtful: int
    by_people: int


class Wording(msgspec.Struct, frozen=True):
    """How summaries were worded: for which reader, with or without a parser, by which language model."""

    level: str
    parsed: bool
    writer: str


class System(msgspec.Struct, frozen=True):
    """A translation system with its score; `own` for the one that made this edition."""

    name: str
    value: str
    own: bool


class Quality(msgspec.Struct, frozen=True):
    """How good the model is that translated: a word, its score, and other systems from the best down.

    Without a word nobody measured it. `lowest` and `highest` are the scores of the others, `by` who measured
    ours when it was not us, `more` other figures: set, metric, value.
    """

    word: str
    value: str
    segments: str
    by: str
    lowest: str
    highest: str
    systems: tuple[System, ...]
    more: tuple[tuple[str, str, str], ...]


class Site(msgspec.Struct, frozen=True):
    """What every page of an edition knows.

    `kind` is what the edition is called: a machine draft, until a person has reviewed all of it, and
    `checked` says in a sentence what people did. `date` is
    that of the report in words, empty when not known; `beside` are files that were made elsewhere.
    """

    title: Text
    source_title: Text
    source_lang: str
    source_name: str
    engine: str
    model: str
    helder: str
    passages: int
    doubtful: int
    likely_wrong: int
    by_people: int
    kind: str
    checked: str
    quality: Quality
    kept: int
    contents: tuple[SectionLink, ...]
    sections: int
    wording: Wording
    publication: Publication
    date: str
    beside: tuple[str, ...]


class Index(msgspec.Struct, frozen=True):
    """The first page. `parts` are the sections of the points; `main_parts` those of the report."""

    points: tuple[SummarySentence, ...]
    parts: tuple[SectionLink, ...]
    main_parts: tuple[SectionLink, ...]
    figures: tuple[Figure, ...]
    words: tuple[Word, ...]
    measures: Measures
    first: SectionLink | None


class Column(msgspec.Struct, frozen=True):
    """A column of the readability table."""

    language: str
    name: str
    direction: str


class Row(msgspec.Struct, frozen=True):
    """A row of the readability table; without a link it is the whole report."""

    link: SectionLink | None
    values: tuple[Value, ...]


class Scale(msgspec.Struct, frozen=True):
    """What a measure says, in words, and the signatures of the formulas that computed it."""

    name: str
    about: str
    direction: str
    signatures: tuple[str, ...]


class Readability(msgspec.Struct, frozen=True):
    """The readability of the report and its sections in both languages."""

    languages: tuple[tuple[str, int], ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    scales: tuple[Scale, ...]


class Spot(msgspec.Struct, frozen=True):
    """A mark of the chart: where it is, as a share of the width in per cent, and its value in words."""

    x: str
    value: str
    anchor: str


class ChartRow(msgspec.Struct, frozen=True):
    """A row of the chart: a label, and a mark for each language. Places from the top are in em."""

    label: str
    label_y: str
    track_y: str
    value_y: str
    english: Spot | None
    dutch: Spot | None
    link: SectionLink


class Tick(msgspec.Struct, frozen=True):
    """A line of the scale."""

    x: str
    label: str


class Chart(msgspec.Struct, frozen=True):
    """A chart of two marks a row. Without rows there is nothing to show."""

    description: str
    height: str
    bottom: str
    ticks: tuple[Tick, ...]
    limit: Spot | None
    rows: tuple[ChartRow, ...]


class AuditFinding(msgspec.Struct, frozen=True):
    """A passage with findings."""

    passage: Passage
    step: str


class AuditGroup(msgspec.Struct, frozen=True):
    """The passages with findings of one section."""

    link: SectionLink
    findings: tuple[AuditFinding, ...]


class Count(msgspec.Struct, frozen=True):
    """A line of a table of counts; `share` is in per cent."""

    name: str
    count: str
    share: str


class Repair(msgspec.Struct, frozen=True):
    """A passage that a later step made better: its first English text, and what was found in it."""

    passage: Passage
    before: str
    messages: tuple[str, ...]
    errors_before: int
    errors_after: int


class RepairStep(msgspec.Struct, frozen=True):
    """A step, how many passages it made better, and how many errors these had before and have after."""

    name: str
    passages: str
    errors_before: str
    errors_after: str
    repairs: tuple[Repair, ...]


class LeftOut(msgspec.Struct, frozen=True):
    """The texts of the source that are not in the edition for one reason."""

    reason: str
    texts: tuple[str, ...]


class PlacedRemark(msgspec.Struct, frozen=True):
    """A remark of the reader and where it belongs; the place is None for a block without a passage."""

    message: str
    place: Place | None


class Reason(msgspec.Struct, frozen=True):
    """What makes a sentence hard: the feature, the words if it is about some, and plainer words if known."""

    feature: str
    words: str
    instead: str


class HardSentence(msgspec.Struct, frozen=True):
    """A sentence that costs readers much; pieces are marked where a feature found something."""

    pieces: tuple[Piece, ...]
    reasons: tuple[Reason, ...]


class Hard(msgspec.Struct, frozen=True):
    """What makes a text hard, in one language; without a level there is a reason.

    A feature is its name, value, unit, number of places and direction.
    """

    language: str
    level: str
    reason: str
    features: tuple[tuple[str, str, str, str, str], ...]
    sentences: tuple[HardSentence, ...]


class Three(msgspec.Struct, frozen=True):
    """One measure of the Dutch, the English and the summaries."""

    name: str
    direction: str
    values: tuple[Value, ...]


class Plain(msgspec.Struct, frozen=True):
    """How hard the three texts are to read, and how the points of the summaries were worded."""

    rows: tuple[Three, ...]
    wordings: tuple[Count, ...]
    refused: tuple[Count, ...]


class Audit(msgspec.Struct, frozen=True):
    """What is known of the quality of the edition."""

    readability: Readability
    plain: Plain
    hard: tuple[Hard, ...]
    chart: Chart
    groups: tuple[AuditGroup, ...]
    checks: tuple[Count, ...]
    people: tuple[Count, ...]
    accepted: int
    steps: tuple[Count, ...]
    repairs: tuple[RepairStep, ...]
    ledger: tuple[Count, ...]
    characters: str
    left_out: tuple[LeftOut, ...]
    remarks: tuple[PlacedRemark, ...]


class Terms(msgspec.Struct, frozen=True):
    """How many terms the report has, in how many places, and how many of these the English keeps to.

    `missed` are the terms that it does not keep to everywhere.
    """

    total: int
    places: int
    kept_to: int
    missed: tuple[UsedTerm, ...]


class About(msgspec.Struct, frozen=True):
    """How the edition was made and from what."""

    digest: str
    sha256: str
    encoding: str
    characters: str
    method: str
    machine: int
    person: int
    licence: str
    attribution: str
    notice: str
    terms: Terms


class Download(msgspec.Struct, frozen=True):
    """A file that holds the whole edition: its address, what it is, whom it is for, its size in words."""

    href: str
    name: str
    about: str
    media_type: str
    size: str
