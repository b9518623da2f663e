"""Keeps the page that lists all editions of an output folder."""

from collections.abc import Iterator
from pathlib import Path

from pipeline import store
from pipeline.errors import WriteError
from pipeline.publishing import library
from pipeline.run import look
from pipeline.settings import Settings


def make_library(settings: Settings) -> Path | None:
    """Write the page that lists all editions of the output folder; return it, or None without editions.

    Raises `WriteError` (write.foreign) when the output folder has an index.html that is not Helder's.
    """
    folder = Path(settings.output)
    page = folder / "index.html"
    with store.held(folder / ".helder"):
        entries = library.find(folder)
        if not entries:
            return None
        if page.is_file() and library.GENERATOR.encode() not in page.read_bytes():
            raise WriteError(
                "write.foreign",
                str(page),
                "this page was not made by Helder, so it was left as it is. The editions are there.",
                "Choose another folder with --output to get a page that lists them.",
            )
        base = settings.publish.base_address
        # Only the sitemap names every page.
        pages = {name: sorted(_pages(folder / name)) for name in entries} if base else {}
        files = library.files(entries, pages, base_address=base, look=look(settings))
        for name, content in files.items():
            path = folder / name
            if not path.is_file() or path.read_bytes() != content:
                store.write(path, content)
    return page


def _pages(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
