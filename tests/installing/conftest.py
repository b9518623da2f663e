"""An installation without models, and a server that has one."""

import pytest

from pipeline.installing import fetch
from pipeline.installing.catalogue import Entry
from pipeline.installing.hub import ENDPOINT
from pipeline.translating.engines.installed import ENVIRONMENT
from tests.installing import marian, server

LIMITS = fetch.Limits(timeout=0.5, pause=0.0)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The folder of the installed models; it is not there yet."""
    folder = tmp_path / "data" / "models"
    monkeypatch.setenv(ENVIRONMENT, str(folder))
    return folder


@pytest.fixture
def web(monkeypatch):
    with server.serving() as running:
        monkeypatch.setenv(ENDPOINT, running.address)
        yield running


@pytest.fixture(scope="session")
def opus(tmp_path_factory):
    """The folder of a tiny Marian model."""
    return marian.folder(tmp_path_factory.mktemp("opus") / "opus")


@pytest.fixture(scope="session")
def packed(opus):
    """The same as an archive."""
    return marian.archive(opus)


@pytest.fixture
def entry(web, packed, monkeypatch):
    """An entry of the catalogue, opus-tiny, whose archive lies on the server."""
    web.files["/opus.zip"] = packed

    def of(**changes):
        whole = {
            "title": "Tiny", "version": "2026", "addresses": (f"{web.address}/opus.zip",), "layout": "marian",
            "licence": "CC-BY-4.0", "attribution": "The makers", **changes,
        }  # fmt: skip
        monkeypatch.setattr("pipeline.installing.offers.catalogue", lambda: {"opus-tiny": Entry(**whole)})
        return "opus-tiny"

    of()
    return of
