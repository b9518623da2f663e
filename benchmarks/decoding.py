"""Measures what each way of searching gives and costs, all of them in turns on the same segments.

    python -m benchmarks.decoding report-dev=report-dev.tsv:4,5 flores-dev=flores-dev.nl,flores-dev.en
        [--model FOLDER] [--segments 60] [--out benchmarks/figures/decoding.json]

From each set so many segments are taken, spread evenly over it. Quality is chrF2 over each set, with a paired
bootstrap over all of them against greedy search. Cost is processor time, which other work on the machine
changes least; the sample goes through all ways in chunks, so that what changes touches all of them.
A decoder has no coverage penalty in CTranslate2, so there is none here.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import ctranslate2
from sacrebleu.metrics import CHRF

from pipeline import store
from pipeline.evaluating.bootstrap import compare
from pipeline.evaluating.metrics import Measured
from pipeline.language.sentences import split
from pipeline.translating.engines.base import Hypothesis
from pipeline.translating.engines.ctranslate2 import CTranslate2Engine
from pipeline.translating.engines.groups import equal_lengths
from pipeline.translating.engines.limits import most_new_tokens
from pipeline.translating.pieces import cut, join
from pipeline.translating.prepare import prepare
from training import sets

CHUNKS = 5
SEGMENTS = 60  # of each set, unless told otherwise: half an hour of one core
LONG_TOKENS = 40  # segments over this are cut by the way "long ones in pieces"


class Sentence(NamedTuple):
    """A segment of the sample, and the one before it in its set."""

    dutch: str
    before: str


class Searcher:
    """Searches with any options of CTranslate2, in groups of equal length as the engine does."""

    def __init__(self, model: Path | None) -> None:
        self.engine = CTranslate2Engine(model, threads=2, batch_tokens=2048, compute_type="int8")
        self.kind = self.engine.card.kind
        runner = ctranslate2.Generator if self.kind == "decoder-only" else ctranslate2.Translator
        self._runner = runner(str(self.engine.folder), compute_type="int8", inter_threads=2, intra_threads=1)

    def __call__(self, texts: Sequence[str], **options: Any) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of each text, best first."""
        prompts = [self.engine._prompt(prepare(text)) for text in texts]
        found: dict[int, tuple[Hypothesis, ...]] = {}
        begun = []
        for group in equal_lengths([len(prompt) for prompt in prompts], 2048):
            limit = most_new_tokens(len(prompts[group[0]]))
            begun.append((group, limit, self._start([prompts[place] for place in group], limit, options)))
        for group, limit, futures in begun:
            for place, future in zip(group, futures, strict=True):
                found[place] = self.engine._hypotheses(future.result(), limit)
        return [found[place] for place in range(len(texts))]

    def pieces(self, english: str) -> list[str]:
        """Return the pieces of an English text."""
        return list(self.engine._target.encode(english, out_type=str))

    def _start(self, prompts: list[list[str]], limit: int, options: dict[str, Any]) -> list[Any]:
        shared = {"return_scores": True, "asynchronous": True, **options}
        if self.kind == "encoder-decoder":
            return list(self._runner.translate_batch(prompts, max_decoding_length=limit, **shared))
        return list(
            self._runner.generate_batch(
                prompts,
                max_length=limit,
                sampling_topk=1,
                include_prompt_in_result=False,
                end_token=self.engine.card.end,
                **shared,
            )
        )


class Basis(NamedTuple):
    """What several ways choose from: the greedy texts, and the four hypotheses of a beam of four."""

    greedy: list[str]
    four: list[tuple[Hypothesis, ...]]


Way = Callable[[Searcher, Sequence[Sentence], Basis], list[str]]


def plain(**options: Any) -> Way:
    """Search with these options and take the best hypothesis."""

    def way(search: Searcher, sentences: Sequence[Sentence], _basis: Basis) -> list[str]:
        return [found[0].text for found in search([one.dutch for one in sentences], **options)]

    return way


def penalised(power: float) -> Way:
    """Take of the four the one with the highest score, the sum of a text divided by its length to a power.

    Under 1 short texts gain, over 1 long ones.
    """

    def way(search: Searcher, _sentences: Sequence[Sentence], basis: Basis) -> list[str]:
        def value(found: Hypothesis) -> float:
            return float(found.score * (len(search.pieces(found.text)) + 1) ** (1 - power))

        return [max(found, key=value).text for found in basis.four]

    return way


def agreed(_search: Searcher, _sentences: Sequence[Sentence], basis: Basis) -> list[str]:
    """Take of the four the one most like the others by chrF2 (minimum Bayes risk)."""
    metric = CHRF()

    def best(texts: list[str]) -> str:
        def likeness(place: int) -> float:
            others = texts[:place] + texts[place + 1 :]
            return float(sum(metric.sentence_score(texts[place], [other]).score for other in others))

        return texts[max(range(len(texts)), key=likeness)]

    return [best([hypothesis.text for hypothesis in found]) for found in basis.four]


def windowed(search: Searcher, sentences: Sequence[Sentence], basis: Basis) -> list[str]:
    """Translate each with the sentence before it and keep the last sentence, where that gives two."""
    both = search([f"{one.before} {one.dutch}".strip() for one in sentences])
    texts = [found[0].text for found in both]
    spans = [split(text, "en") for text in texts]
    return [
        text[places[-1].start : places[-1].end] if len(places) == 2 and one.before else single
        for one, single, text, places in zip(sentences, basis.greedy, texts, spans, strict=True)
    ]


def in_pieces(search: Searcher, sentences: Sequence[Sentence], basis: Basis) -> list[str]:
    """Cut segments over `LONG_TOKENS` tokens at their joints, as the ladder does, and join the English."""
    count = search.engine.count_tokens
    cuts = [cut(prepare(one.dutch), lambda piece: count(piece) <= LONG_TOKENS) for one in sentences]
    said = iter(search([piece for pieces in cuts if len(pieces) > 1 for piece in pieces]))
    return [
        join([next(said)[0].text for _ in pieces]) if len(pieces) > 1 else text
        for pieces, text in zip(cuts, basis.greedy, strict=True)
    ]


FOUR = {"beam_size": 4, "num_hypotheses": 4}
# What a way costs beside its own work: nothing, a greedy pass, or the beam of four that it chooses from.
WAYS: dict[str, tuple[Way, str]] = {
    "greedy": (lambda _search, _sentences, basis: basis.greedy, "greedy"),
    "greedy, no run of 4 tokens twice": (plain(no_repeat_ngram_size=4), ""),
    "greedy, repetition penalty 1.1": (plain(repetition_penalty=1.1), ""),
    "beam 2": (plain(beam_size=2), ""),
    "beam 4": (lambda _search, _sentences, basis: [found[0].text for found in basis.four], "four"),
    "beam 4, length penalty 0.6": (penalised(0.6), "four"),
    "beam 4, length penalty 1.4": (penalised(1.4), "four"),
    "beam 4, the hypothesis most like the others": (agreed, "four"),
    "greedy, with the sentence before": (windowed, ""),
    f"greedy, segments over {LONG_TOKENS} tokens in pieces": (in_pieces, "greedy"),
}


def sample(one: sets.EvaluationSet, count: int) -> tuple[list[Sentence], list[str]]:
    """Return so many segments, spread evenly, and their references."""
    size = len(one.dutch)
    places = sorted({round(step * (size - 1) / max(1, count - 1)) for step in range(min(count, size))})
    sentences = [Sentence(one.dutch[place], one.dutch[place - 1] if place else "") for place in places]
    return sentences, [one.english[place] for place in places]


def timed(way: Way, search: Searcher, sentences: Sequence[Sentence], basis: Basis) -> tuple[list[str], float]:
    """Return what a way makes and the seconds of processor time that it took."""
    begun = time.process_time()
    return way(search, sentences, basis), time.process_time() - begun


def measure(search: Searcher, given: Sequence[sets.EvaluationSet], count: int = SEGMENTS) -> dict[str, Any]:
    """Return the figures of every way."""
    samples = [sample(one, count) for one in given]
    sentences = [sentence for some, _ in samples for sentence in some]
    references = [reference for _, some in samples for reference in some]
    search([sentences[0].dutch])  # loading is no part of any way
    made: dict[str, dict[int, str]] = {name: {} for name in WAYS}
    costs: dict[str, list[float]] = {name: [] for name in WAYS}
    for start in range(CHUNKS):
        places = range(start, len(sentences), CHUNKS)
        chunk = [sentences[place] for place in places]
        spent: dict[str, float] = {"": 0.0}
        greedy, spent["greedy"] = timed(plain(), search, chunk, Basis([], []))
        begun = time.process_time()
        basis = Basis(greedy, search([one.dutch for one in chunk], **FOUR))
        spent["four"] = time.process_time() - begun
        for name, (way, needs) in WAYS.items():
            texts, seconds = timed(way, search, chunk, basis)
            costs[name].append(seconds + spent[needs])
            made[name].update(zip(places, texts, strict=True))
    ordered = {name: [found[place] for place in range(len(sentences))] for name, found in made.items()}
    return {
        "model": search.engine.model,
        "engine": search.engine.name,
        "cores": os.cpu_count(),
        "sets": {one.name: len(some) for one, (some, _) in zip(given, samples, strict=True)},
        "ways": [
            {
                "name": name,
                "chrF2": _by_set(given, samples, ordered[name]),
                **_against_greedy(ordered[name], ordered["greedy"], references),
                "cost": round(
                    statistics.median(one / base for one, base in zip(cost, costs["greedy"], strict=True)), 2
                ),
            }
            for name, cost in costs.items()
        ],
    }


def _by_set(
    given: Sequence[sets.EvaluationSet], samples: Sequence[Any], texts: list[str]
) -> dict[str, float]:
    found, start = {}, 0
    for one, (_, references) in zip(given, samples, strict=True):
        part = texts[start : start + len(references)]
        found[one.name] = round(Measured("chrF2", part, references).total.value, 2)
        start += len(references)
    return found


def _against_greedy(texts: list[str], greedy: list[str], references: list[str]) -> dict[str, Any]:
    found = compare(*(Measured("chrF2", one, references) for one in (texts, greedy)))
    return {
        "gain": round(found.difference, 2),
        "low": round(found.low, 2),
        "high": round(found.high, 2),
        "p": round(found.p, 3),
        "changed": sum(one != other for one, other in zip(texts, greedy, strict=True)),
    }


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("sets", nargs="+", help=sets.FORM)
    options.add_argument("--model", type=Path)
    options.add_argument("--segments", type=int, default=SEGMENTS)
    options.add_argument("--out", type=Path)
    chosen = options.parse_args()
    figures = measure(Searcher(chosen.model), [sets.read(text) for text in chosen.sets], chosen.segments)
    text = json.dumps(figures, indent=1, ensure_ascii=False) + "\n"
    if chosen.out:
        store.write(chosen.out, text.encode())
    print(text, end="")


if __name__ == "__main__":
    main()
