"""Compares the methods that choose summary sentences by how many key facts the summaries tell.

    python benchmarks/summaries.py FACTS SEGMENTS

FACTS has a section and a fact a line, SEGMENTS an id, a kind, a section, the Dutch and the English, with tabs
between them. The English by people is summarised, so that the faults of a translation do not count. A fact is
told when one sentence of its section's summary has at least half of its content words. Prints a table: facts
told, the mean share of the words of a fact that the best sentence has (ROUGE-1 recall), and words a summary.
The last line is the best choice of sentences that the limits of choose.py allow: more facts cannot be told.
"""

import argparse
import re
import statistics
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from pipeline.edition import Rendering
from pipeline.language.function_words import function_words
from pipeline.language.words import words
from pipeline.simplifying.choose import choose, length
from pipeline.simplifying.fitness import fitness
from pipeline.simplifying.methods import METHODS
from pipeline.simplifying.methods.base import Method
from pipeline.simplifying.passages import Passage, terms
from pipeline.simplifying.vectors import inverse_frequencies

TOLD = 0.5
_MARKER = re.compile(r"^•\s+\S{1,3}\.\s+")


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def read_sections(path: Path) -> dict[str, list[Passage]]:
    """Return the English sentences of each section, in order."""
    found: dict[str, list[Passage]] = {}
    for name, kind, section, _, english in rows(path):
        if kind != "heading":
            text = _MARKER.sub("", english)
            rendering = Rendering(name, text, "person", "first")
            found.setdefault(section, []).append(Passage(rendering, terms(text)))
    return found


def measure(method: Method, sections: dict[str, list[Passage]], facts: list[tuple[str, str]]) -> str:
    """Return the figures of one method as a line of the table."""
    inverse = inverse_frequencies(passage.terms for section in sections.values() for passage in section)
    chosen = {name: choose(section, inverse, method) for name, section in sections.items()}
    recalls = [recall(fact, chosen[section]) for section, fact in facts]
    told = told_by(facts, chosen)
    asked = {section for section, _ in facts}
    size = statistics.mean(sum(len(words(p.text)) for p in chosen[section]) for section in asked)
    return f"{method.name:<10}{told:>5} of {len(facts)}{statistics.mean(recalls):>10.3f}{size:>10.0f}"


def told_by(facts: list[tuple[str, str]], chosen: dict[str, tuple[Passage, ...]]) -> int:
    """Return how many facts the summaries tell."""
    return sum(recall(fact, chosen[section]) >= TOLD for section, fact in facts)


def most_told(sections: dict[str, list[Passage]], facts: list[tuple[str, str]]) -> int:
    """Return how many facts any choice of as many fit sentences can tell."""
    most = 0
    for section in dict.fromkeys(section for section, _ in facts):
        asked = [(name, fact) for name, fact in facts if name == section]
        fit = [passage for passage in sections[section] if fitness(passage)]
        choices = combinations(fit, min(length(len(sections[section])), len(fit)))
        most += max(told_by(asked, {section: choice}) for choice in choices)
    return most


def recall(fact: str, summary: tuple[Passage, ...]) -> float:
    """Return the share of the words and figures of a fact that the best sentence has."""
    wanted = content(fact)
    return max((len(wanted & content(passage.text)) / len(wanted) for passage in summary), default=0.0)


def content(text: str) -> set[str]:
    """Return the content words and the figures of a text."""
    return set(map(str.lower, words(text))) - function_words("en")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("facts", type=Path)
    options.add_argument("segments", type=Path)
    chosen = options.parse_args()
    sections = read_sections(chosen.segments)
    facts = [(section, fact) for section, fact, *_ in rows(chosen.facts)]
    print(f"{'method':<10}{'facts':>11}{'recall':>10}{'words':>10}")
    for method in METHODS.values():
        print(measure(method, sections, facts))
    print(f"{'any':<10}{most_told(sections, facts):>5} of {len(facts)}")


if __name__ == "__main__":
    main()
