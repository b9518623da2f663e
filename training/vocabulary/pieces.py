"""The pieces of a SentencePiece vocabulary: read from a GGUF file, written as a SentencePiece model."""

import struct
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

from training.errors import TrainingError


class Type(IntEnum):
    """What a piece is, as sentencepiece_model.proto and GGUF number it."""

    NORMAL = 1
    UNKNOWN = 2
    CONTROL = 3
    USER_DEFINED = 4
    UNUSED = 5
    BYTE = 6


class Piece(NamedTuple):
    """A piece with the score by which pieces are merged, highest first."""

    text: str
    score: float
    type: Type


def read_gguf(path: Path) -> list[Piece]:
    """Return the vocabulary of a GGUF file in its order. Raises `TrainingError` (training.gguf)."""
    from gguf import GGUFReader  # heavy

    try:
        fields = GGUFReader(path).fields
        columns = [fields[f"tokenizer.ggml.{name}"].contents() for name in ("tokens", "scores", "token_type")]
    except (OSError, ValueError, KeyError) as error:
        raise TrainingError(
            "training.gguf",
            str(path),
            f"it has no SentencePiece vocabulary that can be read ({error}).",
            "Name a GGUF file that is whole, with the model and its tokenizer.",
        ) from error
    return [Piece(text, score, Type(kind)) for text, score, kind in zip(*columns, strict=True)]


def model(pieces: Sequence[Piece]) -> bytes:
    """Return a SentencePiece model (byte pairs, byte fallback, no normalising) with just these pieces.

    They must begin with <pad>, <eos>, <bos> and <unk>, as Gemma's do. The fields and their numbers are those
    of sentencepiece_model.proto; the bytes equal those that protobuf makes.
    """
    trainer = (
        _number(3, 2) + _number(4, len(pieces)) + _number(25, 1) + _number(35, 1)
    )  # byte pairs, size, digits, bytes
    for field, number in ((40, 3), (41, 2), (42, 1), (43, 0)):  # unk_id, bos_id, eos_id, pad_id
        trainer += _number(field, number)
    for field, name in ((45, "<unk>"), (46, "<bos>"), (47, "<eos>"), (48, "<pad>")):
        trainer += _text(field, name.encode())
    # add_dummy_prefix, remove_extra_whitespaces, escape_whitespaces
    normalizer = _text(1, b"identity") + _number(3, 0) + _number(4, 0) + _number(5, 1)
    return b"".join(_pieces(pieces)) + _text(2, trainer) + _text(3, normalizer)


def _pieces(pieces: Iterable[Piece]) -> Iterable[bytes]:
    for piece in pieces:
        score = _varint(2 << 3 | 5) + struct.pack("<f", piece.score)
        yield _text(1, _text(1, piece.text.encode()) + score + _number(3, piece.type))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    """Return a whole number in base 128, lowest digits first (Protocol Buffers, Encoding)."""
    digits = bytearray()
    while value > 0x7F:
        digits.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*digits, value])
