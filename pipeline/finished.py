"""Opens finished editions: their data from edition.json, by folder or by the name of the report."""

from pathlib import Path

import msgspec

from pipeline.edition import Edition
from pipeline.errors import ExchangeError
from pipeline.run import folder_name
from pipeline.settings import Settings

FILE_NAME = "edition.json"


def open_edition(folder: Path) -> Edition:
    """Return the edition in a folder. Raises `ExchangeError` (exchange.no-edition) when there is none."""
    path = folder / FILE_NAME
    try:
        return msgspec.json.decode(path.read_bytes(), type=Edition)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ExchangeError(
            "exchange.no-edition",
            str(folder),
            "there is no whole edition here.",
            "Make it with `helder run`, or give the folder that holds its edition.json.",
        ) from error


def find_edition(report: str, settings: Settings) -> tuple[Path, Edition]:
    """Return the folder and the edition of the report with this name in the output folder."""
    folder = Path(settings.output) / folder_name(report)
    return folder, open_edition(folder)
