"""Keeps the words of people for segments, in the file of the translation memory; they win over machines."""

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.database import Database
from pipeline.report import Report

# Each answer has the place where it was given. `turn` grows with each answer, so that the latest of two is
# known without trusting a clock; `at` is for people who look into the file.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS {table} (
  turn INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL, report TEXT NOT NULL, segment TEXT NOT NULL,
  english TEXT NOT NULL, who TEXT NOT NULL, accepted INTEGER NOT NULL, at TEXT NOT NULL,
  UNIQUE (source, report, segment)
)
"""
# The answer given at this very place, else the latest in this report, else the latest in any.
_FIND = """
SELECT english, who, accepted, report = :report AND segment = :segment AS here FROM {table}
WHERE source = :source ORDER BY here DESC, report = :report DESC, turn DESC LIMIT 1
"""
_KEEP = """
INSERT OR REPLACE INTO {table} (source, report, segment, english, who, accepted, at)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
NOBODY = "a reviewer"  # who it was when no name was given
_FORGET = "DELETE FROM {table} WHERE source = ? AND report = ? AND segment = ?"
_ANY = "SELECT 1 FROM {table} LIMIT 1"
# What a person says of a segment: its translation, or how a summary is to word it.
Kind = Literal["people", "wordings"]
_BLANKS = re.compile(r"\s+")


class Answer(msgspec.Struct, frozen=True):
    """The English that a person gave to a segment, or its plain wording, and who it was.

    `accepted` says that the person had seen what the checks find in it and keeps it all the same. `here` is
    False when the answer was given to the same Dutch at another place or in another report.
    """

    english: str
    who: str
    accepted: bool
    here: bool = True


class Said(msgspec.Struct, frozen=True):
    """What a person says of one segment of a report."""

    segment: str
    source: str
    english: str
    who: str = NOBODY
    accepted: bool = False


class People(Database):
    """What people said in a memory file; several processes may use it at once.

    The kind "people" are translations, "wordings" are plain words for the summaries. Each has a table of its
    own by that name.
    """

    def __init__(self, path: Path, kind: Kind = "people") -> None:
        """Open the file, and make it when there is none; raises as `Database` does."""
        self._kind = kind
        super().__init__(path, self._of(_SCHEMA))

    def _of(self, statement: str) -> str:
        return statement.format(table=self._kind)

    def answers(self, report: Report) -> dict[str, Answer]:
        """Return the answers for a report by segment; a segment of which no person said anything has none."""
        with self.using() as base:
            if base.execute(self._of(_ANY)).fetchone() is None:
                return {}
            statement = self._of(_FIND)
            found = (
                (segment.id, _find(base, statement, (segment.text, report.name, segment.id)))
                for segment in report.segments()
            )
            return {segment: answer for segment, answer in found if answer is not None}

    def keep(self, report: str, said: Iterable[Said]) -> None:
        """Store what people say of segments of the report with this name, in one transaction.

        When this returns, it is on the disk. An earlier answer at the same place is replaced.
        """
        at = datetime.now(UTC).isoformat(timespec="seconds")
        rows = [
            (_key(it.source), report, it.segment, it.english, it.who or NOBODY, it.accepted, at)
            for it in said
        ]
        with self.using() as base, base:
            base.executemany(self._of(_KEEP), rows)

    def forget(self, report: str, segment: str, source: str) -> None:
        """Take an answer back: the machine has the word, unless the same Dutch was answered elsewhere."""
        with self.using() as base, base:
            base.execute(self._of(_FORGET), (_key(source), report, segment))


def _find(base: sqlite3.Connection, statement: str, place: tuple[str, str, str]) -> Answer | None:
    source, report, segment = place
    row = base.execute(statement, {"source": _key(source), "report": report, "segment": segment}).fetchone()
    return Answer(row[0], row[1], bool(row[2]), bool(row[3])) if row else None


def _key(source: str) -> str:
    """Return the Dutch as it is compared: white space may differ, since tools for translators change it."""
    return _BLANKS.sub(" ", source).strip()


def digest(answers: Mapping[str, Answer]) -> str:
    """Return a hash of answers, by which a run sees that people have said something new."""
    return hashlib.sha256(msgspec.json.encode(sorted(answers.items()))).hexdigest()
