"""The commands: every step has its help without PyTorch, and an error ends in one line and a code."""

import subprocess
import sys
from pathlib import Path

import pytest

from training.__main__ import STEPS, main

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "training" / "README.md").read_text(encoding="utf-8")


def test_the_steps_can_be_listed_without_loading_pytorch():
    code = (
        "import sys; from training.__main__ import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "assert not {'torch', 'transformers', 'ctranslate2', 'gguf'} & sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert all(f"\n    {step}" in done.stdout for step in STEPS)


@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_help_and_is_in_the_manual(step, capsys):
    with pytest.raises(SystemExit, match="0"):
        main([step, "--help"])
    assert f"usage: python -m training {step}" in capsys.readouterr().out
    assert f"python -m training {step} " in README


def test_an_error_is_one_line_with_a_remedy(tmp_path, capsys):
    assert main(["clean", str(tmp_path / "out.tsv"), str(tmp_path / "none.tsv")]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "none.tsv" in error
    assert "[training.unreadable]" in error
