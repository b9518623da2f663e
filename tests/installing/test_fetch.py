"""Fetching: whole and as promised, or a clear error; over https, and over http on this machine only."""

import hashlib

import pytest

from pipeline.errors import ModelError
from pipeline.installing import fetch
from tests.installing import server
from tests.installing.conftest import LIMITS

CONTENT = bytes(range(256)) * 4000


@pytest.fixture
def lying(web):
    web.files["/file"] = CONTENT
    return web


def fetched(web, tmp_path, sha256="", limits=LIMITS):
    path = tmp_path / "file"
    size = fetch.download(f"{web.address}/file", path, limits, sha256)
    assert size == len(CONTENT)
    return path.read_bytes()


def test_a_file_comes_whole_and_its_checksum_is_compared(lying, tmp_path):
    assert fetched(lying, tmp_path, hashlib.sha256(CONTENT).hexdigest()) == CONTENT


def test_a_broken_connection_is_taken_up_where_it_broke(lying, tmp_path):
    lying.manners["/file"] = server.cut_off(1)
    assert fetched(lying, tmp_path) == CONTENT
    assert lying.asked[1] == ("GET", "/file", f"bytes={len(CONTENT) // 2}-")


def test_what_cannot_be_taken_up_begins_again(lying, tmp_path):
    lying.manners["/file"] = server.cut_off(2, mark=False)
    assert fetched(lying, tmp_path) == CONTENT
    assert [range_ for _, _, range_ in lying.asked] == ["", "", ""]


def test_a_redirect_on_this_machine_is_followed(lying, tmp_path):
    lying.files["/other"] = CONTENT
    lying.manners["/file"] = server.moved(f"{lying.address}/other")
    assert fetched(lying, tmp_path) == CONTENT


def test_progress_is_told_up_to_the_last_byte(lying, tmp_path):
    told = []
    fetch.download(
        f"{lying.address}/file", tmp_path / "file", LIMITS, progress=lambda *said: told.append(said)
    )
    assert told[-1] == ("file", len(CONTENT), len(CONTENT))
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


@pytest.mark.parametrize(
    ("manner", "code", "said"),
    [
        (server.cut_off(9), "model.network", "broke"),
        (server.slow, "model.network", "in time"),
        (server.refused(404), "model.network", "404"),
        (server.refused(401), "model.network", "log in"),
        (server.refused(500), "model.network", "500"),
        (server.moved("http://example.org/file"), "model.address", "https only"),
        (server.moved("file:///etc/passwd"), "model.network", "302"),
        (server.moved("/file"), "model.network", "302"),
    ],
    ids=["cut off", "slow", "missing", "closed", "broken server", "to http", "to a file", "in a circle"],
)
def test_what_goes_wrong_is_told(lying, tmp_path, manner, code, said):
    lying.manners["/file"] = manner
    with pytest.raises(ModelError) as caught:
        fetched(lying, tmp_path, limits=fetch.Limits(timeout=0.3, pause=0.0, tries=2))
    assert caught.value.code == code
    assert said in caught.value.message


def test_another_file_than_was_promised_is_refused(lying, tmp_path):
    with pytest.raises(ModelError) as caught:
        fetched(lying, tmp_path, "0" * 64)
    assert caught.value.code == "model.checksum"


def test_a_file_over_the_limit_is_refused_before_it_is_taken(lying, tmp_path):
    with pytest.raises(ModelError) as caught:
        fetched(lying, tmp_path, limits=fetch.Limits(most_bytes=1000))
    assert caught.value.code == "model.too-big"
    assert not (tmp_path / "file").exists()


@pytest.mark.parametrize("address", ["http://example.org/m.zip", "ftp://example.org/m.zip", "file:///m.zip"])
def test_nothing_is_fetched_without_https(address, tmp_path):
    with pytest.raises(ModelError) as caught:
        fetch.download(address, tmp_path / "file", LIMITS)
    assert caught.value.code == "model.address"


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(ModelError) as caught:
        fetch.size("http://127.0.0.1:9/file", LIMITS)
    assert caught.value.code == "model.network"
