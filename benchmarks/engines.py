"""Measures words a second of each engine on the same model and text, in turns.

    python -m benchmarks.engines [--rounds 3] [--segments 48]

The model has the size of OPUS-MT (6 + 6 layers, 512 wide, 58,000 pieces) and random weights, so that each
engine decodes every segment up to its length limit: the same work for all. Needs helder[transformers].
The embedded model, which only CTranslate2 runs, stands beside it with its real output.
"""

import argparse
import json
import os
import statistics
import tempfile
import time
from pathlib import Path

import torch
import transformers

from pipeline import reading
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding, Engine
from tests.translating.engines import tiny

SAMPLE = Path(__file__).parent.parent / "examples" / "beleidsprioriteiten-2024.txt"
PIECES = 58_000
SIZE = {
    "d_model": 512,
    "encoder_layers": 6,
    "decoder_layers": 6,
    "encoder_attention_heads": 8,
    "decoder_attention_heads": 8,
    "encoder_ffn_dim": 2048,
    "decoder_ffn_dim": 2048,
    "max_position_embeddings": 512,
}


def model_of_real_size(folder: Path) -> tuple[Path, Path, Path]:
    """Return the folders for transformers and for CTranslate2 in float32 and in int8."""
    small, _ = tiny.marian(folder / "small")
    vocabulary = json.loads((small / "vocab.json").read_text(encoding="utf-8"))
    pad = vocabulary.pop("<pad>")
    vocabulary |= {f"<{number}>": number for number in range(pad, PIECES - 1)} | {"<pad>": PIECES - 1}
    (small / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    config = transformers.MarianConfig.from_pretrained(small)
    last = PIECES - 1
    config.update({**SIZE, "vocab_size": PIECES, "decoder_vocab_size": PIECES})
    config.update({"pad_token_id": last, "decoder_start_token_id": last})
    torch.manual_seed(1)
    model = transformers.MarianMTModel(config)
    model.generation_config.bad_words_ids = [[last]]
    model.save_pretrained(small)
    folders = folder / "float32", folder / "int8"
    for target in folders:
        tiny.convert(small, target, "source.spm", "target.spm", quantization=target.name)
    return small, *folders


def speed(engine: Engine, segments: list[str]) -> float:
    """Return source words a second of one greedy pass."""
    begun = time.perf_counter()
    engine.translate(segments, Decoding())
    return sum(len(segment.split()) for segment in segments) / (time.perf_counter() - begun)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--segments", type=int, default=48)
    chosen = options.parse_args()
    segments = [s.text for s in reading.read(SAMPLE).segments() if s.kind == "paragraph"][: chosen.segments]
    with tempfile.TemporaryDirectory() as folder:
        hugging, float32, int8 = model_of_real_size(Path(folder))
        tried = {
            "transformers float32": engines.open_engine("transformers", str(hugging)),
            "ctranslate2 float32": engines.open_engine("ctranslate2", str(float32), compute_type="float32"),
            "ctranslate2 int8": engines.open_engine("ctranslate2", str(int8)),
            "embedded model, int8": engines.open_engine("ctranslate2"),
        }
        rounds = [
            {name: speed(engine, segments) for name, engine in tried.items()} for _ in range(chosen.rounds)
        ]
    print(f"{len(segments)} segments, {os.cpu_count()} cores, {chosen.rounds} rounds, medians")
    for name in tried:
        median = statistics.median(found[name] for found in rounds)
        ratio = statistics.median(found[name] / found["transformers float32"] for found in rounds)
        print(f"{name:>22}: {median:6.0f} words/s, {ratio:5.2f} times transformers")


if __name__ == "__main__":
    main()
