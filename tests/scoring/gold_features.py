"""Reads the sentences that were marked by hand and compares what a detector finds with them."""

from pathlib import Path

import msgspec

from pipeline.scoring.features import FEATURES
from pipeline.scoring.parsed import parse_texts

GOLD = Path(__file__).parent / "gold"
MARKS = {"p": "passives", "n": "nominalisations", "t": "braces", "j": "jargon"}


class Agreement(msgspec.Struct):
    """How often a detector and the marks by hand agree, and where they do not."""

    right: int = 0
    wrong: list[str] = []
    missed: list[str] = []

    @property
    def precision(self) -> float:
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


def read(language: str) -> list[tuple[str, dict[str, list[tuple[int, int]]]]]:
    """Return each sentence with the places that were marked, by feature."""
    lines = (GOLD / f"features-{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_unmark(line) for line in lines if line and not line.startswith("#")]


def _unmark(line: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    text, places = "", {name: [] for name in MARKS.values()}
    for word in line.split():
        plain, *codes = word.split("/")
        stop = plain[-1] if not codes and plain[-1] in ".,;" else ""
        if codes and codes[-1][-1] in ".,;:":
            stop, codes[-1] = codes[-1][-1], codes[-1][:-1]
            plain += stop
        plain = plain.replace("_", " ")
        start = len(text) + (1 if text else 0)
        text += (" " if text else "") + plain
        for code in codes:
            places[MARKS[code]].append((start, len(text) - len(stop)))
    return text, places


def compare(language: str, feature: str) -> Agreement:
    """Return the agreement on all sentences of a language; places that overlap are the same."""
    agreement = Agreement(0, [], [])
    for text, places in read(language):
        marked = list(places[feature])
        for sentence in parse_texts([text], language):
            for found in FEATURES[feature].find(sentence):
                same = next((m for m in marked if m[0] < found.end and found.start < m[1]), None)
                if same is None:
                    agreement.wrong.append(f"{text[found.start : found.end]} | {text}")
                else:
                    marked.remove(same)
                    agreement.right += 1
        agreement.missed += [f"{text[a:b]} | {text}" for a, b in marked]
    return agreement
