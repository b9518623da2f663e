"""Writes the edition as a tagged PDF (PDF/UA-1) for paper, with WeasyPrint."""

import contextlib
import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn

import jinja2
import pydyf
from weasyprint import CSS, HTML
from weasyprint.logger import LOGGER
from weasyprint.pdf import tags
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from pipeline.publishing.book import Book, dutch_anchor
from pipeline.publishing.html import source_of
from pipeline.publishing.views import Place, SectionLink

VARIANT = "pdf/ua-1"
# What WeasyPrint says of a character that no font of this machine can draw.
_UNDRAWN = re.compile(r"unsupported by fonts: .*\((U\+.*)\)$", re.DOTALL)
# They join characters or choose their look, and say nothing when the characters are written out.
_JOINERS = {0x200D, 0xFE0E, 0xFE0F}


class Refusing(URLFetcher):
    """Fetches nothing: the book and its style sheet are at hand, and a report may not ask for more."""

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> NoReturn:  # noqa: ARG002
        """Raise: there is nothing to fetch."""
        raise ValueError(f"not fetched: {url}")


class Undrawn(logging.Handler):
    """Collects the characters that no font can draw from what WeasyPrint says of them."""

    def __init__(self) -> None:
        super().__init__()
        self.characters: set[int] = set()

    def emit(self, record: logging.LogRecord) -> None:
        """Note the characters of a message about them."""
        if found := _UNDRAWN.search(record.getMessage()):
            self.characters |= {int(number, 16) for number in re.findall(r"U\+([0-9A-F]+)", found[1])}


def write(book: Book, templates: jinja2.Environment) -> bytes:
    """Return the PDF of an edition. What no font of this machine can draw is written out: "[woman]"."""
    environment = templates.overlay()
    environment.globals = templates.globals | {
        "book": book,
        "place_address": _place,
        "section_address": _section,
        "dutch_address": _dutch,
    }
    text = environment.get_template("pdf/book.html").render()
    style = source_of(environment, "pdf/print.css")
    # Each character once, first: a whole book takes long to draw twice. Bold or slanted letters may lack
    # what upright ones have, so the book itself is looked at as well.
    once = "".join(f"<p>{character}</p>" for character in sorted(set(text)) if not character.isascii())
    _, undrawn = _draw(f"<!DOCTYPE html><html lang=en><title>Characters</title>{once}", style, book.digest)
    text = text.translate(_written_out(undrawn))
    drawn, undrawn = _draw(text, style, book.digest)
    return _draw(text.translate(_written_out(undrawn)), style, book.digest)[0] if undrawn else drawn


def _draw(text: str, style: str, digest: str) -> tuple[bytes, set[int]]:
    """Return the PDF of an HTML text, and the characters that no font can draw."""
    fonts = FontConfiguration()
    document = HTML(string=text, url_fetcher=Refusing(), base_url="about:blank")
    sheet = CSS(string=style, url_fetcher=Refusing(), font_config=fonts)
    undrawn = Undrawn()
    LOGGER.addHandler(undrawn)
    try:
        with _languages_tagged():
            written = document.write_pdf(
                stylesheets=[sheet],
                font_config=fonts,
                pdf_variant=VARIANT,
                pdf_identifier=bytes.fromhex(digest[:32]),
            )
    finally:
        LOGGER.removeHandler(undrawn)
    return bytes(written or b""), undrawn.characters


@contextlib.contextmanager
def _languages_tagged() -> Iterator[None]:
    """Give each tag the language of its element: WeasyPrint 70 tells only that of the whole document."""
    build = tags._build_box_tree

    def build_with_language(box: Any, *rest: Any) -> Iterator[Any]:
        lang = None if box.element is None else box.element.get("lang")
        for element in build(box, *rest):
            if lang and box.element_tag != "html":
                element["Lang"] = pydyf.String(lang)
            yield element

    tags._build_box_tree = build_with_language
    try:
        yield
    finally:
        tags._build_box_tree = build


def _written_out(characters: Iterable[int]) -> dict[int, str]:
    """Return what stands for each of these characters."""
    names = {code: unicodedata.name(chr(code), f"U+{code:04X}").lower() for code in characters}
    return {code: f"[{name}]" for code, name in names.items()} | dict.fromkeys(_JOINERS, "")


def _place(place: Place) -> str:
    return f"#{place.id}"


def _section(link: SectionLink) -> str:
    return f"#{link.anchor}"


def _dutch(place: Place) -> str:
    return f"#{dutch_anchor(place)}"
