"""The command `helder tune`: without its extra it says how to get it, and faults are one line."""

import pytest
from typer.testing import CliRunner

from pipeline import cli
from pipeline.commands import tune
from pipeline.errors import TuneError

runner = CliRunner()


def test_without_the_extra_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(tune, "NEEDS", ("torch_that_is_not_there",))
    done = runner.invoke(cli.app, ["tune", "--memory", "x.tmx", "--output", str(tmp_path / "out")])
    assert isinstance(done.exception, TuneError)
    assert done.exception.code == "tune.extra"
    assert "pip install 'helder[training]'" in str(done.exception)


def test_a_memory_that_is_too_small_is_refused(tmp_path):
    pytest.importorskip("torch", reason="PyTorch is not installed: the training is an extra")
    pytest.importorskip("gguf", reason="gguf is not installed: the training is an extra")
    (tmp_path / "small.tmx").write_text("<tmx><body/></tmx>", encoding="utf-8")
    out = tmp_path / "out"
    done = runner.invoke(cli.app, ["tune", "--memory", str(tmp_path / "small.tmx"), "--output", str(out)])
    assert isinstance(done.exception, TuneError)
    assert done.exception.code == "tune.memory"
    assert not out.exists()
