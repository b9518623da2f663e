"""Measures what it is worth to give the model the terms of the glossary.

    python -m benchmarks.terms report-dev.tsv:4,5 examples/beleidsprioriteiten-2024.txt

Translates each set in one pass without and with terms, and by the whole ladder without and with terms. A set
is a report, or a tab-separated file with the numbers of its Dutch and English columns. Prints the segments
that lack a term and how many terms are missing, the segments with an error of another check, the quality
where the set has English, and seconds of the processor, over all threads. The ladder takes its first pass
from the memory, so its seconds are those of the other rungs. --memory keeps translations for the next time;
then the seconds say nothing.
"""

import argparse
import contextlib
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF

from pipeline import reading
from pipeline.evaluate import read_lines
from pipeline.language.glossary import Glossary, shipped_glossary
from pipeline.translating import checks, engines
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis
from pipeline.translating.inline import Terms
from pipeline.translating.ladder import translate_segments
from pipeline.translating.memory import Memory, RememberingEngine
from pipeline.translating.prepare import keep, prepare

GREEDY = Decoding()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--model")
    parser.add_argument("--memory", type=Path)
    options = parser.parse_args()
    with engine_of(options.model, options.memory) as engine:
        for named in options.sets:
            measure(named, engine, shipped_glossary())


@contextlib.contextmanager
def engine_of(model: str | None, memory: Path | None) -> Iterator[Engine]:
    """Open the engine with a memory that is thrown away unless a file for it is named."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Memory(memory or Path(folder) / "memory.sqlite") as opened,
    ):
        yield RememberingEngine(engines.open_engine("ctranslate2", model), opened, batch_tokens=2048)


def read_set(named: str) -> tuple[list[str], list[str]]:
    """Return the distinct segments of a set for the engine, and their English or nothing."""
    path, _, columns = named.partition(":")
    if columns:
        dutch, english = map(int, columns.split(","))
        pairs = dict(zip(read_lines(Path(path), dutch), read_lines(Path(path), english), strict=True))
        return list(pairs), list(pairs.values())
    texts = [segment.text for segment in reading.read(Path(path)).segments()]
    return [text for text in dict.fromkeys(texts) if keep(text) is None], []


def measure(named: str, engine: Engine, glossary: Glossary) -> None:
    """Print a table of the ways for one set."""
    segments, english = read_set(named)
    wanted = sum(len(glossary.wanted(text)) for text in segments)
    print(f"{named}: {len(segments)} segments, {wanted} places of terms")
    nothing = Glossary(())
    brackets = engine.term_brackets
    ways: dict[str, Callable[[], list[str]]] = {
        "one pass, no terms": lambda: one_pass(segments, engine, Terms(nothing, brackets)),
        "one pass, with terms": lambda: one_pass(segments, engine, Terms(glossary, brackets)),
        "ladder, no terms": lambda: ladder(segments, engine, nothing),
        "ladder, with terms": lambda: ladder(segments, engine, glossary),
    }
    for name, way in ways.items():
        begun = time.process_time()
        made = way()
        seconds = time.process_time() - begun
        print(f"{name:>24}: {figures(segments, made, english, glossary)}, {seconds:.1f} s")


def one_pass(segments: Sequence[str], engine: Engine, terms: Terms) -> list[str]:
    """Return what the first pass alone makes of the segments."""
    asked = [terms.given(prepare(text)) for text in segments]
    return [hypotheses[0].text for hypotheses in engine.translate(asked, GREEDY)]


def ladder(segments: Sequence[str], engine: Engine, glossary: Glossary) -> list[str]:
    """Return what the ladder makes of the segments; print how many came from the rung of terms."""
    best = translate_segments(segments, engine, glossary)
    print(
        f"{'':>24}  {sum(found.step == 'terms' for found in best.values())} segments from the rung of terms"
    )
    return [best[text].text for text in segments]


def figures(segments: Sequence[str], made: Sequence[str], english: Sequence[str], glossary: Glossary) -> str:
    """Return the figures of one way in words."""
    missing = [len(glossary.missing(*pair)) for pair in zip(segments, made, strict=True)]
    faulty = sum(has_error(*pair) for pair in zip(segments, made, strict=True))
    quality = ""
    if english:
        bleu = BLEU().corpus_score(made, [english]).score
        quality = f", BLEU {bleu:.1f}, chrF2 {CHRF().corpus_score(made, [english]).score:.1f}"
    return f"{sum(map(bool, missing))} lack {sum(missing)} terms, {faulty} have errors{quality}"


def has_error(dutch: str, english: str) -> bool:
    """Tell whether another check than that of terms finds an error."""
    found = checks.examine("", dutch, Hypothesis(english, 0.0), checks.chosen(Glossary(())))
    return any(finding.severity == "error" for finding in found)


if __name__ == "__main__":
    main()
