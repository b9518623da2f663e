"""Writes the edition as an EPUB 3 book: a document a section, and the Dutch behind them."""

import uuid
from typing import Any

import jinja2

from pipeline.publishing.archive import pack
from pipeline.publishing.book import Book, dutch_anchor, file_of
from pipeline.publishing.html import source_of
from pipeline.publishing.views import Place, SectionLink

MEDIA_TYPE = b"application/epub+zip"
# A book must name the second in which it was changed. No output depends on the clock, and the identifier
# changes with every change of the edition, so the second is always this one.
MODIFIED = "2000-01-01T00:00:00Z"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:helder:edition")


def write(book: Book, templates: jinja2.Environment) -> bytes:
    """Return the EPUB of an edition."""
    environment = templates.overlay()
    environment.globals = templates.globals | {
        "book": book,
        "place_address": _place,
        "section_address": _section,
        "dutch_address": _dutch,
    }

    def document(template: str, **values: Any) -> bytes:
        return environment.get_template(f"epub/{template}").render(**values).encode()

    documents = {"title.xhtml": document("title.xhtml"), "nav.xhtml": document("nav.xhtml")}
    for chapter in book.chapters:
        documents[f"{file_of(chapter.href)}.xhtml"] = document("section.xhtml", section=chapter)
    documents["about.xhtml"] = document("about.xhtml")
    for section in book.dutch:
        documents[f"{section.file}.xhtml"] = document("dutch.xhtml", section=section)
    identifier = uuid.uuid5(_NAMESPACE, book.digest).urn
    package = document("package.opf", identifier=identifier, modified=MODIFIED, order=list(documents))
    inside = {
        "package.opf": package,
        "book.css": source_of(environment, "epub/book.css").encode(),
        **documents,
    }
    return pack(
        {
            "mimetype": MEDIA_TYPE,
            "META-INF/container.xml": document("container.xml"),
            **{f"book/{name}": content for name, content in inside.items()},
        },
        stored=("mimetype",),
    )


def _place(place: Place) -> str:
    return f"{file_of(place.href)}.xhtml#{place.id}"


def _section(link: SectionLink) -> str:
    return f"{file_of(link.href)}.xhtml"


def _dutch(place: Place) -> str:
    return f"dutch-{file_of(place.href)}.xhtml#{dutch_anchor(place)}"
