"""Errors put into good translations on purpose are found; good translations raise no alarm."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.translating.checks import CHECKS, examine
from pipeline.translating.engines.base import Hypothesis
from tests.translating.checks.seeds import SEEDS

HERE = Path(__file__).parent
AUTHORED = HERE.parents[2] / "training" / "data" / "authored-2026-11.tsv"
# What is aimed at for numbers, dates, references, negation and loops; the rest as measured, rounded down.
# Less sure kinds: "Dutch" also counts windows of four words that hold nothing but function words beside
# names, and a clause that was cut leaves no trace when it held no number, name or denial and the length
# stays usual.
LEAST = {
    "digit": 0.98,
    "magnitude": 0.98,
    "month": 0.98,
    "weekday": 0.98,
    "reference": 0.98,
    "loop": 0.98,
    "cut": 0.98,
    "dutch": 0.95,
    "negation": 0.98,
    "name replaced": 0.98,
    "day": 0.98,
    "unit": 0.95,
    "name dropped": 0.9,
    "abbreviation": 0.9,
    "clause": 0.85,
    "duty": 0.4,
    # Words of several senses tell nothing, and of a long sentence one word alone must be very reliable.
    "word": 0.3,
}


def pairs() -> Iterator[tuple[str, str]]:
    """Yield our own clean pairs and those of the report's development set."""
    for line in (HERE / "clean.tsv").read_text(encoding="utf-8").splitlines():
        dutch, english = line.split("\t")
        yield dutch, english
    gold = HERE.parent / "gold" / "report-dev.tsv"
    for line in gold.read_text(encoding="utf-8").splitlines()[1:]:
        yield tuple(line.split("\t")[3:5])


def authored(step: int) -> Iterator[tuple[str, str]]:
    """Yield some of the pairs that were authored for this project: those above have too few of some kinds."""
    lines = AUTHORED.read_text(encoding="utf-8").splitlines()
    for line in lines[::step]:
        _, dutch, english = line.split("\t")
        yield dutch, english


PAIRS = list(pairs())
MORE_PAIRS = [*PAIRS, *authored(10)]
RARE = (
    "negation",
    "name replaced",
    "name dropped",
    "abbreviation",
    "unit",
    "day",
    "duty",
    "weekday",
    "month",
)


# These compare words, and a translator may choose others.
OF_WORDING = ("meaning", "adverbs", "doubled")


def found_by(dutch: str, english: str) -> set[str]:
    return {finding.check for finding in examine("s1", dutch, Hypothesis(english, 0.0))}


@pytest.mark.parametrize(("dutch", "english"), PAIRS)
def test_a_good_translation_raises_no_alarm(dutch, english):
    # What a free wording does not say in the usual words is counted below.
    assert found_by(dutch, english) - set(OF_WORDING) == set()


@pytest.mark.parametrize("check", OF_WORDING)
def test_few_good_translations_miss_usual_words_or_say_one_twice(check):
    alarms = [check in found_by(dutch, english) for dutch, english in PAIRS]
    assert sum(alarms) <= 0.05 * len(alarms)


@pytest.mark.parametrize("kind", SEEDS)
def test_seeded_errors_are_found(kind):
    seed, expected = SEEDS[kind]
    good = MORE_PAIRS if kind in RARE else PAIRS
    seeded = [(dutch, bad) for dutch, english in good for bad in seed(dutch, english)]
    found = [bool(found_by(dutch, bad) & set(expected)) for dutch, bad in seeded]
    assert sum(found) >= LEAST[kind] * len(found) > 0


def test_there_are_a_thousand_seeds_of_all_kinds():
    count = sum(len(list(seed(*pair))) for seed, _ in SEEDS.values() for pair in PAIRS)
    assert count >= 1000
    assert {check for _, checks in SEEDS.values() for check in checks} <= {check.id for check in CHECKS}
