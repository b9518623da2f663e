"""Fits the weights and scales of the level (pipeline/scoring/level.toml) and tests them on texts held back.

    python benchmarks/level.py ONESTOP LINT...

ONESTOP is a checkout of github.com/nishkalavallabhi/OneStopEnglishCorpus (CC BY-SA 4.0): 189 news articles,
each written for elementary, intermediate and advanced readers. Its aligned sentences (advanced, elementary)
give the weights, by logistic regression on the differences; every second article gives the English scale, and
the others test it. LINT are files that LiNT-II wrote (github.com/vanboefer/lint_ii: its examples and the
earlier data/B1.json, B2.json and nagelaten_bekentenis.json): their scores, which were fitted on the
comprehension of Dutch pupils, give the Dutch scale. None of the texts is copied.
"""

import json
import statistics
import sys
from pathlib import Path

import numpy as np

from pipeline.language.sentences import split
from pipeline.scoring.level import components, weighed
from pipeline.scoring.parsed import Parsed, parse_texts

SHRINKAGE = 0.01
ROUNDS = 3000
# LiNT's levels 2, 3 and 4 begin at these scores.
STARTS = (34.0, 46.0, 58.0)
FOLDERS = ("Ele", "Int", "Adv")


def sentences(text: str, language: str) -> tuple[Parsed, ...]:
    """Return the sentences of a text."""
    return parse_texts([text[span.start : span.end] for span in split(text, language)], language)


def fit_weights(folder: Path) -> dict[str, float]:
    """Return the weight of each component, for values as they are."""
    blocks = (folder / "Sentence-Aligned" / "ADV-ELE.txt").read_text(encoding="utf-8-sig").split("*******")
    pairs = [lines for block in blocks if len(lines := [x for x in block.splitlines() if x.strip()]) == 2]
    parsed = [(sentences(hard, "en"), sentences(easy, "en")) for hard, easy in pairs if hard != easy]
    both = [(components(hard), components(easy)) for hard, easy in parsed if hard and easy]
    names = list(both[0][0])
    values = np.array([[[side[name] for name in names] for side in pair] for pair in both])
    spread = values.reshape(-1, len(names)).std(axis=0)
    differences = np.clip((values[:, 0] - values[:, 1]) / spread, -3, 3)
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        expected = 1 / (1 + np.exp(-differences @ weights))
        weights += 0.5 * (differences.T @ (1 - expected) / len(differences) - SHRINKAGE * weights)
    print(f"# {len(both)} pairs of sentences; {np.mean(differences @ weights > 0):.3f} in the right order")
    return dict(zip(names, (weights / spread).round(4).tolist(), strict=True))


def articles(folder: Path) -> dict[str, list[list[float]]]:
    """Return the weighed sums of the articles of each of the three levels, in the same order."""
    sums: dict[str, list[list[float]]] = {}
    for level in FOLDERS:
        for path in sorted((folder / "Texts-SeparatedByReadingLevel" / f"{level}-Txt").glob("*.txt")):
            text = path.read_text(encoding="utf-8-sig", errors="replace")
            found = sentences(text.removeprefix("Intermediate"), "en")
            sums.setdefault(path.stem.rsplit("-", 1)[0].lower(), []).append([weighed(found)])
    return {name: found for name, found in sums.items() if len(found) == len(FOLDERS)}


def fit_english(found: dict[str, list[list[float]]]) -> None:
    """Print the English scale: levels 2 and 3 begin halfway between the means of the three groups."""
    values = np.array([found[name] for name in sorted(found)])[:, :, 0]
    kept, held = values[::2], values[1::2]
    means = kept.mean(axis=0)
    first, second = (means[0] + means[1]) / 2, (means[1] + means[2]) / 2
    slope = (STARTS[1] - STARTS[0]) / (second - first)
    intercept = STARTS[0] - slope * first
    scores = intercept + slope * held
    levels = 1 + (scores >= STARTS[0]).astype(int) + (scores >= STARTS[1])
    truth = np.array([[1, 2, 3]] * len(held))
    order = np.mean([(row[0] < row[1], row[1] < row[2], row[0] < row[2]) for row in scores], axis=0)
    error = float((scores - scores.mean(axis=0)).std())
    print(f"[scales.en]\nintercept = {intercept:.2f}\nslope = {slope:.3f}\nerror = {error:.1f}")
    print(f"# {len(held)} articles held back: level right {np.mean(np.minimum(levels, 3) == truth):.3f},")
    print(
        f"# within one {np.mean(abs(np.minimum(levels, 3) - truth) <= 1):.3f}; elementary below intermediate"
    )
    print(f"# {order[0]:.3f}, below advanced {order[1]:.3f}, elementary below advanced {order[2]:.3f}")


def fit_dutch(paths: list[Path]) -> None:
    """Print the Dutch scale and its error, each text left out in turn."""
    rows = []
    for path in paths:
        found = json.loads(path.read_text(encoding="utf-8"))
        texts = [_text(sentence["word_features"]) for sentence in found["sentences"]]
        score = found.get("document_lint_score", found.get("mean_lint_score"))
        rows.append((weighed(parse_texts(texts, "nl")), float(score), path.name))
    x, y = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
    slope, intercept = np.polyfit(x, y, 1)
    left_out = []
    for index in range(len(rows)):
        keep = np.arange(len(rows)) != index
        a, b = np.polyfit(x[keep], y[keep], 1)
        left_out.append(float(a * x[index] + b - y[index]))
        print(f"# {rows[index][2][:24]:24} LiNT-II {y[index]:5.1f}, left out {a * x[index] + b:5.1f}")
    error = statistics.fmean(abs(e) for e in left_out)
    spread = float(np.sqrt(np.mean(np.square(left_out))))
    print(f"[scales.nl]\nintercept = {intercept:.2f}\nslope = {slope:.3f}\nerror = {spread:.1f}")
    print(f"# {len(rows)} texts: correlation {np.corrcoef(x, y)[0, 1]:.2f}, mean error left out {error:.1f}")


def _text(words: list[dict[str, str]]) -> str:
    """Return the words of a sentence; the files have small letters only, so names get their capital back."""
    return " ".join(w["text"].capitalize() if w.get("pos") == "PROPN" else w["text"] for w in words)


def main() -> None:
    """Print what belongs in level.toml. The scales are fitted with the weights that the file has now."""
    folder = Path(sys.argv[1])
    print("[weights]")
    for name, weight in fit_weights(folder).items():
        print(f"{name} = {weight}")
    fit_english(articles(folder))
    fit_dutch([Path(path) for path in sys.argv[2:]])


if __name__ == "__main__":
    main()
