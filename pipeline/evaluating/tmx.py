"""Reads the Dutch and English segments of a translation memory in TMX 1.1 to 1.4.

The file is read as a stream, so its size does not matter. Nothing outside it is fetched, and a file that
declares entities of its own is refused: that is how a small XML file is made to fill the memory.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from pipeline.errors import EvaluateError

# Elements inside a segment that hold codes of the program it comes from, not text (TMX 1.4b, section 2).
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_CHUNK = 1 << 16


def read(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the Dutch and the English of each unit that has both. Raises `EvaluateError` (evaluate.tmx)."""
    units = _Units()
    parser = expat.ParserCreate()
    parser.StartElementHandler = units.start
    parser.EndElementHandler = units.end
    parser.CharacterDataHandler = units.text
    parser.EntityDeclHandler = _refuser(path)
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk)
                yield from units.take()
            parser.Parse(b"", True)
            yield from units.take()
    except (OSError, expat.ExpatError) as error:
        raise EvaluateError(
            "evaluate.tmx", str(path), f"it cannot be read ({error}).", "Name a TMX file that is whole."
        ) from error


class _Units:
    """Keeps the segments of the unit that the parser walks through, and the pairs that are complete."""

    def __init__(self) -> None:
        self._done: list[tuple[str, str]] = []
        self._segments: dict[str, str] = {}
        self._language = ""
        self._pieces: list[str] | None = None
        self._codes = 0

    def take(self) -> list[tuple[str, str]]:
        """Return the pairs that were completed since the last call."""
        done, self._done = self._done, []
        return done

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "tu":
            self._segments = {}
        elif name == "tuv":
            # "lang" is the attribute of TMX 1.1 to 1.3; of nl-NL only the language counts.
            language = attributes.get("xml:lang") or attributes.get("lang") or ""
            self._language = language.lower().replace("_", "-").partition("-")[0]
        elif name == "seg":
            self._pieces = []
        elif name in _CODES:
            self._codes += 1

    def end(self, name: str) -> None:
        if name == "seg" and self._pieces is not None:
            self._segments.setdefault(self._language, "".join(self._pieces))
            self._pieces = None
        elif name == "tu" and {"nl", "en"} <= self._segments.keys():
            self._done.append((self._segments["nl"], self._segments["en"]))
        elif name in _CODES:
            self._codes -= 1

    def text(self, text: str) -> None:
        if self._pieces is not None and not self._codes:
            self._pieces.append(text)


def _refuser(path: Path) -> Callable[..., NoReturn]:
    def refuse(*declaration: object) -> NoReturn:
        raise EvaluateError(
            "evaluate.tmx",
            str(path),
            f"it declares entities of its own ({declaration[0]}).",
            "Export the memory again without them.",
        )

    return refuse
