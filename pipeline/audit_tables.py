"""Lays out audits as tables and lines for the terminal; the command line prints them."""

from collections.abc import Iterable, Iterator, Sequence

from rich.table import Table

from pipeline import scoring
from pipeline.audits import Audit, Change, Row, Stored
from pipeline.edition import HardSentence, Level, TextScores
from pipeline.scoring.advice import advice

ALL = "Whole document"
# A longer mark is about the whole sentence and is not quoted again.
LONGEST_QUOTE = 40


def place(level: Level | Row | None) -> str:
    """Return a level with its range: "3 (2-4)"; a dash when there is none."""
    if level is None or level.level is None:
        return "-"
    return f"{level.level} ({level.low}-{level.high})"


def sections(found: Audit) -> Table:
    """Return the level and the formulas of a document and its sections."""
    table = Table("Section", "Words", "Level", *(score.formula for score in found.whole.scores))
    for text in found.texts:
        values = ("-" if s.value is None else f"{s.value:.1f}" for s in text.scores)
        title = found.titles.get(text.section, ALL)
        table.add_row(title, str(text.counts.words), place(text.level), *values)
    return table


def features(text: TextScores) -> Table:
    """Return the features of a text."""
    table = Table("Feature", "Value", "Unit", "Places")
    for feature in text.features:
        value = "-" if feature.value is None else f"{feature.value:.1f}"
        table.add_row(feature.feature, value, feature.unit, str(feature.marks))
    return table


def scales(text: TextScores) -> Iterator[str]:
    """Yield what each formula says of a text, its direction and its signature."""
    for score in text.scores:
        said = score.reason
        if score.value is not None:
            said = f"{scoring.describe(score)} ({score.direction})"
        yield f"{score.formula}: {said}  {score.signature}"
    if text.level:
        level = text.level
        said = level.reason or f"{place(level)} of 4, score {level.score:.0f} (higher is harder)"
        yield f"level: {said}  {level.signature}"


def reasons(sentence: HardSentence) -> Iterator[str]:
    """Yield a hard sentence, then each thing that is wrong with it and what to do."""
    yield f"{sentence.score:.0f}  {sentence.text}"
    for mark in sentence.marks:
        words = sentence.text[mark.start : mark.end]
        quoted = f' "{words}"' if len(words) <= LONGEST_QUOTE else ""
        instead = f" ({mark.instead})" if mark.instead else ""
        yield f"    {mark.feature}{quoted}: {advice()[mark.feature].title}{instead}"


def league(rows: Iterable[Row]) -> Table:
    """Return the league table."""
    table = Table("Document", "Section", "Words", "Level", "Score")
    for row in rows:
        score = "-" if row.score is None else f"{row.score:.0f}"
        table.add_row(row.document, row.section or ALL, str(row.words), place(row), score)
    return table


def changes(found: Sequence[Change]) -> Table:
    """Return two versions side by side."""
    table = Table("Measure", "Old", "New", "Change")
    words = {True: "easier", False: "harder", None: ""}
    for change in found:
        values = ("-" if value is None else f"{value:.1f}" for value in (change.old, change.new))
        table.add_row(change.measure, *values, words[change.easier])
    return table


def trend(earlier: Sequence[Stored]) -> str:
    """Return the scores of the stored audits of a document in one line."""
    told = (f"{one.date} {'-' if one.score is None else f'{one.score:.0f}'}" for one in earlier)
    return "earlier scores: " + ", ".join(told)
