"""`helder import` takes an edited file of an edition, and the edition has the person's words at once."""

import re

import pytest

from tests.test_cli import DUTCH, helder
from tests.test_rebuild import edition_in

WORDS = "Residents had a say in the design."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a report and its edition."""
    folder = tmp_path_factory.mktemp("import")
    (folder / "speelplaatsen.txt").write_text(DUTCH, encoding="utf-8")
    done = helder("run", "speelplaatsen.txt", "--quiet", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def edit(folder, name, words):
    """Put words in the place of the last target of an exported file."""
    text = (folder / "output" / "speelplaatsen" / name).read_text(encoding="utf-8")
    kind = "seg" if name.endswith("tmx") else "target"
    head, tail = text[: text.rindex(f"<{kind}")], text[text.rindex(f"<{kind}") :]
    path = folder / f"edited-{name}"
    path.write_text(head + re.sub(">[^<]*</", f">{words}</", tail, count=1), encoding="utf-8")
    return path.name


@pytest.mark.parametrize("name", ["edition.xlf", "edition.tmx"])
def test_the_edition_has_the_words_at_once_and_the_next_run_keeps_them(name, folder):
    words = f"{WORDS} {name}"
    done = helder("import", edit(folder, name, words), "--who", "Ada", folder=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "speelplaatsen: 1 changed, 0 accepted, 3 as they were."
    last = edition_in(folder / "output" / "speelplaatsen").translation.renderings[-1]
    assert (last.text, last.origin, last.who) == (words, "person", "Ada")
    again = helder("run", "speelplaatsen.txt", folder=folder)
    assert "nothing to do, the edition is up to date" in again.stdout


def test_plain_words_in_the_table_of_points_are_in_the_summary_at_once_and_stay(folder):
    made = folder / "output" / "speelplaatsen"
    point = edition_in(made).summaries.sections[0].sentences[0]
    words = "The town made twelve playgrounds new in 2023."
    header, *rows = (made / "summaries.csv").read_text(encoding="utf-8-sig").splitlines()
    filled = [row[:-2] + f",{words}," if f",{point.segments[0]}," in row else row for row in rows]
    (folder / "filled.csv").write_text("\n".join([header, *filled]) + "\n", encoding="utf-8")
    done = helder("import", "filled.csv", "--who", "Ada", folder=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0].startswith("speelplaatsen: 1 changed, 0 accepted")
    now = edition_in(made).summaries.sections[0].sentences[0]
    assert (now.text, now.by, now.who) == (words, "person", "Ada")
    assert words in (made / "index.html").read_text(encoding="utf-8")
    assert "nothing to do" in helder("run", "speelplaatsen.txt", folder=folder).stdout


def test_the_report_need_not_be_there(folder):
    (folder / "speelplaatsen.txt").rename(folder / "away.txt")
    done = helder("import", edit(folder, "edition.xlf", "Away."), folder=folder)
    (folder / "away.txt").rename(folder / "speelplaatsen.txt")
    assert done.returncode == 0, done.stderr
    assert edition_in(folder / "output" / "speelplaatsen").translation.renderings[-1].text == "Away."


def test_what_was_known_of_the_report_stays(folder):
    (folder / "speelplaatsen.about.toml").write_text('publisher = "Gemeente Oost"\n', encoding="utf-8")
    helder("run", "speelplaatsen.txt", "--quiet", folder=folder)
    done = helder("import", edit(folder, "edition.xlf", "Known."), folder=folder)
    assert done.returncode == 0, done.stderr
    page = (folder / "output" / "speelplaatsen" / "about.html").read_text(encoding="utf-8")
    assert "Gemeente Oost" in page
    again = helder("run", "speelplaatsen.txt", folder=folder)
    assert "nothing to do, the edition is up to date" in again.stdout


def test_a_file_without_edits_changes_nothing(folder):
    name = "output/speelplaatsen/edition.xlf"
    before = (folder / name).read_bytes()
    helder("import", name, folder=folder)
    done = helder("import", name, folder=folder)
    assert done.returncode == 0
    assert (folder / name).read_bytes() == before


FAULTS = {
    "foreign.tmx": ('<tmx version="1.4"><body/></tmx>', "exchange.foreign"),
    "other.xlf": (
        '<xliff version="2.0" srcLang="nl"><file id="f" original="../nota"/></xliff>',
        "exchange.no-edition",
    ),
    "table.tsv": ("Een\tOne\n", "exchange.foreign"),
    "damaged.xlf": ('<xliff version="2.0"><file>', "exchange.damaged"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_that_cannot_be_used_is_one_line_and_exit_code_nine(name, folder):
    content, code = FAULTS[name]
    (folder / name).write_text(content, encoding="utf-8")
    done = helder("import", name, folder=folder)
    assert done.returncode == 9
    assert done.stderr.count("\n") == 1
    assert f"[{code}]" in done.stderr


def test_an_edition_without_its_stored_report_says_how_to_go_on(folder):
    (folder / "output" / "speelplaatsen" / ".helder" / "read.json").unlink()
    done = helder("import", edit(folder, "edition.xlf", "Kept for later."), folder=folder)
    assert "[exchange.no-edition]" in done.stderr
    helder("run", "speelplaatsen.txt", "--quiet", folder=folder)
    assert (
        edition_in(folder / "output" / "speelplaatsen").translation.renderings[-1].text == "Kept for later."
    )
