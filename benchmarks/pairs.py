"""Tells how many pairs of a hard and an easy text each formula, each feature and the level put in order.

    python benchmarks/pairs.py nl PAIRS.csv
    python benchmarks/pairs.py en ORIGINAL PLAIN...

PAIRS.csv has the columns Complex and Simple (Amsterdam's municipal pairs); ORIGINAL and PLAIN are files of a
text a line (ASSET). Pairs of equal texts are left out. Prints a Markdown table, best first. A single sentence
is shorter than any formula asks for, so every measure is taken on what there is: the order says which
one tells hard from easy, not what a value means. `right` counts a tie as half; the range is the 95% interval
over 1,000 samples of the pairs.
"""

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from pipeline.language.sentences import split
from pipeline.language.words import words
from pipeline.scoring.counts import LEAST_IN_SENTENCE, count_text
from pipeline.scoring.features import FEATURES
from pipeline.scoring.formulas import FORMULAS
from pipeline.scoring.level import difficulty
from pipeline.scoring.parsed import parse_texts

SAMPLES = 1000
TIE = 1e-9


def read(language: str, paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield the pairs, the hard one first."""
    if language == "nl":
        with paths[0].open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                yield row["Complex"], row["Simple"]
        return
    originals = paths[0].read_text(encoding="utf-8").splitlines()
    for path in paths[1:]:
        yield from zip(originals, path.read_text(encoding="utf-8").splitlines(), strict=True)


def measures(text: str, language: str) -> dict[str, float]:
    """Return every measure of a text, higher is harder; empty when it has no sentence of four words."""
    sentences = [text[span.start : span.end] for span in split(text, language)]
    sentences = [sentence for sentence in sentences if len(words(sentence)) >= LEAST_IN_SENTENCE]
    if not sentences:
        return {}
    counts, parsed = count_text(sentences, language), parse_texts(sentences, language)
    found = {"level": difficulty(parsed)}
    for formula in FORMULAS.values():
        if language in formula.languages:
            sign = 1 if formula.direction == "higher is harder" else -1
            found[formula.name] = sign * formula.compute(counts)
    for feature in FEATURES.values():
        if language in feature.languages:
            sign = 1 if feature.direction == "higher is harder" else -1
            found[f"{feature.name} (feature)"] = sign * feature.value(parsed)
    return found


def interval(points: list[float]) -> tuple[float, float]:
    """Return the 95% interval of a mean over resampled pairs."""
    chance = random.Random(1)  # noqa: S311 - a sample, nothing secret
    means = sorted(sum(chance.choices(points, k=len(points))) / len(points) for _ in range(SAMPLES))
    return means[SAMPLES // 40], means[-SAMPLES // 40]


def main() -> None:
    """Print the table."""
    language = sys.argv[1]
    points: dict[str, list[float]] = {}
    left_out = 0
    for hard, easy in read(language, [Path(path) for path in sys.argv[2:]]):
        one, other = measures(hard, language), measures(easy, language)
        if hard.strip() == easy.strip() or not one or not other:
            left_out += 1
            continue
        for name in one:
            gap = one[name] - other[name]
            points.setdefault(name, []).append(0.5 if abs(gap) < TIE else float(gap > 0))
    print(f"{len(points['level'])} pairs, {left_out} left out.\n")
    print("| measure | right | 95% | ties |\n|---|---|---|---|")
    for name, found in sorted(points.items(), key=lambda item: -sum(item[1])):
        low, high = interval(found)
        ties = found.count(0.5) / len(found)
        print(f"| {name} | {sum(found) / len(found):.1%} | {low:.1%} to {high:.1%} | {ties:.1%} |")


if __name__ == "__main__":
    main()
