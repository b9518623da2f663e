"""Opens and writes model folders in the layout of transformers, with the files of their tokenizers.

Weights are read from and written as safetensors only: nothing is pickled.
"""

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from training.errors import TrainingError

Kind = Literal["decoder", "marian"]

# What a decoder reads before and after the Dutch; its answer ends with the end piece.
BEGIN, AFTER, END = "<bos>", " => ", "<eos>"
# What it reads after an English sentence that it is to put in plain words.
AFTER_ENGLISH = " -> "
# Blank lines before the Dutch make prompts of equal length, which are computed faster together, where the
# vocabulary has the piece.
FILL, MULTIPLE = "\n", 4


class Layout(NamedTuple):
    """The class of a kind in transformers, and the files of its tokenizer, the SentencePiece one first."""

    kind: Kind
    model_class: str
    tokenizer: tuple[str, ...]


# By the model_type of config.json.
LAYOUTS = {
    "gemma3_text": Layout("decoder", "Gemma3ForCausalLM", ("tokenizer.model",)),
    "marian": Layout(
        "marian", "MarianMTModel", ("source.spm", "target.spm", "vocab.json", "tokenizer_config.json")
    ),
}


def layout(folder: Path) -> Layout:
    """Return the layout of a model folder. Raises `TrainingError` (training.model)."""
    try:
        name = json.loads((folder / "config.json").read_bytes())["model_type"]
        return LAYOUTS[name]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TrainingError(
            "training.model",
            str(folder),
            f"it is no model folder of a kind that can be trained ({', '.join(LAYOUTS)}).",
            "Make one with the step base.",
        ) from error


def load(folder: Path, precision: str = "float32") -> Any:
    """Return the model of a folder, on the processor; `precision` is the name of a type of PyTorch."""
    import torch
    import transformers

    name = layout(folder).model_class
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    try:
        return getattr(transformers, name).from_pretrained(
            folder, dtype=getattr(torch, precision), use_safetensors=True
        )
    except (OSError, ValueError, RuntimeError) as error:
        raise TrainingError(
            "training.model",
            str(folder),
            f"it cannot be loaded ({error}).",
            "Make it again with the step base.",
        ) from error


def save(model: Any, folder: Path, tokenizer: Path) -> None:
    """Write a model folder, whole or not at all; the tokenizer's files are copied from another folder.

    Raises `TrainingError` (training.folder).
    """
    import transformers

    transformers.logging.disable_progress_bar()
    with replacing(folder) as part:
        model.save_pretrained(part)
        for name in layout(part).tokenizer:
            shutil.copyfile(tokenizer / name, part / name)


@contextlib.contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give a folder to write a model into; when all went well, it takes the place of an earlier model.

    Raises `TrainingError` (training.folder) when something else is there, before anything is done.
    """
    if folder.exists() and not (folder / "config.json").is_file():
        raise TrainingError(
            "training.folder", str(folder), "something else than a model is there.", "Name another folder."
        )
    part = folder.with_name(f".part-{folder.name}")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    yield part
    shutil.rmtree(folder, ignore_errors=True)
    part.replace(folder)
