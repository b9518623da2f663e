"""Files that can and cannot be read."""

import os

import pytest

from pipeline.errors import ReadError
from pipeline.reading.file import Limits, load


def code(path, limits=Limits()) -> str:  # noqa: B008
    with pytest.raises(ReadError) as caught:
        load(path, limits)
    assert caught.value.place == str(path)
    assert caught.value.remedy.endswith(".")
    assert caught.value.exit_code == 3
    return caught.value.code


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "rapport.txt"
    path.write_bytes(b"De raad")
    return path


def test_a_file_is_read(file):
    assert load(file, Limits()) == b"De raad"


def test_a_missing_file(tmp_path):
    assert code(tmp_path / "weg.txt") == "read.missing"


def test_a_file_below_a_file_is_missing(file):
    assert code(file / "weg.txt") == "read.missing"


def test_a_folder(tmp_path):
    assert code(tmp_path) == "read.folder"


def test_an_empty_file(tmp_path):
    path = tmp_path / "leeg.txt"
    path.touch()
    assert code(path) == "read.empty"


def test_a_file_of_just_the_limit_is_read(file):
    assert load(file, Limits(max_bytes=7)) == b"De raad"


def test_a_larger_file_is_refused_before_it_is_read(file, monkeypatch):
    monkeypatch.setattr(type(file), "open", lambda *_: pytest.fail("it was opened"))
    assert code(file, Limits(max_bytes=6)) == "read.too-big"


def test_a_file_that_grows_while_it_is_read_is_refused(file, monkeypatch):
    seen = file.stat()
    file.write_bytes(b"De raad besluit")
    monkeypatch.setattr(type(file), "stat", lambda *_: seen)
    assert code(file, Limits(max_bytes=7)) == "read.too-big"


def test_a_file_that_one_may_not_read(file, monkeypatch):
    def deny(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(file), "open", deny)
    assert code(file) == "read.denied"


def test_a_disk_that_fails(file, monkeypatch):
    def fail(*_):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(type(file), "open", fail)
    assert code(file) == "read.failed"


def test_a_pipe_is_not_waited_for(tmp_path):
    path = tmp_path / "pijp"
    os.mkfifo(path)
    assert code(path) == "read.failed"


def test_the_usual_limit_is_20_mb():
    assert Limits().max_bytes == 20_000_000
