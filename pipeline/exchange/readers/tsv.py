"""Reads tab-separated lines: Dutch and English are the first two columns, or those that are named."""

import codecs

from pipeline.errors import ExchangeError
from pipeline.exchange.bilingual import Bilingual, Pair
from pipeline.exchange.readers.base import Reader

COLUMNS = (1, 2)


def read(content: bytes, place: str, columns: tuple[int, int] = COLUMNS) -> Bilingual:
    """Return the pairs of two columns, counted from 1; a line without a tab is skipped when it is empty.

    Raises `ExchangeError`: exchange.damaged for text that is not UTF-8, exchange.columns for a line that is
    too short.
    """
    pairs = []
    for number, line in enumerate(_decoded(content, place).split("\n"), start=1):
        cells = line.rstrip("\r").split("\t")
        if cells == [""]:
            continue
        if len(cells) < max(columns):
            raise ExchangeError(
                "exchange.columns",
                f"{place}, line {number}",
                f"it has {len(cells)} column{'s' if len(cells) > 1 else ''}, not {max(columns)}.",
                "Write Dutch, a tab and English on each line, or name the columns with --columns.",
            )
        source, target = (cells[column - 1] for column in columns)
        pairs.append(Pair(str(number), source, target, number))
    return Bilingual("TSV", "", "", tuple(pairs))


def _decoded(content: bytes, place: str) -> str:
    """Return the text; spreadsheet programs write tables in UTF-16 as well, with a byte order mark."""
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise ExchangeError(
            "exchange.damaged", place, "it is not text in UTF-8.", "Save it as tab-separated text in UTF-8."
        )
    return text


READER = Reader("TSV", lambda head: b"\t" in head, read)
