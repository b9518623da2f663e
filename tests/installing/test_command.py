"""The commands `helder models`: from a source on the net to an edition that names its model."""

import gc
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import cli
from pipeline.translating.engines.card import EMBEDDED, read_card

ROOT = Path(__file__).parent.parent.parent
DUTCH = "Jaarverslag\n\nDe gemeente bouwt een school. Het water is schoon. De raad stemt in met het plan.\n"


@pytest.fixture
def helder(tmp_path, monkeypatch, capsys):
    """Run a command as a user does, in this process; return its output, or its error line."""
    monkeypatch.chdir(tmp_path)
    thresholds = gc.get_threshold()

    def run(*arguments, code=0):
        monkeypatch.setattr(sys, "argv", ["helder", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        assert (ended.value.code or 0) == code, said.err
        return said.err if code else said.out

    yield run
    gc.set_threshold(*thresholds)


def test_from_a_hub_name_to_an_edition_that_names_its_model(helder, web, opus, tmp_path, home):
    web.hub("makers/Tiny", opus, licence="cc-by-4.0")
    (tmp_path / "report.txt").write_text(DUTCH, encoding="utf-8")
    said = helder("models", "add", "makers/Tiny")
    assert f"source: makers/Tiny {'a' * 12}\n" in said
    assert "licence: cc-by-4.0\n" in said
    assert "size: " in said
    assert "This hardly looks like English" in said
    assert "Use it with --model tiny." in said
    assert helder("models", "add", "makers/Tiny", "--if-missing") == ""
    helder("run", "report.txt", "--model", "makers/Tiny", "--force")
    edition = json.loads((tmp_path / "output" / "report" / "edition.json").read_bytes())
    assert edition["translation"]["model"] == f"tiny {'a' * 12}"
    assert edition["translation"]["facts"]["licence"] == "cc-by-4.0"
    assert "used from now on" in helder("models", "use", "tiny")
    listed = [json.loads(line) for line in helder("models", "list", "--json").splitlines()]
    assert [(model["name"], model["default"]) for model in listed] == [("embedded", False), ("tiny", True)]
    said = helder("models", "list")
    assert "* tiny  tiny aaaaaaaaaaaa" in said
    measured = next(it for it in read_card(EMBEDDED).quality if it.metric == "chrF2")
    assert f"chrF2 {measured.value} on {measured.set}" in said
    assert "quality: not measured" in said
    assert "tiny: whole" in helder("models", "verify")
    (home / "tiny" / "model.bin").write_bytes(b"other")
    assert "[model.damaged]" in helder("models", "verify", "tiny", code=4)
    assert "[model.damaged]" in helder("run", "report.txt", "--force", code=4)
    assert "tiny: removed" in helder("models", "remove", "tiny")
    assert "[model.missing]" in helder("run", "report.txt", "--model", "tiny", code=4)


def test_a_refusal_is_one_line_with_what_to_do(helder, web, opus):
    web.hub("makers/closed", opus, licence="cc-by-nc-4.0")
    line = helder("models", "add", "makers/closed", code=4)
    assert line.count("\n") == 1
    assert "say so with --non-commercial. [model.licence]" in line


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
def test_make_adds_the_model_that_is_named_and_uses_it():
    def plan(*variables):
        done = subprocess.run(
            ["make", "-n", "-o", ".venv/.edition", "edition", *variables],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return [line for line in done.stdout.splitlines() if line.startswith(".venv/bin/helder")]

    assert plan("REPORT=r.txt", "MODEL=opus-mt") == [
        ".venv/bin/helder models add --if-missing opus-mt",
        ".venv/bin/helder run r.txt --model opus-mt",
    ]
    assert plan("REPORT=r.txt") == [".venv/bin/helder run r.txt "]


def test_the_command_line_loads_nothing_of_this_until_it_is_asked_for():
    code = "import sys, pipeline.cli; print(*[m for m in sys.modules if m.startswith('pipeline.installing')])"
    code += "; print(*{'ctranslate2', 'numpy', 'yaml', 'http.client'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
