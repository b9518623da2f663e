"""A run that is killed anywhere and started again ends with the same bytes as one that was not."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

# Our own text: two sections, a list, enough distinct segments for several batches of 64 tokens.
REPORT = """Jaarverslag speelplaatsen

Samenvatting

De gemeente heeft in 2023 twaalf speelplaatsen vernieuwd. Daarvoor was 1,4 miljoen euro beschikbaar.
De bewoners mochten meepraten over het ontwerp. Zij kozen vaak voor meer bomen en minder tegels.

Wat er nog moet gebeuren

- Drie speelplaatsen in het centrum zijn nog niet toegankelijk voor kinderen in een rolstoel.
- De leverancier van het valzand is in mei failliet gegaan.

Het onderhoud kost ongeveer 85.000 euro per jaar. De wethouder zal de raad voor 1 oktober 2024 een
voorstel sturen. Zonder extra geld kan de gemeente de planning niet halen.
"""
SETTINGS = "[work]\nbatch_tokens = 64\n"
STAGES = ("read", "translate", "score", "simplify", "publish")


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    (folder / "speelplaatsen.txt").write_text(REPORT, encoding="utf-8")
    (folder / "helder.toml").write_text(SETTINGS, encoding="utf-8")
    return folder / "speelplaatsen.txt"


def command(report: Path, output: Path, *more: str) -> list[str]:
    return [
        *(sys.executable, "-m", "pipeline", "run", str(report), "--output", str(output), "--json"),
        *("--settings", str(report.with_name("helder.toml")), *more),
    ]


def run(report: Path, output: Path, *more: str) -> list[dict]:
    done = subprocess.run(command(report, output, *more), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def contents(output: Path) -> dict[str, bytes]:
    """Every file of the editions and their stored stages, but the memory and the locks."""
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in sorted(output.rglob("*"))
        if path.is_file() and path.name != "lock" and not path.name.startswith("memory.sqlite")
    }


@pytest.fixture(scope="module")
def unkilled(report, tmp_path_factory) -> dict[str, bytes]:
    output = tmp_path_factory.mktemp("unkilled")
    run(report, output)
    return contents(output)


def kill_when(report: Path, output: Path, moment, delay: float = 0.0) -> None:
    """Start a run and kill its process at the first event for which `moment` holds."""
    with subprocess.Popen(command(report, output), stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if moment(json.loads(line)):
                time.sleep(delay)
                process.send_signal(signal.SIGKILL)
                break
    assert process.returncode in (-signal.SIGKILL, 0), "the run ended by itself with an error"


MOMENTS = {
    **{f"{s} begins": lambda e, s=s: e["event"] == "stage" and e["stage"] == s for s in STAGES},
    **{f"{s} is stored": lambda e, s=s: e["event"] == "stored" and e["stage"] == s for s in STAGES[:-1]},
    "a third is translated": lambda e: e["event"] == "progress" and e["done"] * 3 >= e["total"],
    "nearly all is translated": lambda e: e["event"] == "progress" and e["done"] * 10 >= e["total"] * 8,
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_run_killed_when(moment, report, unkilled, tmp_path):
    kill_when(report, tmp_path, MOMENTS[moment])
    run(report, tmp_path)
    assert contents(tmp_path) == unkilled


@pytest.mark.parametrize("delay", [0.002, 0.02, 0.05, 0.1])
def test_a_run_killed_while_pages_are_written(delay, report, unkilled, tmp_path):
    kill_when(report, tmp_path, MOMENTS["publish begins"], delay)
    run(report, tmp_path)
    assert contents(tmp_path) == unkilled


def test_a_run_killed_again_and_again(report, unkilled, tmp_path):
    for share in (2, 4, 6, 8):
        kill_when(
            report,
            tmp_path,
            lambda e, share=share: e["event"] == "progress" and e["done"] * 10 >= e["total"] * share,
        )
    run(report, tmp_path)
    assert contents(tmp_path) == unkilled


def test_no_segment_is_translated_twice_after_a_kill(report, tmp_path):
    kill_when(report, tmp_path, MOMENTS["nearly all is translated"])
    progress = [event for event in run(report, tmp_path) if event["event"] == "progress"]
    assert progress[0]["done"] * 10 >= progress[0]["total"] * 8


def test_two_runs_and_runs_with_one_and_two_threads_give_equal_bytes(report, unkilled, tmp_path):
    run(report, tmp_path / "one", "--threads", "1")
    run(report, tmp_path / "two", "--threads", "2")
    assert contents(tmp_path / "one") == unkilled
    assert contents(tmp_path / "two") == unkilled
