"""Asks the program comet-score, where it is installed, for a metric that a model of meaning computes.

COMET (R. Rei and others, EMNLP 2020) needs PyTorch and a model of some gigabytes, so it is never required.
Its own program is run, which may live in another environment. Its model files hold pickled objects: name only
one that you trust.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.errors import EvaluateError
from pipeline.evaluating.metrics import Metric

PROGRAM = "comet-score"


def comet(dutch: Sequence[str], hypotheses: Sequence[str], references: Sequence[str], model: str) -> Metric:
    """Return the mean COMET score, times 100. Raises `EvaluateError` (evaluate.comet)."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise _fault(f"the program {PROGRAM} is not installed.", "Run: pip install unbabel-comet")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for side, texts in {"source": dutch, "text": hypotheses, "reference": references}.items():
            lines = "".join(f"{' '.join(text.split())}\n" for text in texts)
            (folder / side).write_text(lines, encoding="utf-8")
        command = [program, "-s", "source", "-t", "text", "-r", "reference", "--model", model]
        done = subprocess.run(
            [*command, "--gpus", "0", "--quiet", "--to_json", "scores.json"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
            raise _fault(f"{PROGRAM} failed ({said}).", "Try it by itself, with the same model.")
        scores = [row["COMET"] for row in json.loads((folder / "scores.json").read_bytes())["text"]]
    return Metric("COMET", 100 * sum(scores) / len(scores), f"{PROGRAM}|model:{Path(model).name}")


def _fault(message: str, remedy: str) -> EvaluateError:
    return EvaluateError("evaluate.comet", "--comet", message, remedy)
