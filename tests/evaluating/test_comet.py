"""COMET: its own program is asked when it is there, and its absence is told."""

import sys

import pytest

from pipeline.errors import EvaluateError
from pipeline.evaluating.comet import PROGRAM, comet

# Takes what comet-score takes, and writes what it writes (Unbabel/COMET, comet/cli/score.py).
STAND_IN = """#!{python}
import json, sys
if "{fails}":
    sys.exit("{fails}")
def named(flag):
    return sys.argv[sys.argv.index(flag) + 1]
lines = [open(named(flag), encoding="utf-8").read().splitlines() for flag in ("-s", "-t", "-r")]
rows = [{{"src": s, "mt": t, "ref": r, "COMET": 1.0 if t == r else 0.5}} for s, t, r in zip(*lines)]
json.dump({{"text": rows}}, open(named("--to_json"), "w"))
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    def made(fails=""):
        path = tmp_path / PROGRAM
        path.write_text(STAND_IN.format(python=sys.executable, fails=fails), encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))

    return made


def test_the_score_is_the_mean_of_the_segments(install):
    install()
    found = comet(["ja", "nee"], ["yes", "no\nway"], ["yes", "no"], "/models/da.ckpt")
    assert (found.name, found.value) == ("COMET", 75.0)
    assert found.signature == "comet-score|model:da.ckpt"


def test_without_the_program_it_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EvaluateError, match="pip install unbabel-comet"):
        comet(["ja"], ["yes"], ["yes"], "da.ckpt")


def test_what_the_program_says_last_is_passed_on(install):
    install(fails="no such model")
    with pytest.raises(EvaluateError, match="no such model"):
        comet(["ja"], ["yes"], ["yes"], "da.ckpt")
