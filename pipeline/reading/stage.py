"""Reads a file into a Report: the first stage of an edition."""

from hashlib import sha256
from pathlib import Path

from pipeline.errors import ReadError
from pipeline.language.identify import identify
from pipeline.reading.assemble import assemble
from pipeline.reading.file import USUAL, Limits, load
from pipeline.reading.formats import reader_for
from pipeline.report import Remark, Report

AUTO = "auto"
_NAMES = {"nl": "Dutch", "en": "English"}


def read(path: Path, *, language: str = "nl", force: bool = False, limits: Limits = USUAL) -> Report:
    """Return the report in a file.

    `language` is what it must be in: "nl", "en", or "auto" for either. With `force` a text in no or another
    language is read as if it were in that language ("auto": Dutch), and a remark says so.
    Raises `ReadError`; docs/reference.md lists the codes.
    """
    if language not in (AUTO, *_NAMES):
        raise ReadError(
            "read.language", str(path), f"Helder does not read {language!r}.", "Choose nl, en or auto."
        )
    data = load(path, limits)
    document = reader_for(path, data)(data, path)
    found = identify(document.source)
    fits = found == language or (language == AUTO and found != "")
    if not fits and not force:
        raise _wrong_language(path, language, found)
    chosen = language if language != AUTO else found or "nl"
    return assemble(
        document,
        document.arrange(chosen),
        name=path.stem,
        language=chosen,
        sha256=sha256(data).hexdigest(),
        remarks=() if fits else (_forced(chosen),),
    )


def _forced(language: str) -> Remark:
    name = _NAMES[language]
    return Remark("read.forced", "", f"The text does not look {name}; it was read as {name} by force.")


def _wrong_language(path: Path, language: str, found: str) -> ReadError:
    wanted = "Dutch or English" if language == AUTO else _NAMES[language]
    looks = f"; it looks like {_NAMES[found]}" if found else " (or there is too little text to tell)"
    return ReadError(
        "read.not-english" if language == "en" else "read.not-dutch",
        str(path),
        f"the text does not look like {wanted}{looks}.",
        "Check the file; use --force to read it all the same.",
    )
