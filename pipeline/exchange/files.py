"""Reads a bilingual file of any known format, within limits."""

import codecs
from pathlib import Path

from pipeline.errors import ExchangeError
from pipeline.exchange.bilingual import Bilingual
from pipeline.exchange.readers import READERS, tsv
from pipeline.exchange.readers.base import Reader

# The largest bilingual file that is read. It takes ten times as much memory while it is read (measured), and
# the XLIFF of a report of 20 MB, the largest that is read, is smaller.
MAX_BYTES = 100_000_000
# The root element of an XML file or the first message of a PO file stands before this.
_HEAD = 65_536
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_file(path: Path, *, columns: tuple[int, int] | None = None, max_bytes: int = MAX_BYTES) -> Bilingual:
    """Return a bilingual file; its format is told from its first bytes, not from its name.

    With `columns` it is read as tab-separated lines. Raises `ExchangeError`: exchange.unreadable,
    exchange.too-big, exchange.format, exchange.damaged, exchange.entities or exchange.columns.
    """
    content = _content(path, max_bytes)
    if columns:
        return tsv.read(content, str(path), columns)
    return _reader(content, path).read(content, str(path))


def _content(path: Path, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        raise ExchangeError(
            "exchange.unreadable",
            str(path),
            f"it cannot be read ({error.strerror}).",
            "Check the path and the permissions.",
        ) from error
    if len(content) > max_bytes:
        raise ExchangeError(
            "exchange.too-big",
            str(path),
            f"it is larger than {max_bytes:,} bytes.",
            "Split it, or export a part of it.",
        )
    return content


def _reader(content: bytes, path: Path) -> Reader:
    head = content[:_HEAD]
    if head.startswith(_UTF_16):
        head = head.decode("utf-16", "ignore").encode()
    for reader in READERS:
        if reader.begins(head):
            return reader
    raise ExchangeError(
        "exchange.format",
        str(path),
        "it is no bilingual file that Helder knows.",
        "Give XLIFF 1.2 or 2, TMX, PO, or lines of Dutch, a tab and English.",
    )
