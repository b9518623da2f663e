"""Writes an installed model in the layout of `transformers`, for other programs and for further training."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.errors import ModelError
from pipeline.installing import shelf
from pipeline.installing.export import gemma, marian
from pipeline.installing.export.weights import Weights, read_weights
from pipeline.store import write_error
from pipeline.translating.engines.card import NOTICE, Card, read_card


class Exported(NamedTuple):
    """What the layout holds: config.json, the weights by their names there, and small files by name."""

    config: dict[str, Any]
    weights: dict[str, Any]
    files: dict[str, Any]


# By the kind of specification that CTranslate2 wrote; each looks whether the model is of its family.
_MAKERS: dict[str, Callable[[Weights, Path, Card], Exported | None]] = {
    "TransformerSpec": lambda *given: _whole(marian.made(*given)),
    "TransformerDecoderSpec": lambda *given: _whole(gemma.made(*given)),
}


def _whole(parts: tuple[dict[str, Any], dict[str, Any], dict[str, Any]] | None) -> Exported | None:
    return Exported(*parts) if parts else None


def export(name: str, folder: Path) -> int:
    """Write an installed model into a new folder; raises model.unknown and what `write` raises."""
    return write(shelf.folder(name), folder, name)


def write(source: Path, folder: Path, name: str) -> int:
    """Write the model of a CTranslate2 folder into a new one; return the bytes of its weights, in float32.

    Weights that were rounded to 8 bits stay as exact as that. `name` is the model in errors. Raises
    `ModelError`: model.damaged, model.folder (something is there), model.export (a family that cannot be
    written), model.extra (safetensors is not installed); and `WriteError`.
    """
    card = read_card(source)
    if folder.exists():
        raise ModelError("model.folder", str(folder), "something is there already.", "Name a new folder.")
    try:
        from safetensors.numpy import save_file
    except ImportError as error:
        raise ModelError(
            "model.extra",
            name,
            "this needs the package safetensors.",
            "Run: pip install 'helder[transformers]'",
        ) from error
    weights = read_weights(source / "model.bin")
    make = _MAKERS.get(weights.kind)
    made = make(weights, source, card) if make else None
    if made is None:
        raise ModelError(
            "model.export",
            name,
            "only Marian and Gemma models can be written in this layout.",
            f"Take the original from its makers: {card.origin} {card.revision}".rstrip() + ".",
        )
    part = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        save_file(made.weights, part / "model.safetensors", metadata={"format": "pt"})
        for file, content in {"config.json": made.config, **made.files}.items():
            (part / file).write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        for file in {*card.tokenizers, *(path.name for path in source.glob(f"{NOTICE}*"))}:
            shutil.copyfile(source / file, part / file)
        part.replace(folder)
    except OSError as error:
        raise write_error(folder, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return sum(int(array.nbytes) for array in made.weights.values())
