"""Convert a model folder to CTranslate2, with the card model.json that Helder reads and checks."""

import argparse
import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pipeline import store
from pipeline.translating.engines.card import CARD, file_digest
from training import models
from training.augment.terms import CLOSE, OPEN
from training.errors import TrainingError

# The loaders of ctranslate2.converters.transformers, and what the card says of the kind beside its name.
_LOADERS = {"decoder": "Gemma3Loader", "marian": "MarianMTLoader"}
KINDS: dict[str, dict[str, Any]] = {
    "decoder": {
        "kind": "decoder-only",
        "prompt": {"begin": [models.BEGIN], "after": models.AFTER},
        "end": models.END,
        "tokenizer": "tokenizer.model",
    },
    "marian": {"kind": "encoder-decoder", "end": "</s>", "tokenizer": ["source.spm", "target.spm"]},
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add what the step wants to know."""
    parser.add_argument("model", type=Path, help="the model folder, merged")
    parser.add_argument("out", type=Path, help="the CTranslate2 folder to write")
    parser.add_argument("--name", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--licence", required=True)
    parser.add_argument("--notice", type=Path, nargs="*", default=[], help="files to put beside the model")
    parser.add_argument("--inline-terms", action="store_true", help="the model was trained to use ⟦terms⟧")
    parser.add_argument("--quantisation", default="int8", help="a type of CTranslate2 (default: int8)")


def run(options: argparse.Namespace, tell: Callable[[str], None]) -> None:
    """Do the step."""
    with models.replacing(options.out) as part:
        convert(options.model, part, options.quantisation)
        for notice in options.notice:
            shutil.copyfile(notice, part / notice.name)
        text = json.dumps(_card(options, part), ensure_ascii=False, indent=1)
        store.write(part / CARD, text.encode())
    tell(f"{sum(path.stat().st_size for path in options.out.iterdir()) / 1e6:.1f} MB in {options.out}")


def _prompt(kind: str, folder: Path) -> dict[str, Any]:
    """Return the prompt of a decoder: blank lines before the segment, if it knows them, give equal lengths.

    With the model of November 2026, chrF2 on both development sets was as high with them as without.
    """
    prompt: dict[str, Any] = KINDS[kind]["prompt"]
    known = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    return prompt | ({"fill": models.FILL, "multiple": models.MULTIPLE} if models.FILL in known else {})


def _card(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """Return what model.json is to say, with the checksums of all files of the folder."""
    layout = models.layout(options.model)
    return {
        "name": options.name,
        "version": options.version,
        "source": "nl",
        "target": "en",
        "kind": KINDS[layout.kind]["kind"],
        "architecture": layout.model_class,
        "format": f"ctranslate2 {options.quantisation}",
        **KINDS[layout.kind],
        **({"prompt": _prompt(layout.kind, folder)} if "prompt" in KINDS[layout.kind] else {}),
        **({"inline_terms": [OPEN, CLOSE]} if options.inline_terms else {}),
        "licence": options.licence,
        "sha256": {path.name: file_digest(path) for path in sorted(folder.iterdir())},
    }


def convert(folder: Path, out: Path, quantisation: str) -> None:
    """Write the CTranslate2 model and its tokenizer. Raises `TrainingError` (training.quantisation)."""
    from ctranslate2.converters import transformers as converters  # heavy

    layout = models.layout(folder)
    model = models.load(folder)
    spec = getattr(converters, _LOADERS[layout.kind])()(model, _Tokens(_pieces(folder, layout), layout.kind))
    spec.validate()
    try:
        spec.optimize(quantization=quantisation)
    except ValueError as error:
        raise TrainingError(
            "training.quantisation", quantisation, f"CTranslate2 does not know it ({error}).", "Name int8."
        ) from error
    spec.save(str(out))
    tokenizer = KINDS[layout.kind]["tokenizer"]
    for name in [tokenizer] if isinstance(tokenizer, str) else tokenizer:
        shutil.copyfile(folder / name, out / name)


class _Tokens:
    """What the converter wants of a tokenizer of transformers: pieces, and the names of special ones."""

    chat_template = None

    def __init__(self, pieces: Sequence[str], kind: models.Kind) -> None:
        self._pieces = pieces
        self.bos_token, self.eos_token = ("<bos>", "<eos>") if kind == "decoder" else ("<s>", "</s>")
        self.unk_token, self.pad_token = "<unk>", "<pad>"

    def get_vocab(self) -> dict[str, int]:
        return {piece: number for number, piece in enumerate(self._pieces)}


def _pieces(folder: Path, layout: models.Layout) -> list[str]:
    if layout.kind == "marian":
        numbers: dict[str, int] = json.loads((folder / "vocab.json").read_bytes())
        return sorted(numbers, key=lambda piece: numbers[piece])
    from sentencepiece import SentencePieceProcessor

    processor = SentencePieceProcessor(model_file=str(folder / "tokenizer.model"))
    return [processor.id_to_piece(i) for i in range(processor.get_piece_size())]
