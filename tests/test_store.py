"""The store: results are found when whole and made from the same things, and files are written whole."""

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import store
from pipeline.errors import WriteError

MADE_FROM = {"the report": "a", "the model": "b"}


@pytest.fixture
def kept(tmp_path):
    found = store.Store(tmp_path / ".helder")
    found.keep("translate", MADE_FROM, b'{"a":\n1}')
    return found


def test_a_whole_result_made_from_the_same_things_is_found(kept):
    assert kept.find("translate", MADE_FROM) == store.Found(b'{"a":\n1}')


@pytest.mark.parametrize(
    ("made_from", "reasons"),
    [
        ({"the report": "x", "the model": "b"}, ("the report changed",)),
        ({"the report": "x", "the model": "y"}, ("the model changed", "the report changed")),
        ({"the report": "a"}, ("the model changed",)),
        ({**MADE_FROM, "a setting": "c"}, ("a setting changed",)),
    ],
)
def test_what_changed_is_the_reason_to_make_it_again(kept, made_from, reasons):
    assert kept.find("translate", made_from) == store.Found(None, reasons)


def test_a_result_that_is_not_there_is_made(kept):
    assert kept.find("score", MADE_FROM) == store.Found(None, ("there is no result yet",))


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\n{}", None])
def test_a_damaged_result_is_made_again(kept, damage):
    path = kept.folder / "translate.json"
    path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert kept.find("translate", MADE_FROM) == store.Found(None, ("the stored result is damaged",))


def test_a_file_that_is_written_again_is_replaced_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "deep" / "page.html"
    store.write(path, b"one")
    store.write(path, b"two")
    assert [(p.name, p.read_bytes()) for p in path.parent.iterdir()] == [("page.html", b"two")]


def test_a_full_disk_leaves_the_old_file_and_says_what_to_do():
    full = Path("/dev/full")
    with full.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space") as caught:
        file.write(b"x")
    told = store.write_error(full, caught.value)
    assert told.code == "write.full"
    assert "goes on from here" in str(told)


@pytest.mark.parametrize(("size", "code"), [(1, None), (2_000_000, "write.failed")])
def test_a_write_past_the_file_size_limit_keeps_the_old_file(tmp_path, size, code):
    """A real failing write: the system lets this child write at most 1 MB to a file."""
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from pipeline import store, errors\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "try:\n    store.write(Path(sys.argv[1]), b'x' * int(sys.argv[2]))\n"
        "except errors.WriteError as error:\n    print(error.code)\n"
    )
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", script, str(path), str(size)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == (code or "")
    assert path.read_bytes() == (b"old" if code else b"x")
    assert [left.name for left in tmp_path.iterdir()] == ["page.html"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError) as caught:
        store.write(tmp_path / "file" / "page.html", b"")
    assert caught.value.code == "write.failed"


def test_holding_a_folder_removes_what_a_killed_process_left(tmp_path):
    part = tmp_path / "sections" / f".one.html{store.PART}"
    part.parent.mkdir()
    part.write_bytes(b"half")
    with store.held(tmp_path / ".helder"):
        assert not part.exists()


def test_digests_tell_where_parts_begin():
    assert store.digest(b"ab", b"c") != store.digest(b"a", b"bc")
