"""Packs files as a zip archive that is the same, byte for byte, whenever it is made."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

# The earliest moment that a zip archive can name.
MOMENT = (1980, 1, 1, 0, 0, 0)


def pack(files: Mapping[str, bytes], stored: tuple[str, ...] = ()) -> bytes:
    """Return an archive of the files in this order, without any date; `stored` are not compressed."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system = 3  # the same on any system: Unix, whose rights are those below
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def unpack(packed: bytes) -> dict[str, bytes]:
    """Return the files of an archive that we made ourselves."""
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
