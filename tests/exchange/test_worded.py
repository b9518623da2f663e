"""The table of points goes out, comes back as spreadsheet programs save it, and tells what a person said."""

import csv
import io

import pytest

from pipeline.errors import ExchangeError
from pipeline.exchange import files, worded
from pipeline.exchange.writers.points import COLUMNS, FILE_NAME
from tests.publishing import editions

KEY = "b2.3"
WORDS = "The province spent EUR 8.4 million on safe routes."


@pytest.fixture(scope="module")
def edition():
    return editions.cycling()


def table(edition):
    text = files(edition)[FILE_NAME].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def filled(edition, tmp_path, rows, *, mark=",", encoding="utf-8-sig"):
    """Save the table with these cells put into the row of the point, as a spreadsheet program would."""
    path = tmp_path / "filled.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=mark)
        writer.writeheader()
        for row in table(edition):
            writer.writerow(row | rows.get(row["point"], {}))
    return path


def test_the_table_has_each_point_once_beside_the_report_and_room_for_words(edition):
    rows = table(edition)
    assert [row["point"] for row in rows] == ["b2.1", "b2.3", "b6.1", "b6.2", "b29.1"]
    english = {r.segment: r.text for r in edition.translation.renderings}
    assert all(row["in_the_report"] == english[row["point"]] for row in rows)
    assert {row["your_words"] + row["accept"] for row in rows} == {""}
    assert {row["report"] for row in rows} == {edition.report.name}


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
def test_words_come_back_whatever_mark_the_program_saved(mark, encoding, edition, tmp_path):
    path = filled(edition, tmp_path, {KEY: {"your_words": f" {WORDS}  "}}, mark=mark, encoding=encoding)
    found = worded.said(worded.read(path), edition, "Ada")
    assert [(s.segment, s.english, s.who, s.accepted) for s in found.said] == [(KEY, WORDS, "Ada", False)]
    assert (found.changed, found.accepted, found.same, found.unknown) == (1, 0, 4, 0)


@pytest.mark.parametrize("yes", ["yes", "Yes", "x", "TRUE", "ja"])
def test_the_words_of_now_can_be_accepted_too(yes, edition, tmp_path):
    found = worded.said(worded.read(filled(edition, tmp_path, {KEY: {"accept": yes}})), edition)
    now = edition.summaries.points()[KEY][1].text
    assert [(s.english, s.who, s.accepted) for s in found.said] == [(now, "a reviewer", True)]


def test_an_untouched_table_says_nothing(edition, tmp_path):
    found = worded.said(worded.read(filled(edition, tmp_path, {})), edition)
    assert (found.said, found.same) == ((), 5)


def test_a_point_that_is_not_in_the_edition_is_counted_and_left_out(edition, tmp_path):
    path = filled(edition, tmp_path, {KEY: {"point": "b99.9", "your_words": WORDS}})
    found = worded.said(worded.read(path), edition)
    assert (found.said, found.unknown) == ((), 1)


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", b"<xliff/>", "\u20ac\n".encode("utf-16"), b"\xff\xfe\x00"]
)
def test_a_file_of_another_kind_is_none(content, tmp_path):
    path = tmp_path / "other.csv"
    path.write_bytes(content)
    assert worded.read(path) is None
    assert worded.read(tmp_path / "missing.csv") is None


@pytest.mark.parametrize(
    "rows",
    [b"", b"one,b1,,,,,,Words,\ntwo,b2,,,,,,Words,\n", b"one,b1,,,,,,\xff\xfe,\n"],
    ids=["no rows", "two reports", "not UTF-8"],
)
def test_a_damaged_table_is_refused_with_what_to_do(rows, tmp_path):
    path = tmp_path / "damaged.csv"
    path.write_bytes(",".join(COLUMNS).encode() + b"\n" + rows)
    with pytest.raises(ExchangeError) as raised:
        worded.read(path)
    assert raised.value.code == "exchange.damaged"
    assert "UTF-8" in raised.value.remedy


def test_no_cell_is_run_as_a_formula():
    rows = table(editions.hostile())
    assert rows
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
