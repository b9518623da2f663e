"""Finds what a summary says and its source sentences do not, without any code of Helder.

    python tests/simplifying/independent.py EDITION.json...

Reads edition.json as plain JSON and compares each point with the English of the segments that it names, by
three simple rules of its own: every number of the point stands in its sources, in figures or in words; every
word with a capital inside a sentence stands there too; the point denies something just when its sources do.
Prints each violation and ends with code 1 when there is one.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORDS = {word: str(n) for n, word in enumerate(UNITS.split())}
WORDS |= {"seventeen": "17", "eighteen": "18", "nineteen": "19"}
WORDS |= {word: str(n * 10) for n, word in enumerate(TENS.split(), 2)}
DENIALS = ("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly")
# Not the "no." before a number of a paper.
DENIAL = re.compile(rf"\b(?:{'|'.join(DENIALS)})\b(?!\.\s*\d)|n[’']t\b", re.IGNORECASE)
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
# A word with a capital that does not open a sentence.
NAME = re.compile(r"(?<![.!?:;]\s)(?<![.!?:;][\"”’)]\s)(?<=\s)[(“\"‘]?([A-Z][\w-]*)")


def numbers(text: str) -> set[str]:
    """Return the numbers of a text in figures, those in words included."""
    figures = {found.replace(",", "").strip(".") for found in FIGURE.findall(text)}
    return figures | {WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in WORDS}


def names(text: str) -> set[str]:
    """Return the words with a capital inside sentences."""
    return {name.removesuffix("'s").lower() for name in NAME.findall(text)}


def letters(text: str) -> set[str]:
    """Return every word of a text in small letters, its parts at hyphens, and the initials of its names."""
    found = {word.lower() for word in re.findall(r"[\w-]+", text)}
    found |= {part for word in found for part in word.split("-")}
    runs = re.findall(r"(?:[A-Z][\w-]*(?:\s+(?:of|for|and|the|on)\s+|\s+)?){2,}", text)
    return found | {"".join(word[0] for word in run.split() if word[0].isupper()).lower() for run in runs}


def is_there(name: str, there: set[str]) -> bool:
    """Tell whether a name stands among these words, in the singular or the plural, whole or in parts."""
    return bool({name, name.rstrip("s"), name + "s"} & there) or set(name.split("-")) <= there


def violations(source: str, text: str) -> list[str]:
    """Return what is wrong with a text that was made from a source."""
    wrong = [f"number {number}" for number in sorted(numbers(text) - numbers(source) - {"1"})]
    there = letters(source)
    wrong += [f"name {name}" for name in sorted(names(text)) if not is_there(name, there)]
    if bool(DENIAL.search(text)) != bool(DENIAL.search(source)):
        wrong.append("denial")
    return wrong


def check(edition: dict[str, Any]) -> tuple[int, list[str]]:
    """Return how many points an edition has, and the violations in them."""
    english = {rendering["segment"]: rendering["text"] for rendering in edition["translation"]["renderings"]}
    summaries = edition["summaries"]
    points = [point for section in summaries["sections"] for point in section["sentences"]]
    points += summaries["whole"]["points"]
    found = []
    for point in points:
        source = " ".join(english[segment] for segment in point["segments"])
        found += [f"{wrong}: {point['text']} <- {source}" for wrong in violations(source, point["text"])]
    return len(points), found


def main() -> None:
    """Check the editions that are named."""
    total: Counter[str] = Counter()
    for name in sys.argv[1:]:
        points, found = check(json.loads(Path(name).read_text(encoding="utf-8")))
        total["points"] += points
        total["violations"] += len(found)
        sys.stdout.write("".join(f"{line}\n" for line in found))
    sys.stdout.write(f"{total['violations']} violations in {total['points']} points\n")
    sys.exit(bool(total["violations"]))


if __name__ == "__main__":
    main()
