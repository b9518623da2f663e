"""Unpacks the archive of a model: flat, within limits, and never outside its folder."""

import shutil
import stat
import zipfile
from pathlib import Path, PurePosixPath

from pipeline.errors import ModelError
from pipeline.store import write_error

# An archive of a model has a dozen files; weights hardly shrink, so what grows twentyfold is no model.
MOST_MEMBERS = 200
MOST_RATIO = 20


def unpack(archive: Path, folder: Path, most_bytes: int) -> None:
    """Unpack a zip archive into an empty folder.

    Raises `ModelError`: model.archive (no zip file, or damaged), model.unsafe (a member outside the folder,
    a link, too many members or bytes); and `WriteError`.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            _check(members, archive, most_bytes)
            for member in members:
                _unpack(opened, member, folder)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ModelError(
            "model.archive",
            archive.name,
            f"it is no whole zip archive ({error}).",
            "Try again later, or fetch the files yourself and add their folder.",
        ) from error
    except OSError as error:
        raise write_error(folder, error) from error


def _check(members: list[zipfile.ZipInfo], archive: Path, most_bytes: int) -> None:
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS:
        raise _unsafe(archive.name, f"it has more than {MOST_MEMBERS} members.")
    if unpacked > most_bytes or unpacked > MOST_RATIO * max(archive.stat().st_size, 1):
        raise _unsafe(archive.name, "it would unpack to far more than a model.")
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise _unsafe(member.filename, "it would be written outside the folder of the model.")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise _unsafe(member.filename, "it is a link.")


def _unpack(opened: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    target = folder / PurePosixPath(member.filename.replace("\\", "/"))
    target.parent.mkdir(parents=True, exist_ok=True)
    with opened.open(member) as source, target.open("xb") as file:
        shutil.copyfileobj(source, file)


def _unsafe(place: str, said: str) -> ModelError:
    return ModelError("model.unsafe", place, said, "Do not use this archive; take the model from its makers.")
