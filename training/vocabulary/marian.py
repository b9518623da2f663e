"""Trains the vocabulary of a Marian model: SentencePiece by the unigram method, one for both languages."""

import io
import json
from collections.abc import Iterable
from pathlib import Path

from pipeline import store
from training.augment.terms import CLOSE, OPEN

SENTENCEPIECE = "source.spm"
NUMBERS = "vocab.json"
END, UNKNOWN, PAD = "</s>", "<unk>", "<pad>"

# Sentences that training looks at; more change nothing and take memory.
_MOST_SENTENCES = 3_000_000
# The vocabulary's size is a multiple of this, for the sake of matrix units.
_MULTIPLE = 8
_SEED = 1


def train(folder: Path, texts: Iterable[str], size: int) -> int:
    """Write source.spm and vocab.json into a folder, and return how many pieces there are.

    vocab.json has </s> as 0, <unk> as 1 and <pad> as the last, as Marian's own converter makes it.
    """
    import sentencepiece

    sentencepiece.set_random_generator_seed(_SEED)
    made = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts),
        model_writer=made,
        vocab_size=size,
        hard_vocab_limit=False,
        model_type="unigram",
        character_coverage=0.9999,
        byte_fallback=True,
        split_digits=True,
        user_defined_symbols=[OPEN, CLOSE],
        normalization_rule_name="nmt_nfkc",
        input_sentence_size=_MOST_SENTENCES,
        shuffle_input_sentence=True,
        max_sentence_length=2000,
        num_threads=2,
        minloglevel=2,
    )
    processor = sentencepiece.SentencePieceProcessor(model_proto=made.getvalue())
    numbers = _numbered([processor.id_to_piece(i) for i in range(processor.get_piece_size())])
    store.write(folder / SENTENCEPIECE, made.getvalue())
    store.write(folder / NUMBERS, json.dumps(numbers, ensure_ascii=False, indent=0).encode())
    return len(numbers)


def _numbered(pieces: Iterable[str]) -> dict[str, int]:
    names = [END, UNKNOWN, *(piece for piece in pieces if piece not in (END, UNKNOWN, "<s>"))]
    while (len(names) + 1) % _MULTIPLE:
        names.append(f"<extra{len(names)}>")
    return {name: number for number, name in enumerate([*names, PAD])}
