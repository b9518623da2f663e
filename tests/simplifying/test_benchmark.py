"""The comparison of the methods: it runs on files of its form and counts the facts that a summary tells."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.simplifying.methods import METHODS

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "benchmarks" / "summaries.py"
ENGLISH = [
    "The province pays farmers along the river for wet meadows.",
    "Farmers along the river raise the dikes with EUR 4 million of the province.",
    "A museum about the river opened its doors in Assen.",
    "Wet meadows hold water when the river is high in winter.",
]


def table(*files: Path) -> dict[str, list[str]]:
    command = [sys.executable, str(SCRIPT), *map(str, files)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return {line.split()[0]: line.split()[1:] for line in lines}


def test_the_methods_are_compared_by_the_facts_that_their_summaries_tell(tmp_path):
    facts, segments = tmp_path / "facts.tsv", tmp_path / "segments.tsv"
    facts.write_text(
        "Rivier\tThe province pays farmers for wet meadows.\tpays\n"
        "Rivier\tFarmers raise the dikes with EUR 4 million.\t4 million\n"
        "Rivier\tThe mayor resigned.\tmayor\n"
        "Rivier\tFarmers raise the dikes with EUR 5 million.\t5 million\n",
        encoding="utf-8",
    )
    rows = ["s0\theading\tRivier\tRivier\tRiver"]
    rows += [f"s{i}\tsentence\tRivier\tzin\t{text}" for i, text in enumerate(ENGLISH, 1)]
    segments.write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = table(facts, segments)
    assert list(found) == ["facts.tsv", "method", *METHODS]
    # The meadows are in the summary, the 4 million in a key figure; the mayor and the 5 million in neither.
    assert found["Lead"][:4] == ["1", "2", "of", "4"]


def test_the_method_in_use_tells_more_than_the_others_on_the_set_of_the_repository():
    data = ROOT / "benchmarks" / "data"
    found = table(data / "summary-facts.tsv", data / "summary-segments.tsv")
    covered = {name: int(found[name][1]) for name in METHODS}
    assert max(covered, key=lambda name: covered[name]) == "Edmundson"


@pytest.mark.parametrize("name", ["summary-facts.tsv", "summary-segments.tsv"])
def test_the_sets_have_the_same_sections(name):
    data = ROOT / "benchmarks" / "data"
    column = {"summary-facts.tsv": 0, "summary-segments.tsv": 2}
    sections = {
        file: {line.split("\t")[place] for line in (data / file).read_text(encoding="utf-8").splitlines()}
        for file, place in column.items()
    }
    assert sections[name] == sections["summary-facts.tsv"]
