"""Make the model that training starts from: a pruned Gemma decoder, or a Marian model with random weights."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    decoder = kinds.add_parser("decoder", help="take a Gemma 3 model out of a GGUF file")
    decoder.add_argument("gguf", type=Path)
    decoder.add_argument("pieces", type=Path, help="the vocabulary pieces to keep, from the step vocabulary")
    decoder.add_argument("out", type=Path, help="the model folder to write")
    decoder.set_defaults(make=_decoder)
    marian = kinds.add_parser("marian", help="a new encoder-decoder")
    marian.add_argument("vocabulary", type=Path, help="the folder that the step vocabulary wrote")
    marian.add_argument("out", type=Path, help="the model folder to write")
    marian.add_argument("--encoder", type=int, default=8, help="layers of the encoder")
    marian.add_argument("--decoder", type=int, default=3, help="layers of the decoder")
    marian.add_argument("--width", type=int, default=512)
    marian.add_argument("--inner", type=int, default=2048, help="width of the feed-forward layers")
    marian.add_argument("--heads", type=int, default=8)
    marian.add_argument("--seed", type=int, default=1)
    marian.set_defaults(make=_marian)


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    tell(f"{options.make(options):,} weights")


def _decoder(options: argparse.Namespace) -> int:
    from training.base import decoder  # heavy

    return decoder.build(options.gguf, json.loads(options.pieces.read_bytes()), options.out)


def _marian(options: argparse.Namespace) -> int:
    from training.base import marian  # heavy

    size = marian.Size(options.encoder, options.decoder, options.width, options.inner, options.heads)
    return marian.build(options.vocabulary, size, options.seed, options.out)
