"""Audits documents one by one, ranks them, compares versions, and keeps figures for a trend."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from pipeline import reading, scoring
from pipeline.edition import TextScores
from pipeline.errors import EvaluateError, HelderError
from pipeline.report import Report
from pipeline.scoring import lint
from pipeline.scoring.lint import Lint
from pipeline.settings import Settings

# What a folder is searched for: the endings of the files that are read.
ENDINGS = (".txt", ".text", ".md", ".asc")


class Audit(msgspec.Struct, frozen=True):
    """The audit of one document: its texts are the whole, then its sections; `titles` are theirs by id."""

    name: str
    title: str
    language: str
    sha256: str
    titles: dict[str, str]
    texts: tuple[TextScores, ...]

    @property
    def whole(self) -> TextScores:
        """The scores of the whole document."""
        return self.texts[0]


class Failed(msgspec.Struct, frozen=True):
    """A document of several that could not be audited."""

    name: str
    error: HelderError


class Row(msgspec.Struct, frozen=True):
    """A document, or a section of it, in the league table; a level of None is not scorable."""

    document: str
    section: str
    words: int
    level: int | None
    low: int | None
    high: int | None
    score: float | None


class Change(msgspec.Struct, frozen=True):
    """A measure of two versions of a document; `easier` is None where it stayed or cannot be said."""

    measure: str
    old: float | None
    new: float | None
    easier: bool | None


class Stored(msgspec.Struct, frozen=True):
    """What is kept of an audit for the trend: a line of the file. `date` is as the caller gives it."""

    date: str
    name: str
    sha256: str
    words: int
    level: int | None
    score: float | None
    signature: str


def find_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files themselves, and of each folder every file below it that can be read, sorted."""
    found: list[Path] = []
    for path in paths:
        inside = path.rglob("*") if path.is_dir() else ()
        found += sorted(p for p in inside if p.is_file() and p.suffix.lower() in ENDINGS) or [path]
    return found


def audit(path: Path, settings: Settings, language: str = "auto", lint_ii: Lint | None = None) -> Audit:
    """Return the audit of one document. `language` is "nl", "en" or "auto". Raises `ReadError`.

    With LiNT-II, Dutch documents get its score too; then it may raise `SettingsError` (settings.lint).
    """
    chosen = settings.read
    limits = reading.Limits(max_bytes=chosen.max_bytes)
    report = reading.read(path, language=language, force=chosen.force, limits=limits)
    return of_report(report, path.name, lint_ii)


def of_report(report: Report, name: str, lint_ii: Lint | None = None) -> Audit:
    """Return the audit of a document that was read; the document itself is not kept."""
    titles = {section.id: section.title for section in report.sections}
    texts = scoring.score(report, None).texts
    if lint_ii is not None and report.language == "nl":
        running = scoring.running_text(report)
        texts = lint.added([(text, running[text.section]) for text in texts], lint_ii)
    digest = report.sha256 or sha256(report.source.encode()).hexdigest()
    return Audit(name, report.title or name, report.language, digest, titles, texts)


def audit_all(
    paths: Iterable[Path], settings: Settings, language: str = "auto", lint_ii: Lint | None = None
) -> Iterator[Audit | Failed]:
    """Yield the audit of each document, one at a time; an error in one stops none of the others."""
    for path in paths:
        try:
            yield audit(path, settings, language, lint_ii)
        except HelderError as error:
            yield Failed(str(path), error)


def league(audits: Iterable[Audit], *, sections: bool = False) -> list[Row]:
    """Return the documents, or all their sections, worst first; those without a level come last."""
    rows = []
    for found in audits:
        for text in found.texts[1:] if sections else found.texts[:1]:
            level = text.level
            if level is not None:
                title = found.titles.get(text.section, "")
                place = (level.level, level.low, level.high, level.score)
                rows.append(Row(found.name, title, text.counts.words, *place))
    return sorted(rows, key=lambda row: (row.score is None, -(row.score or 0), row.document))


def compare(new: Audit, old: Audit) -> list[Change]:
    """Return every measure of two versions, the level's score first.

    Raises `EvaluateError` (evaluate.languages) when they are in two languages.
    """
    if new.language != old.language:
        raise EvaluateError(
            "evaluate.languages",
            new.name,
            f"it is in another language than {old.name}, and no measure compares two languages.",
            "Compare two versions in one language.",
        )
    return [_change(name, _values(old)[name], value) for name, value in _values(new).items()]


def _values(found: Audit) -> dict[str, tuple[float | None, str]]:
    whole = found.whole
    level = whole.level.score if whole.level else None
    values: dict[str, tuple[float | None, str]] = {"level score": (level, "higher is harder")}
    values |= {score.formula: (score.value, score.direction) for score in whole.scores}
    return values | {feature.feature: (feature.value, feature.direction) for feature in whole.features}


def _change(name: str, old: tuple[float | None, str], new: tuple[float | None, str]) -> Change:
    before, after = old[0], new[0]
    if before is None or after is None or before == after:
        return Change(name, before, after, None)
    return Change(name, before, after, (after > before) == (new[1] == "higher is easier"))


def too_hard(audits: Iterable[Audit], most: int) -> list[Audit]:
    """Return the documents above a level, not counting those that have none."""
    levels = ((found, found.whole.level) for found in audits)
    return [found for found, level in levels if level and level.level is not None and level.level > most]


COLUMNS = ("document", "section", "language", "words", "measure", "value", "low", "high", "signature")


def table(audits: Iterable[Audit]) -> Iterator[str]:
    """Yield all figures as CSV, the head and then each document.

    A line is a document or section and a measure, with the signature.
    """
    yield _lines([COLUMNS])
    for found in audits:
        yield _lines(row for text in found.texts for row in _rows(found, text))


def _rows(found: Audit, text: TextScores) -> Iterator[tuple[object, ...]]:
    place = (found.name, found.titles.get(text.section, ""), text.language, text.counts.words)
    if text.level:
        at = text.level
        yield (*place, "level", at.level, at.low, at.high, at.signature)
    for score in text.scores:
        yield (*place, score.formula, score.value, "", "", score.signature)
    for feature in text.features:
        yield (*place, feature.feature, feature.value, "", "", feature.signature)


def _lines(rows: Iterable[tuple[object, ...]]) -> str:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def markdown(found: Audit, changes: Sequence[Change] = ()) -> str:
    """Return one line for a merge request."""
    level = found.whole.level
    if level is None or level.level is None or level.score is None:
        return f"**{found.name}**: {level.reason if level else 'not scorable'}"
    between = f"between {level.low} and {level.high}; score {level.score:.0f}, 100 is hardest"
    said = f"level {level.level} of 4 ({between})"
    moved = next((c for c in changes if c.measure == "level score"), None)
    if moved and moved.old is not None and moved.new is not None:
        word = {True: "easier", False: "harder", None: "the same"}[moved.easier]
        said += f", {word} than before ({moved.old:.0f})"
    return f"**{found.name}**: {said}, {found.whole.counts.words:,} words"


def store(file: Path, audits: Iterable[Audit], date: str) -> None:
    """Add a line for each audit to the file of the trend. Raises `OSError`."""
    lines = [msgspec.json.encode(_stored(found, date)).decode() for found in audits]
    with file.open("a", encoding="utf-8") as opened:
        opened.writelines(f"{line}\n" for line in lines)


def _stored(found: Audit, date: str) -> Stored:
    level = found.whole.level
    return Stored(
        date,
        found.name,
        found.sha256,
        found.whole.counts.words,
        level.level if level else None,
        level.score if level else None,
        level.signature if level else "",
    )


def trend(file: Path) -> dict[str, list[Stored]]:
    """Return the stored audits by document, in the order in which they were made; none without a file.

    Raises `EvaluateError` (evaluate.trend) for a line that is no stored audit.
    """
    if not file.exists():
        return {}
    found: dict[str, list[Stored]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            stored = msgspec.json.decode(line, type=Stored)
        except msgspec.DecodeError as error:
            raise EvaluateError(
                "evaluate.trend",
                f"{file}, line {number}",
                "this is no stored audit.",
                "Take the line out, or name another file.",
            ) from error
        found.setdefault(stored.name, []).append(stored)
    return found
