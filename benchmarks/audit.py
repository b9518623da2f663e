"""Times an audit of 100 pages and of a folder of 1,000 documents, and beside it textstat and readability.

    python benchmarks/audit.py [--peers PYTHON] [--documents 1000]

PYTHON is the interpreter of an environment with textstat 0.7.13 and readability 0.3.2: readability takes an
import name that other packages use too, so it is no dependency of Helder. Every round runs each tool once on
the same text, one after the other. textstat gets the text as it is, readability one sentence a line, as it
asks.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "examples" / "beleidsprioriteiten-2024.txt"
WORDS = 40_000  # a page of 400 words, 100 times
PEERS = """
import sys, time
text = open(sys.argv[1], encoding="utf-8").read()
begun = time.process_time()
if sys.argv[2] == "textstat":
    import textstat
    textstat.set_lang("nl")
    [getattr(textstat, name)(text) for name in ("flesch_reading_ease", "lix", "rix")]
else:
    import readability
    readability.getmeasures(text, lang="nl")
print(time.process_time() - begun)
"""
COMMAND = """
import resource, sys, time
from pathlib import Path
from typer.testing import CliRunner
from pipeline.cli import app
begun = time.perf_counter()
pages = Path(sys.argv[1]) / "pages"
done = CliRunner().invoke(app, ["audit", sys.argv[1], "--html", str(pages)])
assert done.exit_code == 0, done.output
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{time.perf_counter() - begun:.1f} s, peak {peak:.0f} MB")
"""
HELDER = """
import sys, time
begun = time.process_time()
from pathlib import Path
from pipeline import audits
from pipeline.settings import Settings
found = audits.audit(Path(sys.argv[1]), Settings(), "nl")
print(time.process_time() - begun)
"""


def seconds(python: str, program: str, *arguments: str) -> float:
    """Run a program in a process of its own and return the processor seconds that it prints."""
    done = subprocess.run([python, "-c", program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return float(done.stdout)


def folder(documents: int) -> None:
    """Audit a tenth of a folder and all of it by the command, pages included; print time and memory."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    with tempfile.TemporaryDirectory() as root:
        for number in range(documents):
            start = 7 * number % (len(lines) - 60)
            text = "\n".join(lines[start : start + 60])
            (Path(root) / f"{number:04}.txt").write_text(f"Nota {number}\n\n{text}\n", encoding="utf-8")
        for few in (documents // 10, documents):
            for path in sorted(Path(root).glob("*.txt"))[few:]:
                path.rename(path.with_suffix(".later"))
            command = [sys.executable, "-c", COMMAND, root]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            print(f"{few} documents: {done.stdout.splitlines()[-1]}")
            for path in sorted(Path(root).glob("*.later")):
                path.rename(path.with_suffix(".txt"))


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--peers", default="", help="Python of an environment with textstat and readability")
    options.add_argument("--documents", type=int, default=1000)
    options.add_argument("--times", type=int, default=3)
    chosen = options.parse_args()
    text = SAMPLE.read_text(encoding="utf-8")
    text = "\n\n".join([text] * (WORDS // len(text.split()) + 1))
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as root:
        plain, lined = Path(root) / "report.txt", Path(root) / "lined.txt"
        plain.write_text(text, encoding="utf-8")
        lined.write_text(text.replace(". ", ".\n"), encoding="utf-8")
        for _ in range(chosen.times):
            taken.setdefault("helder", []).append(seconds(sys.executable, HELDER, str(plain)))
            for name, path in (("textstat", plain), ("readability", lined)) if chosen.peers else ():
                taken.setdefault(name, []).append(seconds(chosen.peers, PEERS, str(path), name))
    print(f"{len(text.split())} words, processor seconds, median of {chosen.times}, start included")
    for name, found in taken.items():
        print(f"{name:>12} {statistics.median(found):6.2f} s")
    folder(chosen.documents)


if __name__ == "__main__":
    main()
