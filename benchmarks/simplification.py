"""Measures the rules and the guard: SARI, sentence length, falsehoods found, good rewrites passed, time.

python benchmarks/simplification.py [--asset FOLDER] [--most 2000] [--read FILE] [--seed FILE]
`--asset` takes the ASSET development set (asset.valid.orig, asset.valid.simp.0 to 9; CC BY-NC 4.0, not in
this repository). `--read` prints what the rules make of each line of a file, to be read by a person;
`--seed` puts falsehoods into each line and into what the rules make of it, and counts those that are found.
"""

import argparse
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.sari import sari
from pipeline.language.words import words
from pipeline.scoring.counts import count_text
from pipeline.scoring.formulas.flesch_kincaid import grade
from pipeline.simplifying.guard import guard
from pipeline.simplifying.parser import Parser, load
from pipeline.simplifying.rewrite import Level, rewrite
from tests.simplifying.seeds import falsehoods, good_rewrites, seeds

LONG = 25
REFERENCES = 10

System = Callable[[str], tuple[str, ...]]


def main() -> None:
    """Print all figures."""
    options = _options()
    parser = _loaded()
    if options.read or options.seed:
        _read(options.read, parser) if options.read else _seed(options.seed, parser)
        return
    _guard(parser)
    pairs = good_rewrites()
    print(f"\n{len(pairs)} pairs of this project")
    _systems([source for source, _ in pairs], [[text] for _, text in pairs], parser)
    if options.asset:
        sources, references = _asset(options.asset, options.most)
        print(f"\nASSET development set, {len(sources)} sentences")
        _systems(sources, references, parser)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--asset", type=Path)
    options.add_argument("--most", type=int, default=2000)
    options.add_argument("--read", type=Path)
    options.add_argument("--seed", type=Path)
    return options.parse_args()


def _loaded() -> Parser | None:
    before, start = _memory(), time.perf_counter()
    parser = load()
    if parser:
        parser("The parser is ready.")
    print(f"parser loaded in {time.perf_counter() - start:.1f} s, {_memory() - before} MB")
    return parser


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _guard(parser: Parser | None) -> None:
    for name, parse in (("with the parser", parser), ("without a parser", None)):
        found, all_of = Counter[str](), Counter[str]()
        for kind, source, text in seeds(parser) if parser else ():
            all_of[kind] += 1
            found[kind] += bool(guard([source], text, parse))
        passed = [not guard([source], text, parse) for source, text in good_rewrites()]
        kinds = ", ".join(f"{kind} {found[kind]} of {all_of[kind]}" for kind in sorted(all_of))
        print(f"guard {name}: {found.total()} of {all_of.total()} falsehoods ({kinds})")
        print(f"  {sum(passed)} of {len(passed)} good rewrites pass")


def _asset(folder: Path, most: int) -> tuple[list[str], list[list[str]]]:
    def lines(name: str) -> list[str]:
        return (folder / name).read_text(encoding="utf-8").splitlines()[:most]

    versions = [lines(f"asset.valid.simp.{number}") for number in range(REFERENCES)]
    return lines("asset.valid.orig"), [list(version) for version in zip(*versions, strict=True)]


def _systems(sources: Sequence[str], references: Sequence[Sequence[str]], parser: Parser | None) -> None:
    _row("unchanged", sources, references, lambda text: (text,))
    _row("rules, no parser", sources, references, _rewriter("plain", None))
    if parser:
        _row("rules, plain", sources, references, _rewriter("plain", parser))
        _row("rules, easier", sources, references, _rewriter("easier", parser))


def _rewriter(level: Level, parser: Parser | None) -> System:
    return lambda text: rewrite(text, level, parser).texts


def _row(name: str, sources: Sequence[str], references: Sequence[Sequence[str]], system: System) -> None:
    start = time.perf_counter()
    made = [system(source) for source in sources]
    milliseconds = 1000 * (time.perf_counter() - start) / len(sources)
    sentences = [text for texts in made for text in texts]
    counts = count_text(sentences, "en")
    score = sari(sources, [" ".join(texts) for texts in made], references)
    changed = sum(texts != (source,) for texts, source in zip(made, sources, strict=True))
    long = sum(len(words(text)) > LONG for text in sentences)
    print(
        f"{name:18} SARI {score:5.2f}  changed {changed:4}"
        f"  words a sentence {counts.words / counts.sentences:4.1f}"
        f"  over {LONG} words {long:4}  grade {grade(counts):4.1f}  {milliseconds:.0f} ms a sentence"
    )


def _seed(file: Path, parser: Parser | None) -> None:
    found, all_of = Counter[str](), Counter[str]()
    for source in file.read_text(encoding="utf-8").splitlines() if parser else ():
        faithful = {source, " ".join(rewrite(source, "plain", parser).texts)}
        for kind, text in (seed for base in sorted(faithful) for seed in falsehoods(base, parser)):
            all_of[kind] += text not in faithful
            found[kind] += text not in faithful and bool(guard([source], text, parser))
    print(f"{found.total()} of {all_of.total()} falsehoods found: {dict(found)} of {dict(all_of)}")


def _read(file: Path, parser: Parser | None) -> None:
    for source in file.read_text(encoding="utf-8").splitlines():
        made = rewrite(source, "plain", parser)
        if made.rules:
            print(f"\n{source}\n  {', '.join(made.rules)}")
            for text in made.texts:
                print(f"  {len(words(text)):2} {text}")


if __name__ == "__main__":
    main()
