"""Reads what a model folder says of itself, and proves by checksums that the folder is whole."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.edition import Measured
from pipeline.errors import ModelError

EMBEDDED = Path(__file__).parent.parent.parent / "models" / "nl-en-2026.11.4"
CARD = "model.json"
NOTICE = "NOTICE"
Kind = Literal["decoder-only", "encoder-decoder"]

_REINSTALL = "Install the model (or Helder) again, or name another model with --model."


class Prompt(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a model reads: the tokens `begin`, the segment, the text `after`, the tokens `then`.

    `answer` are the tokens that the English begins with and that are not printed: the code of its language.
    Where the model takes it well, the token `fill` stands before the segment, as often as it takes to make
    the number of tokens a multiple of `multiple`: then more segments have the same length, and can be
    computed at once.
    """

    begin: tuple[str, ...] = ()
    after: str = ""
    then: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    fill: str = ""
    multiple: int = 1


class Card(msgspec.Struct, frozen=True, omit_defaults=True):
    """The file model.json of a model folder. `tokenizer` holds SentencePiece files, source side first.

    `risk` holds, from low scores to high, a score and the share of segments from there up to the next that
    were bad on development sets (benchmarks/calibrate.py); below the first score the first share holds.
    `end` is the token that an encoder-decoder's input ends with (empty: the model adds it by itself), and
    that a decoder-only model ends its answer with. `origin` is where the model comes from, `revision` the
    fixed state of it, `attribution` what its makers want to be named as.
    """

    name: str
    kind: Kind
    version: str = ""
    architecture: str = ""
    licence: str = ""
    attribution: str = ""
    origin: str = ""
    revision: str = ""
    quality: tuple[Measured, ...] = ()
    prompt: Prompt = Prompt()
    end: str = "</s>"
    tokenizer: str | tuple[str, ...] = ("source.spm", "target.spm")
    inline_terms: tuple[str, str] | None = None
    sha256: dict[str, str] = {}
    risk: tuple[tuple[float, float], ...] = ()

    def risk_of(self, score: float) -> float | None:
        """Return how often a segment with this score was bad, from 0 to 1; None when nobody measured it."""
        if not self.risk:
            return None
        shares = (share for least, share in reversed(self.risk) if score >= least)
        return next(shares, self.risk[0][1])

    @property
    def title(self) -> str:
        """Name and version, as pages print them."""
        return f"{self.name} {self.version}".strip()

    @property
    def tokenizers(self) -> tuple[str, str]:
        """The SentencePiece files of the source and the target side, which may be one file."""
        files = (self.tokenizer,) if isinstance(self.tokenizer, str) else self.tokenizer
        return files[0], files[-1]


def read_card(folder: Path) -> Card:
    """Return the card of a CTranslate2 model folder.

    A folder without model.json but with source.spm and target.spm is what CTranslate2's own converter makes
    of a Marian model (OPUS-MT), and gets a card that says so.
    Raises `ModelError`: model.missing, model.card, model.damaged (a checksum of the card does not hold).
    """
    if not folder.is_dir():
        raise ModelError(
            "model.missing",
            str(folder),
            "there is no installed model and no folder of this name.",
            "Choose one that helder models list shows, or get it with helder models add.",
        )
    card = _read(folder)
    for name, expected in sorted(card.sha256.items()):
        path = folder / name
        if not path.is_file():
            raise ModelError("model.damaged", str(path), "this file of the model is missing.", _REINSTALL)
        if file_digest(path) != expected:
            raise ModelError(
                "model.damaged",
                str(path),
                "the file is not the one that the model was made with.",
                _REINSTALL,
            )
    return card


def _read(folder: Path) -> Card:
    path = folder / CARD
    if not path.is_file():
        if (folder / "source.spm").is_file() and (folder / "target.spm").is_file():
            return Card(folder.name, "encoder-decoder", end="" if adds_end(folder) else "</s>")
        raise ModelError(
            "model.card",
            str(folder),
            "the folder has no model.json, and no source.spm and target.spm.",
            "Name the folder of a CTranslate2 model, or use --engine transformers.",
        )
    try:
        return msgspec.json.decode(path.read_bytes(), type=Card)
    except (msgspec.DecodeError, UnicodeDecodeError, OSError) as error:
        raise ModelError("model.card", str(path), f"it cannot be used ({error}).", _REINSTALL) from error


def adds_end(folder: Path) -> bool:
    """Return whether a converted model puts the end token after its input by itself."""
    try:
        return bool(msgspec.json.decode((folder / "config.json").read_bytes())["add_source_eos"])
    except (OSError, msgspec.DecodeError, KeyError, TypeError):
        return False


def notice(folder: Path) -> str:
    """Return the notice that the licence of a model wants to be shown; nothing when it wants none."""
    path = folder / NOTICE
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def folder_digest(folder: Path) -> str:
    """Return one SHA-256 over the names and contents of all files of a model folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return _of(f"{path.relative_to(folder).as_posix()}={file_digest(path)}" for path in files)


def _of(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def file_digest(path: Path) -> str:
    """Return the SHA-256 of a file; remembered in this process as long as size and time stay the same."""
    state = path.stat()
    return _digest(path, state.st_size, state.st_mtime_ns)


@cache
def _digest(path: Path, size: int, changed: int) -> str:  # noqa: ARG001  # the key of the cache
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
