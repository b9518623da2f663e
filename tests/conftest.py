"""The edition of the sample report, made once for all tests, by the command that users run."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

from pipeline.edition import Edition

# No test depends on the models that this machine has installed, and none changes them.
os.environ["HELDER_MODELS"] = str(Path(tempfile.gettempdir()) / "helder-tests-have-no-models")

SAMPLE = Path(__file__).parent.parent / "examples" / "beleidsprioriteiten-2024.txt"


class Made(NamedTuple):
    """An edition on disk, what it holds, and what the run that made it said."""

    folder: Path
    edition: Edition
    events: list[dict[str, Any]]


@pytest.fixture(scope="session")
def sample(tmp_path_factory) -> Made:
    output = tmp_path_factory.mktemp("sample")
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", "run", str(SAMPLE), "--output", str(output), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    folder = output / SAMPLE.stem
    edition = msgspec.json.decode((folder / "edition.json").read_bytes(), type=Edition)
    return Made(folder, edition, [json.loads(line) for line in done.stdout.splitlines()])


# What takes long, in the order in which it is run after all that does not.
SLOW = ("tests/test_sample.py", "tests/kill/", "tests/browser/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast tests first; the browser comes last, since its event loop stays in the process."""
    items.sort(key=lambda item: _slowness(item.nodeid))


def _slowness(nodeid: str) -> int:
    return next((place for place, start in enumerate(SLOW, 1) if nodeid.startswith(start)), 0)
