"""Measures a model apart on each kind of text that is hard for it, and by the length of the Dutch.

    python -m benchmarks.weak_spots report-dev=report-dev.tsv:4,5 flores-dev=flores-dev.nl,flores-dev.en
        [--model FOLDER] [--memory FILE] [--out benchmarks/figures/weak-spots.json]

A kind is either a rule over the segments of the sets, or a part of data/weak-spots.tsv, short texts that the
sets have too few of. A segment is bad when its chrF2 against the reference is under 40. Capitals are compared
in small letters. What was translated is taken from the memory, when one is named.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.calibrate import BAD, command
from pipeline.evaluate import translated
from pipeline.evaluating.metrics import Measured
from pipeline.language.numbers import find
from pipeline.language.sentences import split
from pipeline.settings import Settings
from training import sets

DATA = Path(__file__).parent / "data" / "weak-spots.tsv"
LONG_WORDS = 30
# Words of the Dutch, from and to.
LENGTHS = ((1, 3), (4, 8), (9, 15), (16, 22), (23, 30), (31, 999))
_NAME_WITH_MARK = re.compile(r"\b[A-ZÀ-Þ][\w'-]*[^\x00-\x7f\W][\w'-]*")
_ITEM = re.compile(r"(?:[•–-]|\d+[.)]|[a-z][.)]) ")


class Pair(NamedTuple):
    """A Dutch segment and the English by people."""

    dutch: str
    english: str


def _heading(dutch: str) -> bool:
    return not dutch.rstrip().endswith((".", "!", "?", ":", ";")) and len(dutch.split()) <= 12


def _numbers_in_words(dutch: str) -> bool:
    found = [one for one in find(dutch, "nl") if not one.loose]
    return any(not any(map(str.isdigit, one.text)) for one in found)


# Rules over the sets, beside the kinds of data/weak-spots.tsv.
RULES: dict[str, Callable[[str], bool]] = {
    "headings, without a stop at the end": lambda dutch: _heading(dutch) and not _ITEM.match(dutch),
    "items, with their mark": lambda dutch: bool(_ITEM.match(dutch)),
    f"long sentences, {LONG_WORDS} words and more": lambda dutch: len(dutch.split()) >= LONG_WORDS,
    "two sentences and more": lambda dutch: len(list(split(dutch, "nl"))) > 1,
    "names with diacritics": lambda dutch: bool(_NAME_WITH_MARK.search(dutch)),
    "digits": lambda dutch: any(map(str.isdigit, dutch)),
    "numbers in words": _numbers_in_words,
    "none of these": lambda _dutch: False,
}


def kinds(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """Return the pairs of the sets by the rules that they obey, which may be several, or none."""
    found = {name: [pair for pair in pairs if rule(pair.dutch)] for name, rule in RULES.items()}
    taken = {pair for some in found.values() for pair in some}
    found["none of these"] = [pair for pair in pairs if pair not in taken]
    return found


def own_kinds() -> dict[str, list[Pair]]:
    """Return the short texts of data/weak-spots.tsv by kind."""
    found: dict[str, list[Pair]] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, dutch, english = line.split("\t")
            found.setdefault(kind, []).append(Pair(dutch, english))
    return found


def figures(pairs: Sequence[Pair], said: dict[str, str], small: bool = False) -> dict[str, Any]:
    """Return how many pairs there are, their chrF2, and the share of bad ones."""
    texts = [said[pair.dutch] for pair in pairs]
    references = [pair.english for pair in pairs]
    if small:
        texts, references = ([text.lower() for text in some] for some in (texts, references))
    measured = Measured("chrF2", texts, references)
    bad = sum(score < BAD for score in measured.of_segments())
    return {
        "segments": len(pairs),
        "chrF2": round(measured.total.value, 1),
        "bad": round(bad / len(pairs), 3),
    }


def measure(given: Sequence[sets.EvaluationSet], settings: Settings) -> dict[str, Any]:
    """Return the figures of each kind and of each length."""
    own = own_kinds()
    pairs = {one.name: [Pair(*both) for both in zip(one.dutch, one.english, strict=True)] for one in given}
    everything = [pair for some in (*pairs.values(), *own.values()) for pair in some]
    texts = list(dict.fromkeys(pair.dutch for pair in everything))
    system = translated(texts, settings)
    said = dict(zip(texts, system.texts, strict=True))
    together = [pair for some in pairs.values() for pair in some]
    by_length = {
        f"{low} to {high}" if high < LENGTHS[-1][1] else f"{low} and more": [
            pair for pair in together if low <= len(pair.dutch.split()) <= high
        ]
        for low, high in LENGTHS
    }
    return {
        "model": system.name,
        "sets": {name: len(some) for name, some in pairs.items()},
        "whole": {name: figures(some, said) for name, some in pairs.items()},
        "kinds": {name: figures(some, said) for name, some in kinds(together).items() if some},
        "own": {name: figures(some, said, name == "capitals") for name, some in own.items()},
        "lengths": {name: figures(some, said) for name, some in by_length.items() if some},
    }


if __name__ == "__main__":
    command(__doc__, measure, indent=1)
