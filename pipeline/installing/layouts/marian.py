"""A model as Marian writes it and OPUS-MT publishes it: weights in .npz, decoder.yml, SentencePiece."""

import shutil
import zipfile
from pathlib import Path

from pipeline.errors import ModelError
from pipeline.installing.layouts.base import first_line
from pipeline.translating.engines.card import Card, Prompt, adds_end

PIECES = ("source.spm", "target.spm")
# A model with several target languages is told which by a first token; some write the code in two letters.
_TO_ENGLISH = (">>eng<<", ">>en<<")
# What the converter raises on files that are damaged or of another make.
_UNFIT = (OSError, LookupError, ValueError, TypeError, AttributeError, EOFError, zipfile.BadZipFile)


class MarianLayout:
    """The original archives of OPUS-MT. CTranslate2 reads them without PyTorch; arrays hold numbers only."""

    name = "marian"

    def fits(self, folder: Path) -> bool:
        """Return whether the folder has what an OPUS-MT archive has."""
        return (folder / "decoder.yml").is_file()

    def convert(self, folder: Path, out: Path, quantization: str) -> Card:
        """Convert the weights and copy the pieces. An archive that cuts words by BPE has no pieces."""
        missing = [name for name in PIECES if not (folder / name).is_file()]
        if missing:
            raise ModelError(
                "model.layout",
                folder.name,
                f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing.",
                "Only models that cut words by SentencePiece can be added.",
            )
        vocabulary = _convert(folder, out, quantization)
        for name in PIECES:
            shutil.copyfile(folder / name, out / name)
        begin = tuple(code for code in _TO_ENGLISH if code in vocabulary)[:1]
        end = "" if adds_end(out) else "</s>"
        return Card(
            "", "encoder-decoder", architecture="Marian", prompt=Prompt(begin), end=end, tokenizer=PIECES
        )


def _convert(folder: Path, out: Path, quantization: str) -> set[str]:
    """Convert the weights and return the source vocabulary."""
    import yaml
    from ctranslate2.converters import marian  # heavy: it brings numpy

    try:
        settings = yaml.safe_load((folder / "decoder.yml").read_bytes())
        weights, *_ = (_inside(folder, name) for name in settings["models"])
        vocabularies = [_inside(folder, name) for name in settings["vocabs"]]
        _check(weights)
        marian.MarianConverter(str(weights), list(map(str, vocabularies))).convert(
            str(out), quantization=quantization
        )
        return set(marian.load_vocab(str(vocabularies[0])))
    except (*_UNFIT, yaml.YAMLError) as error:
        raise ModelError(
            "model.unusable",
            folder.name,
            f"the Marian model cannot be converted ({first_line(error)}).",
            "Choose another model; only transformers of the usual kind can be converted.",
        ) from error


def _check(weights: Path) -> None:
    """Read all arrays once: one that holds Python objects, or a damaged one, raises `ValueError`."""
    import numpy as np

    if not zipfile.is_zipfile(weights):
        raise ValueError(f"{weights.name} holds no arrays")
    with np.load(weights, allow_pickle=False) as arrays:
        for name in arrays.files:
            arrays[name]


def _inside(folder: Path, name: object) -> Path:
    """Return a file that decoder.yml names; it must lie in the folder itself."""
    path = folder / str(name)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ValueError(f"{name} lies outside the folder")
    if not path.is_file():
        raise ValueError(f"{name} is missing")
    return path
