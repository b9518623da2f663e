"""The formats of bilingual files that are read; a new one is a file and a line here."""

from pipeline.exchange.readers import po, tmx, tsv, xliff1, xliff2
from pipeline.exchange.readers.base import Reader

READERS: tuple[Reader, ...] = (xliff2.READER, xliff1.READER, tmx.READER, po.READER, tsv.READER)
