"""Compares the methods that choose summary sentences by how many key facts their summaries tell.

    python benchmarks/summaries.py FACTS SEGMENTS [FACTS SEGMENTS]...

FACTS has a section and a fact a line, SEGMENTS an id, a kind, a section, the Dutch and the English, with tabs
between them; benchmarks/data has one such set. The English by people is summarised, so that the faults of a
translation do not count, before any rewriting. A fact is told by a summary when one of its sentences has at
least half of the content words of the fact. It is covered when the sentences and key figures that share a
number with the fact, or else the best sentence, have half of its words and all its numbers but years. Words
are compared by their first five letters, since a fact is told in other forms of a word. Prints a table for
each set and for all.
"""

import argparse
import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.edition import Rendering
from pipeline.language.function_words import function_words
from pipeline.language.numbers import find
from pipeline.language.words import words
from pipeline.simplifying.choose import choose
from pipeline.simplifying.figures import figures
from pipeline.simplifying.methods import METHODS
from pipeline.simplifying.methods.base import Method
from pipeline.simplifying.passages import Passage, terms
from pipeline.simplifying.vectors import inverse_frequencies

TOLD = 0.5
STEM = 5
# What the report reader takes for the marker of an item: "• 1. ", "• a. ".
MARKER = re.compile(r"^•\s+(?:\S{1,3}\.\s+)?")


class Set(NamedTuple):
    """The facts of some sections, and the English sentences of each."""

    facts: list[tuple[str, str]]
    sections: dict[str, list[Passage]]


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def read_set(facts: Path, segments: Path) -> Set:
    """Return a set from its two files."""
    found: dict[str, list[Passage]] = {}
    for name, kind, section, _, english in rows(segments):
        if kind != "heading":
            text = MARKER.sub("", english)
            rendering = Rendering(name, text, "person", "first")
            found.setdefault(section, []).append(Passage(rendering, terms(text)))
    return Set([(section, fact) for section, fact, *_ in rows(facts)], found)


def measure(method: Method, sets: list[Set]) -> str:
    """Return the figures of one method as a line of the table."""
    told, covered, sizes = [], [], []
    for each in sets:
        inverse = inverse_frequencies(p.terms for section in each.sections.values() for p in section)
        for name in dict.fromkeys(section for section, _ in each.facts):
            section = each.sections[name]
            summary = [p.text for p in choose(section, inverse, method)]
            cards = [f"{f.lead} {f.value} {f.unit} {f.counts} {f.change} {f.year}" for f in figures(section)]
            own = [fact for other, fact in each.facts if other == name]
            told += [recall(fact, summary) >= TOLD for fact in own]
            covered += [is_covered(fact, summary, cards) for fact in own]
            sizes.append(sum(len(words(text)) for text in summary))
    return f"{method.name:<10}{sum(told):>7}{sum(covered):>9} of {len(told)}{statistics.mean(sizes):>8.0f}"


def is_covered(fact: str, summary: list[str], cards: list[str]) -> bool:
    """Tell whether a summary and its key figures tell a fact with all its numbers."""
    wanted = amounts(fact)
    sharing = [text for text in [*summary, *cards] if wanted & amounts(text)]
    if not wanted <= {amount for text in sharing for amount in amounts(text)}:
        return False
    together = [" ".join(sharing)] if wanted else summary
    return recall(fact, together) >= TOLD


def amounts(text: str) -> set[str]:
    """Return the values of the numbers of a text, without years and loose words."""
    found = find(text, "en")
    return {
        str(q.amount) for q in found if q.kind in ("number", "grade", "share", "fraction") and not q.loose
    }


def recall(fact: str, texts: list[str]) -> float:
    """Return the share of the words and figures of a fact that the best of these texts has."""
    wanted = content(fact)
    return max((len(wanted & content(text)) / len(wanted) for text in texts), default=0.0)


def content(text: str) -> set[str]:
    """Return the beginnings of the content words, and the figures, of a text."""
    return {word[:STEM] for word in set(map(str.lower, words(text))) - function_words("en")}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("files", type=Path, nargs="+", metavar="FACTS SEGMENTS")
    files = options.parse_args().files
    pairs = list(zip(files[::2], files[1::2], strict=True))
    sets = [read_set(*pair) for pair in pairs]
    groups = [(pair[0].name, [each]) for pair, each in zip(pairs, sets, strict=True)]
    for name, group in [*groups, ("all", sets)] if len(sets) > 1 else groups:
        print(f"{name}\n{'method':<10}{'told':>7}{'covered':>15}{'words':>8}")
        for method in METHODS.values():
            print(measure(method, group))


if __name__ == "__main__":
    main()
