"""The comparison of the methods: it runs on files of its form and counts the facts that a summary tells."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "summaries.py"
ENGLISH = [
    "The province pays farmers along the river for wet meadows.",
    "Farmers along the river raise the dikes with money of the province.",
    "A museum about the river opened its doors in Assen.",
    "Wet meadows hold water when the river is high in winter.",
]


def test_the_methods_are_compared_by_the_facts_that_their_summaries_tell(tmp_path):
    facts, segments = tmp_path / "facts.tsv", tmp_path / "segments.tsv"
    facts.write_text(
        "Rivier\tThe province pays farmers for wet meadows.\tpays\nRivier\tThe mayor resigned.\tmayor\n",
        encoding="utf-8",
    )
    rows = ["s0\theading\tRivier\tRivier\tRiver"]
    rows += [f"s{i}\tsentence\tRivier\tzin\t{text}" for i, text in enumerate(ENGLISH, 1)]
    segments.write_text("\n".join(rows) + "\n", encoding="utf-8")
    command = [sys.executable, str(SCRIPT), str(facts), str(segments)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["method", "TextRank", "LexRank", "Lead", "any"]
    assert lines[3].split()[1:4] == ["1", "of", "2"]
    assert lines[4].split()[1:] == ["1", "of", "2"]
