"""The command line: what it prints, and the exit code of every kind of end."""

import json
import os
import sqlite3
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DUTCH = (
    "Jaarverslag\n\nDe gemeente heeft in 2023 twaalf speelplaatsen vernieuwd. Daarvoor was 1,4 miljoen euro "
    "beschikbaar. De bewoners mochten meepraten over het ontwerp.\n"
)


def helder(*arguments, folder: Path, given: str = "", **environment) -> subprocess.CompletedProcess:
    """Run the command as a user does, in a folder of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *map(str, arguments)],
        cwd=folder,
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "200", **environment},
    )


@pytest.fixture
def report(tmp_path) -> Path:
    path = tmp_path / "speelplaatsen.txt"
    path.write_text(DUTCH, encoding="utf-8")
    return path


def test_the_version_is_that_of_the_package(tmp_path):
    done = helder("--version", folder=tmp_path)
    assert done.stdout == f"helder {version('helder')}\n"


def test_without_a_command_the_help_is_printed(tmp_path):
    done = helder(folder=tmp_path)
    assert "run" in done.stdout + done.stderr
    assert done.returncode == 2


def test_a_run_makes_an_edition_says_where_it_is_and_the_next_has_nothing_to_do(report):
    folder = report.parent
    first = helder("run", report.name, folder=folder)
    assert first.returncode == 0
    assert "Open output/speelplaatsen/index.html" in first.stdout
    assert (folder / "output" / "speelplaatsen" / "index.html").is_file()
    second = helder("run", report.name, folder=folder)
    assert "nothing to do, the edition is up to date" in second.stdout
    third = helder("run", report.name, "--quiet", folder=folder)
    assert third.stdout + third.stderr == ""


def test_explain_says_what_is_redone_and_why(report):
    folder = report.parent
    assert (
        "translate: done again: there is no result yet."
        in helder("run", report, "--explain", folder=folder).stderr
    )
    report.write_text(DUTCH.replace("twaalf", "elf"), encoding="utf-8")
    changed = helder("run", report, "--explain", folder=folder).stderr
    assert "read: done again: the report changed." in changed
    assert "publish: done again: the result of read changed" in changed
    (folder / "output" / "speelplaatsen" / "style.css").unlink()
    assert (
        "publish: done again: style.css is missing."
        in helder("run", report, "--explain", folder=folder).stderr
    )


def test_json_is_one_object_a_line_and_ends_with_the_edition(report):
    done = helder("run", report, "--json", folder=report.parent)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["stage"] for line in lines if line["event"] == "stored"] == [
        "read",
        "translate",
        "score",
        "simplify",
        "publish",
    ]
    assert lines[-1]["event"] == "edition"
    assert lines[-1]["result"]["segments"] == 4


def test_translate_gives_a_line_for_a_line(tmp_path):
    done = helder(
        "translate", folder=tmp_path, given="De raad stemt in.\n\nHet water is schoon. De lucht ook.\n"
    )
    lines = done.stdout.splitlines()
    assert len(lines) == 3
    assert lines[1] == ""
    assert "council" in lines[0].lower()
    assert "water" in lines[2].lower()


def test_the_width_of_the_search_is_a_setting(tmp_path):
    (tmp_path / "helder.toml").write_text("[translate]\nbeam = 2\n", encoding="utf-8")
    done = helder("translate", "--memory", "memory.sqlite", folder=tmp_path, given="Het water is schoon.\n")
    assert "water" in done.stdout
    with sqlite3.connect(tmp_path / "memory.sqlite") as memory:
        assert memory.execute("SELECT beam FROM hypotheses").fetchall() == [(2,)]
    memory.close()


def test_evaluate_compares_two_files_as_they_are(tmp_path):
    (tmp_path / "a").write_text("The water is clean.\n", encoding="utf-8")
    done = helder("evaluate", "a", "a", "--as-is", folder=tmp_path)
    assert done.stdout.startswith("segments 1\nBLEU 100.00  nrefs:1|")
    assert "\nchrF2 100.00  nrefs:1|" in done.stdout


def test_evaluate_translates_the_first_file(tmp_path):
    (tmp_path / "pairs.tsv").write_text("1\tHet water is schoon.\tThe water is clean.\n", encoding="utf-8")
    done = helder("evaluate", "pairs.tsv", "pairs.tsv", "--columns", "2,3", "--json", folder=tmp_path)
    assert json.loads(done.stdout)["scores"][1]["value"] > 50


def test_evaluate_compares_two_translations_and_writes_a_report(tmp_path):
    for name, text in {
        "nl": "Het water is niet schoon.",
        "en": "The water is not clean.",
        "new": "The water is not dirty.",
        "old": "The water is clean.",
    }.items():
        (tmp_path / name).write_text(f"{text}\n" * 3, encoding="utf-8")
    done = helder(
        "evaluate", "new", "en", "--as-is", "--dutch", "nl", "--against", "old", "--ter", "--html", "report",
        folder=tmp_path,
    )  # fmt: skip
    assert done.stdout.startswith("segments 3\nfirst new\nagainst old\nBLEU ")
    assert "lower is better" in done.stdout
    assert "check negation (error): 0 segments, 3 against, 0 references" in done.stdout
    assert "Most different segments" in (tmp_path / "report" / "index.html").read_text(encoding="utf-8")


def test_evaluate_compares_two_settings(tmp_path):
    (tmp_path / "wide.toml").write_text("[translate]\nbeam = 2\n", encoding="utf-8")
    (tmp_path / "pairs.tsv").write_text("1\tHet water is schoon.\tThe water is clean.\n", encoding="utf-8")
    done = helder(
        "evaluate", "pairs.tsv", "--columns", "2,3", "--against-settings", "wide.toml", "--repair",
        folder=tmp_path,
    )  # fmt: skip
    assert "\nagainst helder-nl-en" in done.stdout
    assert "beam 2, repaired\n" in done.stdout


def test_audit_measures_without_translating(report):
    report.write_text(DUTCH * 6, encoding="utf-8")
    done = helder("audit", report, folder=report.parent)
    assert "flesch-douma|lang:nl" in done.stdout
    assert not (report.parent / "output").exists()


def test_audit_measures_english_too(tmp_path):
    text = "The council built twelve playgrounds in 2023. It had money for all, and they are in use now. "
    (tmp_path / "english.txt").write_text(f"Annual report\n\n{text * 6}\n", encoding="utf-8")
    assert "lang:en" in helder("audit", "english.txt", folder=tmp_path).stdout


def test_audit_names_the_sentences_that_cost_most_and_what_to_do(report):
    report.write_text(
        "Brief\n\n" + "De aanvraag wordt middels een formulier door de gemeente behandeld. " * 12
    )
    told = helder("audit", report, "--language", "nl", folder=report.parent).stdout
    assert 'passives "behandeld": Say who does it' in told
    assert 'jargon "middels": Use the everyday word (met)' in told


def test_audit_fails_over_a_level_with_its_own_error(report):
    hard = (
        "Met betrekking tot de implementatie wordt derhalve een belangenafweging gemaakt door het college. "
    )
    report.write_text("Nota\n\n" + hard * 12)
    done = helder("audit", report, "--language", "nl", "--fail-over", "2", "--markdown", folder=report.parent)
    assert done.returncode == 7
    assert "level 4 of 4" in done.stdout
    assert "[evaluate.too-hard]" in done.stderr


def test_audit_writes_a_report_compares_versions_and_keeps_a_trend(report):
    old = report.parent / "old.txt"
    old.write_text("Brief\n\n" + "De aanvraag wordt middels een formulier door de gemeente behandeld. " * 12)
    report.write_text("Brief\n\n" + "U stuurt ons een brief. Wij lezen die brief snel. " * 14)
    flags = ("--language", "nl", "--against", old, "--html", "pages", "--trend", "trend.jsonl")
    done = helder("audit", report, *flags, folder=report.parent)
    assert "easier" in done.stdout
    assert (report.parent / "pages" / "index.html").exists()
    assert "earlier scores" in helder("audit", report, *flags, folder=report.parent).stdout


def test_the_report_of_an_audit_wears_the_theme_or_is_not_written_at_all(report):
    theme = report.parent / "house.css"
    theme.write_text(":root { --accent: #00488f; }\n", encoding="utf-8")
    flags = ("--language", "nl", "--html", "pages", "--theme", "house.css")
    helder("audit", report, *flags, folder=report.parent)
    assert (report.parent / "pages" / "theme.css").read_text(encoding="utf-8") == theme.read_text(
        encoding="utf-8"
    )
    assert all('href="theme.css"' in page.read_text() for page in (report.parent / "pages").glob("*.html"))
    theme.write_text(":root { --ink: #eeeeee; }\n", encoding="utf-8")
    faint = helder("audit", report, *flags[:3], "faint", *flags[4:], folder=report.parent)
    assert "settings.theme" in faint.stderr
    assert not (report.parent / "faint").exists()


def test_audit_of_a_folder_is_a_league_table_or_csv(report):
    (report.parent / "easy.txt").write_text("Brief\n\n" + "U stuurt ons een brief. Wij lezen die snel. " * 14)
    done = helder("audit", report.parent, "--language", "nl", "--csv", folder=report.parent)
    assert done.stdout.startswith("document,section,language,words,measure,value,low,high,signature\n")


def test_the_doctor_finds_a_working_model_and_says_what_a_trial_sentence_became(tmp_path):
    done = helder("doctor", folder=tmp_path)
    assert done.returncode == 0
    assert "ok   model: helder-nl-en" in done.stdout
    assert "ok   translation: De gemeente heeft vorig jaar drie scholen gebouwd. ->" in done.stdout


def test_the_doctor_says_when_the_model_is_broken(tmp_path):
    (tmp_path / "model").mkdir()
    done = helder("doctor", "--model", "model", folder=tmp_path)
    assert "FAIL model" in done.stdout
    assert done.returncode == 4


FAILURES = {
    "a missing file": (["run", "none.txt"], 3, "read.missing"),
    "an empty file": (["run", "empty.txt"], 3, "read.empty"),
    "a binary file": (["run", "binary.txt"], 3, "read.binary"),
    "a file that is not Dutch": (["run", "english.txt"], 3, "read.not-dutch"),
    "a broken model": (["run", "speelplaatsen.txt", "--model", "."], 4, "model.card"),
    "an unknown engine": (["run", "speelplaatsen.txt", "--engine", "oracle"], 2, "settings.engine"),
    "an unknown setting": (["run", "speelplaatsen.txt", "--settings", "bad.toml"], 2, "settings.invalid"),
    "an output folder that is a file": (
        ["run", "speelplaatsen.txt", "--output", "empty.txt"],
        6,
        "write.failed",
    ),
    "a memory that is none": (["run", "speelplaatsen.txt", "--memory", "english.txt"], 5, "translate.memory"),
    "files of different lengths": (
        ["evaluate", "empty.txt", "english.txt", "--as-is"],
        7,
        "evaluate.lengths",
    ),
    "no such column": (["evaluate", "english.txt", "english.txt", "--columns", "x"], 7, "evaluate.columns"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_an_error_is_one_line_with_a_code_and_leaves_nothing_half_written(failure, report):
    folder = report.parent
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "english.txt").write_text(
        "This is a report in English. It was not written in Dutch, and it is short.\n" * 3
    )
    (folder / "bad.toml").write_text("colour = 1\n")
    arguments, exit_code, code = FAILURES[failure]
    done = helder(*arguments, folder=folder)
    assert done.returncode == exit_code
    assert done.stderr.count("\n") == 1
    assert f"[{code}]" in done.stderr
    assert done.stdout == ""
    assert [path for path in folder.rglob("*") if path.suffix in {".html", ".part"}] == []


def test_a_file_that_is_not_dutch_is_read_when_forced(tmp_path):
    (tmp_path / "english.txt").write_text(
        "This is a report in English. It was not written in Dutch, and it is short.\n"
    )
    assert helder("run", "english.txt", "--force", folder=tmp_path).returncode == 0


def test_one_bad_report_stops_none_of_the_others(report):
    done = helder("run", "none.txt", report.name, folder=report.parent)
    assert done.returncode == 8
    assert "[read.missing]" in done.stderr
    assert "[batch.some-failed]" in done.stderr
    assert (report.parent / "output" / "speelplaatsen" / "index.html").is_file()


def test_two_reports_with_one_name_are_refused_before_any_work(report):
    other = report.parent / "other" / report.name
    other.parent.mkdir()
    other.write_text(DUTCH, encoding="utf-8")
    done = helder("run", report, other, folder=report.parent)
    assert done.returncode == 2
    assert "[settings.same-name]" in done.stderr
    assert not (report.parent / "output").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_output_folder_that_may_not_be_written_is_told(report):
    closed = report.parent / "closed"
    closed.mkdir(mode=0o500)
    done = helder("run", report, "--output", closed, folder=report.parent)
    assert (done.returncode, "[write.denied]" in done.stderr) == (6, True)


def test_a_full_disk_is_told_and_the_next_run_goes_on(report):
    """A real full disk: a file system of 60 kB, which holds the memory but not the pages."""
    disk = report.parent / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=60k", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("we may not mount a file system here")
    try:
        done = helder("run", report, "--output", disk, "--memory", "memory.sqlite", folder=report.parent)
        assert (done.returncode, "[write.full]" in done.stderr) == (6, True)
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        again = helder("run", report, "--output", disk, "--memory", "memory.sqlite", folder=report.parent)
        assert again.returncode == 0
    finally:
        subprocess.run(["umount", disk], check=True)
