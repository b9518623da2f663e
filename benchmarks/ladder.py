"""Measures what each order of the rungs of the repair ladder costs on a report, and what errors it leaves.

    python benchmarks/ladder.py REPORT [--output FOLDER]

Costs are tokens of Dutch that are decoded; with a beam of four a token counts 3.3 times, which is about
how much longer it takes. What an earlier run left in the memory of the output folder is not decoded again.
Prints a Markdown table: a row for each order.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline import reading, settings
from pipeline.run import remembering_engine
from pipeline.translating import ladder
from pipeline.translating.engines.base import Decoding, Engine, Hypothesis
from pipeline.translating.prepare import keep

BEAM_COST = 3.3
ORDERS = (
    ("first", "protected", "pieces", "beam"),
    ("first", "protected", "beam", "pieces"),
    ("first", "beam", "protected", "pieces"),
)


class Meter:
    """An engine that counts what it is asked for."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.cost = 0.0
        self.name, self.model, self.digest = engine.name, engine.model, engine.digest
        self.term_brackets, self.max_tokens = engine.term_brackets, engine.max_tokens

    def count_tokens(self, segment: str) -> int:
        """Return how many tokens the model sees."""
        return self._engine.count_tokens(segment)

    def translate(self, segments: Sequence[str], decoding: Decoding) -> list[tuple[Hypothesis, ...]]:
        """Count, and let the engine translate."""
        tokens = sum(self._engine.count_tokens(text) for text in dict.fromkeys(segments))
        self.cost += tokens * (BEAM_COST if decoding.beam > 1 else 1)
        return self._engine.translate(segments, decoding)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("--output", default="output")
    options = parser.parse_args()
    report = reading.read(options.report)
    segments = [segment.text for segment in report.segments() if keep(segment.text) is None]
    rungs = dict(ladder.RUNGS)
    print("| order | cost | helped | errors left | in segments |\n|---|---|---|---|---|")
    with remembering_engine(settings.load(None, {"output": options.output})) as engine:
        for order in ORDERS:
            ladder.RUNGS.clear()
            ladder.RUNGS.update((name, rungs[name]) for name in order)
            meter = Meter(engine)
            best = ladder.translate_segments(segments, meter).values()
            helped = Counter(found.step for found in best if found.before)
            left = [found.errors for found in best if found.errors]
            words = ", ".join(f"{name} {helped[name]}" for name in order[1:])
            print(f"| {', '.join(order)} | {meter.cost:,.0f} | {words} | {sum(left)} | {len(left)} |")


if __name__ == "__main__":
    main()
