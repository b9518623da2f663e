"""Tries a model on a few built-in sentences: does it run, and does it go from Dutch to English?"""

import tomllib
from pathlib import Path

import msgspec

from pipeline.errors import ModelError
from pipeline.evaluate import evaluate
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding

# These sentences left in Dutch have a chrF2 of 21, and what the embedded model makes of them one of 96
# (tests/installing/test_trial.py). A model below the middle of these hardly goes from Dutch to English.
LEAST_CHRF = 58.0


class Tried(msgspec.Struct, frozen=True):
    """What a model made of the sentences, beside their English versions, and how close the two are."""

    sentences: tuple[tuple[str, str], ...]
    chrf: float

    @property
    def translates(self) -> bool:
        """Whether that is English for the Dutch at all."""
        return self.chrf >= LEAST_CHRF


def sentences() -> list[tuple[str, str]]:
    """Return the built-in sentences in both languages."""
    text = Path(__file__).with_name("trial.toml").read_text(encoding="utf-8")
    return [(entry["dutch"], entry["english"]) for entry in tomllib.loads(text)["sentence"]]


def try_out(folder: Path, place: str) -> Tried:
    """Translate the sentences with a model in the form in which it would be installed.

    Raises `ModelError`: model.trial when it gives no words at all, and what loading a model raises.
    """
    dutch, english = zip(*sentences(), strict=True)
    engine = engines.open_engine("ctranslate2", str(folder.absolute()))
    made = [found[0].text for found in engine.translate(dutch, Decoding())]
    if not any(map(str.isalpha, "".join(made))):
        raise ModelError(
            "model.trial",
            place,
            "it gives no words for simple sentences.",
            "Choose another model, or another version of it.",
        )
    chrf = next(score.value for score in evaluate(made, english).scores if score.name == "chrF2")
    return Tried(tuple(zip(dutch, made, strict=True)), round(chrf, 1))
