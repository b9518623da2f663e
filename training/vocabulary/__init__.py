"""Make a vocabulary: prune that of a Gemma model, or train one for a Marian model.

decoder: the pieces that Dutch and English text uses, with all that they are merged from, as a list of their
numbers. A model keeps only these: of Gemma's 262,144 pieces 59,348, which halves the model.
marian: one SentencePiece model for both languages, and the numbers of its pieces as Marian has them.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pipeline import store
from training import pairs
from training.pairs import Pair

# Where the numbers of the kept pieces lie.
PIECES = "pieces.json"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    decoder = kinds.add_parser("decoder", help="prune the vocabulary of a Gemma model")
    decoder.add_argument("gguf", type=Path, help="the model as a GGUF file")
    decoder.add_argument("out", type=Path, help=f"the list to write ({PIECES})")
    decoder.add_argument("tables", nargs="+", type=Path)
    decoder.add_argument("--least", type=int, default=12, help="how often a piece must be used")
    decoder.add_argument(
        "--words", type=int, default=30_000, help="frequent words of each language beside the tables"
    )
    decoder.set_defaults(make=_prune)
    marian = kinds.add_parser("marian", help="train a vocabulary")
    marian.add_argument("out", type=Path, help="the folder to write")
    marian.add_argument("tables", nargs="+", type=Path)
    marian.add_argument("--size", type=int, default=32_000)
    marian.set_defaults(make=_train)


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    options.make(options, tell)


def _prune(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    from training.vocabulary import pieces, prune  # heavy

    whole = pieces.read_gguf(options.gguf)
    used = prune.count(whole, _texts(pairs.read(options.tables)))
    used.update(prune.count_words(whole, options.words))
    kept = prune.keep(whole, used, options.least)
    store.write(options.out, json.dumps(kept).encode())
    tell(f"{len(kept)} of {len(whole)} pieces kept")


def _train(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    from training.vocabulary import marian  # heavy

    tell(f"{marian.train(options.out, _texts(pairs.read(options.tables)), options.size)} pieces")


def _texts(given: Iterator[Pair] | Sequence[Pair]) -> Iterator[str]:
    for pair in given:
        yield pair.dutch
        yield pair.english
