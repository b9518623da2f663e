"""Audits of several documents: the league table, two versions, limits, files for programs, and the trend."""

import csv

import pytest

from pipeline import audits
from pipeline.errors import EvaluateError
from pipeline.settings import Settings

EASY = "Wij gaan morgen naar de stad. U krijgt van ons een brief. Daarin staat wat u moet doen. "
HARD = (
    "Met betrekking tot de implementatie van de onderhavige regeling wordt door het college van burgemeester "
    "en wethouders, met inachtneming van de vigerende beleidskaders, een belangenafweging gemaakt. "
)
ENGLISH = (
    "The council built twelve playgrounds in 2023. It had money for all of them, and they are in use now. "
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "easy.txt").write_text(f"Brief\n\n{EASY * 10}\n", encoding="utf-8")
    (tmp_path / "deep" / "hard.txt").write_text(f"Nota\n\n{HARD * 8}\n", encoding="utf-8")
    (tmp_path / "short.txt").write_text(f"Kort\n\n{EASY}\n", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


@pytest.fixture
def found(folder):
    return list(audits.audit_all(audits.find_files([folder]), Settings(), "nl"))


def test_a_folder_gives_the_files_that_can_be_read(folder):
    assert [path.name for path in audits.find_files([folder])] == ["hard.txt", "easy.txt", "short.txt"]


def test_the_league_table_has_the_worst_first_and_what_has_no_level_last(found):
    rows = audits.league(found)
    assert [row.document for row in rows] == ["hard.txt", "easy.txt", "short.txt"]
    assert (rows[0].level, rows[1].level, rows[2].level) == (4, 1, None)


def test_the_league_table_of_sections_names_them(found):
    assert [row.section for row in audits.league(found, sections=True)][:2] == ["Nota", "Brief"]


def test_only_documents_above_the_level_are_too_hard(found):
    assert [one.name for one in audits.too_hard(found, 3)] == ["hard.txt"]
    assert audits.too_hard(found, 4) == []


def test_two_versions_are_compared_measure_by_measure(found):
    hard, easy = found[0], found[1]
    changes = {change.measure: change for change in audits.compare(easy, hard)}
    assert changes["level score"].easier is True
    assert changes["flesch-douma"].easier is True
    assert changes["lix"].easier is True
    assert {c.easier for c in audits.compare(hard, hard)} == {None}


def test_two_languages_are_not_compared(folder, found):
    (folder / "english.txt").write_text(f"Report\n\n{ENGLISH * 6}\n", encoding="utf-8")
    english = audits.audit(folder / "english.txt", Settings(), "en")
    with pytest.raises(EvaluateError, match=r"evaluate\.languages"):
        audits.compare(english, found[0])


def test_the_csv_has_a_line_for_each_measure_with_its_signature(found):
    rows = list(csv.DictReader("".join(audits.table(found)).splitlines()))
    level = next(row for row in rows if row["measure"] == "level")
    assert (level["document"], level["value"]) == ("hard.txt", "4")
    assert all("|direction:" in row["signature"] for row in rows)


def test_the_line_for_a_merge_request_says_the_level_and_what_changed(found):
    hard, easy, short = found
    assert audits.markdown(hard).startswith("**hard.txt**: level 4 of 4 (between ")
    assert "easier than before" in audits.markdown(easy, audits.compare(easy, hard))
    assert audits.markdown(short).startswith("**short.txt**: not scorable:")


def test_a_document_that_cannot_be_read_stops_none_of_the_others(folder):
    paths = [folder / "missing.txt", folder / "easy.txt"]
    first, second = audits.audit_all(paths, Settings(), "nl")
    assert isinstance(first, audits.Failed)
    assert first.error.code.startswith("read.")
    assert isinstance(second, audits.Audit)


def test_stored_audits_give_a_trend(folder, found):
    file = folder / "trend.jsonl"
    assert audits.trend(file) == {}
    audits.store(file, found, "2026-11-01")
    audits.store(file, found, "2026-11-24")
    assert [(one.date, one.level) for one in audits.trend(file)["hard.txt"]] == [
        ("2026-11-01", 4),
        ("2026-11-24", 4),
    ]


def test_a_damaged_trend_is_told_with_its_line(folder):
    (folder / "trend.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(EvaluateError, match="line 1"):
        audits.trend(folder / "trend.jsonl")
