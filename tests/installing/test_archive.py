"""Archives: only what a model can be is unpacked, and nothing outside its folder."""

import io
import stat
import zipfile

import pytest

from pipeline.errors import ModelError
from pipeline.installing import archive


def packed(path, *members, packing=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", packing) as file:
        for name, content in members:
            file.writestr(name, content)
    return path


def test_members_are_unpacked_with_their_folders(tmp_path):
    path = packed(tmp_path / "m.zip", ("decoder.yml", "a"), ("more/x.txt", "b"))
    archive.unpack(path, tmp_path / "out", 1000)
    assert (tmp_path / "out" / "decoder.yml").read_text() == "a"
    assert (tmp_path / "out" / "more" / "x.txt").read_text() == "b"


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/tmp/x", "..\\x", "C:\\x", "C:x"])
def test_a_member_outside_the_folder_is_refused_and_nothing_is_written(tmp_path, name):
    path = packed(tmp_path / "m.zip", ("decoder.yml", "a"), (name, "b"))
    with pytest.raises(ModelError) as caught:
        archive.unpack(path, tmp_path / "out", 1000)
    assert caught.value.code == "model.unsafe"
    assert [p.name for p in tmp_path.rglob("*")] == ["m.zip"]


def test_a_link_is_refused(tmp_path):
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = packed(tmp_path / "m.zip", (link, "/etc/passwd"))
    with pytest.raises(ModelError) as caught:
        archive.unpack(path, tmp_path / "out", 1000)
    assert caught.value.code == "model.unsafe"


@pytest.mark.parametrize(
    "members",
    [
        [("big", b"0" * 5000)],
        [("bomb", b"0" * 900_000)],
        [(f"m{n}", b"") for n in range(archive.MOST_MEMBERS + 1)],
    ],
    ids=["over the limit", "grows too much", "too many"],
)
def test_an_archive_that_is_more_than_a_model_is_refused(tmp_path, members):
    path = packed(tmp_path / "m.zip", *members, packing=zipfile.ZIP_DEFLATED)
    most = 1000 if members[0][0] == "big" else 10**9
    with pytest.raises(ModelError) as caught:
        archive.unpack(path, tmp_path / "out", most)
    assert caught.value.code == "model.unsafe"


@pytest.mark.parametrize(
    "damage", [lambda c: c[:-30], lambda _: b"<html>", lambda c: c.replace(b"weights", b"weightz", 1)]
)
def test_a_damaged_archive_is_told(tmp_path, damage):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        file.writestr("a", "weights")
    (tmp_path / "m.zip").write_bytes(damage(whole.getvalue()))
    with pytest.raises(ModelError) as caught:
        archive.unpack(tmp_path / "m.zip", tmp_path / "out", 1000)
    assert caught.value.code == "model.archive"
