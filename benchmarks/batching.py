"""Measures what batches of equal length cost and give, against padded batches, with the embedded model.

    python benchmarks/batching.py [--segments 140]

Prints the seconds of both, and how many segments get another text when they are padded with others.
"""

import argparse
import time
from pathlib import Path

import ctranslate2
from sentencepiece import SentencePieceProcessor

from pipeline import reading
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding
from pipeline.translating.engines.card import EMBEDDED, read_card
from pipeline.translating.prepare import prepare

SAMPLE = Path(__file__).parent.parent / "examples" / "beleidsprioriteiten-2024.txt"
PADDED_TOKENS = 2048
LONGEST = 300


def padded(texts: list[str]) -> list[str]:
    """Translate in batches of unequal length, as CTranslate2 does by itself."""
    card = read_card(EMBEDDED)
    pieces = SentencePieceProcessor(model_file=str(EMBEDDED / card.tokenizers[0]))
    after = pieces.encode(card.prompt.after, out_type=str)
    generator = ctranslate2.Generator(str(EMBEDDED), compute_type="int8", inter_threads=2, intra_threads=1)
    found = generator.generate_batch(
        [[*card.prompt.begin, *pieces.encode(text, out_type=str), *after] for text in texts],
        max_length=LONGEST,
        sampling_topk=1,
        include_prompt_in_result=False,
        end_token=card.end,
        max_batch_size=PADDED_TOKENS // 2,
        batch_type="tokens",
    )
    return [pieces.decode(result.sequences[0]).strip() for result in found]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--segments", type=int, default=1000)
    chosen = options.parse_args()
    segments = (prepare(segment.text) for segment in reading.read(SAMPLE).segments())
    texts = list(dict.fromkeys(segments))[: chosen.segments]
    engine = engines.open_engine("ctranslate2", threads=2)
    engine.translate(texts[:2], Decoding())
    begun = time.perf_counter()
    equal = [found[0].text for found in engine.translate(texts, Decoding())]
    between = time.perf_counter()
    other = padded(texts)
    ended = time.perf_counter()
    changed = sum(one != two for one, two in zip(equal, other, strict=True))
    print(f"{len(texts)} segments: equal lengths {between - begun:.1f} s, padded {ended - between:.1f} s")
    print(f"{changed} segments get another text when they are padded")


if __name__ == "__main__":
    main()
