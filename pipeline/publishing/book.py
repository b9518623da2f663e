"""Makes what the EPUB, the PDF and the DOCX are made from: the chapters, and the Dutch behind them."""

from hashlib import sha256

import msgspec

from pipeline.publishing import about, overview, sections
from pipeline.publishing.atlas import Atlas
from pipeline.publishing.views import About, Index, Place, Section, Site
from pipeline.report import Section as ReportSection


class Original(msgspec.Struct, frozen=True):
    """A passage in Dutch: its own anchor, the place of its English, and its text."""

    anchor: str
    place: Place
    text: str


class DutchSection(msgspec.Struct, frozen=True):
    """A section in Dutch, a group of passages a block; `file` is its name without an ending."""

    file: str
    title: str
    blocks: tuple[tuple[Original, ...], ...]


class Book(msgspec.Struct, frozen=True):
    """An edition in one piece. Sections without a passage have nothing in Dutch."""

    digest: str
    site: Site
    index: Index
    chapters: tuple[Section, ...]
    dutch: tuple[DutchSection, ...]
    about: About


def book(atlas: Atlas) -> Book:
    """Return the edition as a book."""
    links = sections.links(atlas)
    dutch = (_dutch(atlas, section) for section in atlas.sections.values())
    return Book(
        sha256(msgspec.json.encode(atlas.edition)).hexdigest(),
        overview.site(atlas, links),
        overview.index(atlas, links),
        sections.views(atlas, links),
        tuple(section for section in dutch if section.blocks),
        about.view(atlas),
    )


def file_of(href: str) -> str:
    """Return the name of the file that an address leads to, without folder and ending."""
    return href.partition("#")[0].rpartition("/")[2].rpartition(".")[0]


def dutch_anchor(place: Place) -> str:
    """Return the anchor of the Dutch of a passage."""
    return f"dutch-{place.id}"


def _dutch(atlas: Atlas, section: ReportSection) -> DutchSection:
    own = [atlas.blocks[section.heading]] if section.heading else []
    blocks = (
        tuple(_original(atlas, sentence.id) for sentence in block.sentences)
        for block in own + atlas.content[section.id]
    )
    title = section.title.strip() or atlas.title(section).text
    return DutchSection(f"dutch-{file_of(atlas.file(section.id))}", title, tuple(filter(None, blocks)))


def _original(atlas: Atlas, segment: str) -> Original:
    place = atlas.place(segment)
    return Original(dutch_anchor(place), place, atlas.segments[segment].text)
