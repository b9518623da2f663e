"""The files that hold a whole edition: what each is called, what it needs, and how it is made."""

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import jinja2
import msgspec

from pipeline.errors import SettingsError
from pipeline.publishing import html
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.book import Book, book
from pipeline.publishing.views import Download


class Format(msgspec.Struct, frozen=True):
    """A format: its file, its name, whom it is for, and the library that it needs, if any.

    A module of this room with the name of the format writes it.
    """

    file: str
    name: str
    about: str
    media_type: str
    needs: str = ""


FORMATS: Mapping[str, Format] = {
    "epub": Format("edition.epub", "EPUB", "for e-readers and phones", "application/epub+zip"),
    "pdf": Format("edition.pdf", "PDF", "for paper and archives", "application/pdf", "weasyprint"),
    "docx": Format(
        "edition.docx",
        "DOCX",
        "to edit the English in a word processor",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
}
FILE_NAMES = tuple(kind.file for kind in FORMATS.values())


def require(wanted: Iterable[str]) -> None:
    """Raise `SettingsError` (settings.extra) when a format needs a library that is not installed."""
    for name in wanted:
        needs = FORMATS[name].needs
        if needs and find_spec(needs) is None:
            raise _missing(name)


def make(atlas: Atlas, templates: Path | None, wanted: Iterable[str]) -> dict[str, bytes]:
    """Return the wanted files by name, in the order of the table.

    Raises `SettingsError`: settings.extra, or settings.templates for a template that cannot be used.
    """
    chosen = [name for name in FORMATS if name in set(wanted)]
    require(chosen)
    if not chosen:
        return {}
    made = book(atlas)
    environment = html.open_templates(templates)
    with html.template_errors(templates):
        return {FORMATS[name].file: _writer(name)(made, environment) for name in chosen}


def downloads(files: Mapping[str, bytes]) -> tuple[Download, ...]:
    """Return what a page tells of these files."""
    return tuple(
        Download(kind.file, kind.name, kind.about, kind.media_type, _size(len(files[kind.file])))
        for kind in FORMATS.values()
        if kind.file in files
    )


def _writer(name: str) -> Callable[[Book, jinja2.Environment], bytes]:
    try:
        writer: Callable[[Book, jinja2.Environment], bytes] = import_module(
            f"pipeline.publishing.{name}"
        ).write
    except (ImportError, OSError) as error:  # OSError: the library is there, a system library of it is not
        raise _missing(name, str(error).partition("\n")[0]) from error
    return writer


def _missing(name: str, why: str = "") -> SettingsError:
    state = f"not installed whole ({why})" if why else "not installed"
    return SettingsError(
        "settings.extra",
        f"publish.formats: {name}",
        f"the library that writes it, {FORMATS[name].needs}, is {state}.",
        f"Run pip install 'helder[{name}]', or take {name} out of the formats.",
    )


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"
