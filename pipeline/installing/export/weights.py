"""Reads the weights of a CTranslate2 model, whatever they were rounded to, as numbers of 32 bits.

The form of model.bin is that of `ctranslate2.specs.model_spec`, binary version 6.
"""

import struct
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

import msgspec
import numpy as np

from pipeline.errors import ModelError

_VERSION = 6
# In the order of the type numbers in the file. bfloat16 has no type in numpy and is read as its bits.
_TYPES = (np.float32, np.int8, np.int16, np.int32, np.float16, np.uint16)
_BFLOAT = 5


class Weights(msgspec.Struct, frozen=True):
    """The kind of model, and its arrays by name: weights, and single numbers that say how it is built."""

    kind: str
    arrays: dict[str, Any]

    def number(self, name: str) -> float:
        """Return a single number; 0 when there is none of this name."""
        return float(self.arrays[name]) if name in self.arrays else 0.0

    def of(self, name: str) -> Any:
        """Return an array with 32 bits a number; rounded weights are multiplied by their scale again."""
        array = self.arrays[name]
        scale = self.arrays.get(f"{name}_scale")
        exact = np.ascontiguousarray(array, dtype=np.float32)
        if scale is None:
            return exact
        return exact / (scale.reshape(-1, *[1] * (array.ndim - 1)) if scale.ndim else scale)

    def parts(self, name: str, sizes: Sequence[int]) -> list[Any]:
        """Return the pieces of an array that was put together from several of these sizes."""
        return [np.ascontiguousarray(part) for part in np.split(self.of(name), np.cumsum(sizes)[:-1])]

    def layers(self, side: str) -> int:
        """Return the number of layers of the encoder or the decoder."""
        found = {name.split("/")[1] for name in self.arrays if name.startswith(f"{side}/layer_")}
        return sum(part.removeprefix("layer_").isdigit() for part in found)


def read_weights(path: Path) -> Weights:
    """Return what a model.bin holds. Raises `ModelError` (model.unusable)."""
    try:
        with path.open("rb") as file:
            return _read(file)
    except (OSError, struct.error, ValueError, IndexError, UnicodeDecodeError) as error:
        raise ModelError(
            "model.unusable",
            str(path),
            f"its weights cannot be read ({error}).",
            "Remove the model and add it again.",
        ) from error


def _read(file: IO[bytes]) -> Weights:
    version = _number(file)
    if version != _VERSION:
        raise ValueError(f"version {version} of the file, not {_VERSION}")
    kind = _text(file)
    _number(file)  # the revision of the specification
    arrays = dict(_array(file) for _ in range(_number(file)))
    for _ in range(_number(file)):
        alias, name = _text(file), _text(file)
        for end in ("", "_scale"):
            if name + end in arrays:
                arrays[alias + end] = arrays[name + end]
    return Weights(kind, arrays)


def _array(file: IO[bytes]) -> tuple[str, Any]:
    name = _text(file)
    shape = struct.unpack(f"<{(rank := file.read(1)[0])}I", file.read(4 * rank))
    kind = file.read(1)[0]
    array = np.frombuffer(file.read(_number(file)), dtype=_TYPES[kind]).reshape(shape)
    if kind == _BFLOAT:
        array = (array.astype(np.uint32) << 16).view(np.float32)
    return name, array


def _number(file: IO[bytes]) -> int:
    (number,) = struct.unpack("<I", file.read(4))
    return int(number)


def _text(file: IO[bytes]) -> str:
    (length,) = struct.unpack("<H", file.read(2))
    return file.read(length).rstrip(b"\0").decode()
