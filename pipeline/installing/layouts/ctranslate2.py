"""A folder that CTranslate2 can run as it is, with Helder's card or the pieces of a Marian model."""

import shutil
from pathlib import Path

from pipeline.translating.engines.card import CARD, Card, read_card


class CTranslate2Layout:
    """What Helder itself, its training and CTranslate2's own converters write."""

    name = "ctranslate2"

    def fits(self, folder: Path) -> bool:
        """Return whether the folder has converted weights and says how to use them."""
        pieces = (folder / "source.spm").is_file() and (folder / "target.spm").is_file()
        return (folder / "model.bin").is_file() and (pieces or (folder / CARD).is_file())

    def convert(self, folder: Path, out: Path, quantization: str) -> Card:  # noqa: ARG002  (it is converted)
        """Copy the files; a card with checksums must hold."""
        card = read_card(folder)
        shutil.copytree(folder, out, ignore=shutil.ignore_patterns(CARD, ".*"))
        return card
