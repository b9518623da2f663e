"""Measures a whole run: seconds and peak memory, each stage's share, words a second, and reruns.

    python benchmarks/run.py [REPORT] [--times 1]

Each round is a cold run (nothing stored), a run with only the translation memory left, and a run with
everything left, one after the other, so that a change of the machine's speed touches all three.
Prints a table; figures are medians over the rounds.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "examples" / "beleidsprioriteiten-2024.txt"


def measure(report: Path, output: Path, threads: int) -> dict[str, float]:
    """Run Helder once as a process of its own; return seconds, peak megabytes and seconds by stage."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "pipeline", "run", str(report), "--output", str(output), "--json"]
    command += ["--threads", str(threads)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    lines = process.stdout.read().splitlines() if process.stdout else []
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit("the run failed")
    events = [json.loads(line) for line in lines]
    stages = {event["stage"]: event["seconds"] for event in events if event["event"] == "stored"}
    return {"seconds": time.perf_counter() - begun, "megabytes": usage.ru_maxrss / 1024, **stages}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("report", nargs="?", type=Path, default=SAMPLE)
    options.add_argument("--times", type=int, default=1)
    options.add_argument("--threads", type=int, default=0)
    chosen = options.parse_args()
    words = len(chosen.report.read_text(encoding="utf-8").split())
    rounds: dict[str, list[dict[str, float]]] = {"cold": [], "memory": [], "nothing to do": []}
    for _ in range(chosen.times):
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder)
            rounds["cold"].append(measure(chosen.report, output, chosen.threads))
            shutil.rmtree(output / chosen.report.stem)
            rounds["memory"].append(measure(chosen.report, output, chosen.threads))
            rounds["nothing to do"].append(measure(chosen.report, output, chosen.threads))
    print(f"{chosen.report.name}: {words} words, {os.cpu_count()} cores, {chosen.times} round(s)")
    for name, found in rounds.items():
        median = {key: statistics.median(one[key] for one in found) for key in found[0]}
        seconds, translate = median["seconds"], median["translate"]
        print(f"{name:>14}: {seconds:6.2f} s, peak {median['megabytes']:.0f} MB")
        if name == "cold":
            print(f"{'':>14}  {words / translate:.0f} words/s while translating")
            shares = {key: median[key] for key in ("read", "translate", "score", "simplify", "publish")}
            shares["start and rest"] = seconds - sum(shares.values())
            for stage, took in shares.items():
                print(f"{'':>14}  {stage:<15}{took:6.2f} s {100 * took / seconds:5.1f}%")


if __name__ == "__main__":
    main()
