"""What every reader of bilingual files is: its format, how such files begin, and a function that reads."""

from collections.abc import Callable

import msgspec

from pipeline.exchange.bilingual import Bilingual


class Reader(msgspec.Struct, frozen=True):
    """Reads one format. `begins` says whether a file that starts with these bytes is of the format.

    `read` takes the content and the path for messages, and raises `ExchangeError` for a damaged file.
    """

    format: str
    begins: Callable[[bytes], bool]
    read: Callable[[bytes, str], Bilingual]
