"""readability.csv has every score, and no cell that a spreadsheet program runs."""

import csv
import io

import pytest

from pipeline.publishing.atlas import Atlas
from pipeline.publishing.csv_export import COLUMNS, table
from pipeline.spreadsheet import FORMULA_STARTS
from tests.publishing.writer import Writer, said


def rows(edition):
    return list(csv.DictReader(io.StringIO(table(Atlas(edition)).decode(), newline="")))


def test_there_is_a_row_for_every_text_and_formula(cycling):
    found = [(row["section"], row["language"], row["formula"]) for row in rows(cycling)]
    assert found == [(t.section, t.language, s.formula) for t in cycling.scores.texts for s in t.scores]


def test_values_are_exact(cycling):
    scores = [score for text in cycling.scores.texts for score in text.scores]
    for row, score in zip(rows(cycling), scores, strict=True):
        assert (float(row["value"]) if row["value"] else None) == score.value
        assert (row["direction"], row["reason"], row["signature"]) == (
            score.direction,
            score.reason,
            score.signature,
        )


def test_counts_stand_in_their_columns(cycling):
    counts = cycling.scores.texts[0].counts
    row = rows(cycling)[0]
    assert [int(row[name]) for name in ("sentences", "words", "syllables", "characters", "long_words")] == [
        counts.sentences,
        counts.words,
        counts.syllables,
        counts.characters,
        counts.long_words,
    ]
    assert tuple(row) == COLUMNS


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_is_run_as_a_formula(start):
    writer = Writer("a.txt", "")
    writer.heading(1, said("Kop", f"{start}cmd|' /C calc'!A0"))
    titles = {row["title"] for row in rows(writer.edition())} - {""}
    assert titles
    assert not any(title.startswith(FORMULA_STARTS) for title in titles)
