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


class _Manifest(msgspec.Struct, frozen=True):
    files: dict[str, str] = {}


class _Document(msgspec.Struct, frozen=True):
    manifest: _Manifest = _Manifest()


def published_file(folder: Path, name: str) -> bytes | None:
    """Return a file of the edition in a folder, and of no other file there: one that its manifest lists."""
    root = folder.resolve()
    path = (root / name).resolve()
    try:
        body = (root / FILE_NAME).read_bytes()
        listed = {FILE_NAME, *msgspec.json.decode(body, type=_Document).manifest.files}
        return path.read_bytes() if name in listed and path.is_relative_to(root) and path.is_file() else None
    except (OSError, msgspec.DecodeError):
        return None


def find_edition(report: str, settings: Settings) -> tuple[Path, Edition]:
    """Return the folder and the edition of the report with this name in the output folder."""
    folder = Path(settings.output) / folder_name(report)
    return folder, open_edition(folder)
