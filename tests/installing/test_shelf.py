"""The shelf: what is on it is listed, verified, removed and chosen by name."""

import pytest

from pipeline.errors import ModelError
from pipeline.installing import add, offers, shelf
from pipeline.translating.engines import installed
from pipeline.translating.engines.card import EMBEDDED
from tests.installing.conftest import LIMITS


@pytest.fixture
def opus_here(home, opus):
    add.add(offers.look_up(str(opus), LIMITS))
    return home / "opus"


def test_without_models_there_is_the_embedded_one_which_is_the_default(home):
    (only,) = shelf.listed()
    assert (only.name, only.default, only.fault) == ("embedded", True, "")
    assert only.licence
    assert only.bytes > 100_000_000
    assert not home.exists()


@pytest.mark.usefixtures("opus_here")
def test_installed_models_are_listed_with_the_default_marked():
    shelf.use("opus")
    assert [(model.name, model.default) for model in shelf.listed()] == [("embedded", False), ("opus", True)]
    assert shelf.listed()[1].architecture == "Marian"
    shelf.use("embedded")
    assert installed.default_name() == "embedded"


@pytest.mark.parametrize(
    "damage",
    [
        lambda f: (f / "model.bin").write_bytes(b"other"),
        lambda f: (f / "target.spm").unlink(),
        lambda f: (f / "model.json").write_text("{"),
        lambda f: (f / "more.py").write_text(""),
    ],
    ids=["changed", "missing", "card", "more"],
)
def test_a_model_that_is_not_as_it_was_added_is_told_and_cannot_become_the_default(opus_here, damage):
    damage(opus_here)
    for act in (shelf.verify, shelf.use):
        with pytest.raises(ModelError) as caught:
            act("opus")
        assert caught.value.code in ("model.damaged", "model.card")
    assert installed.default_name() == "embedded"


def test_a_damaged_model_is_listed_with_its_fault_and_can_be_removed(opus_here):
    (opus_here / "model.bin").write_bytes(b"other")
    assert shelf.listed()[1].fault
    shelf.remove("opus")
    assert installed.names() == []


def test_when_the_default_is_removed_the_embedded_model_is_used_again(opus_here):
    shelf.use("opus")
    shelf.remove("opus")
    assert installed.default_name() == "embedded"
    assert installed.locate(None) == EMBEDDED
    assert [path.name for path in opus_here.parent.iterdir()] == [".lock"]


def test_the_embedded_model_stays():
    with pytest.raises(ModelError) as caught:
        shelf.remove("embedded")
    assert caught.value.code == "model.embedded"


@pytest.mark.parametrize("act", [shelf.verify, shelf.remove, shelf.use])
@pytest.mark.parametrize("name", ["none", "..", "../models", ".lock"])
def test_a_name_that_is_not_on_the_shelf_is_told(act, name):
    with pytest.raises(ModelError) as caught:
        act(name)
    assert caught.value.code == "model.unknown"


@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        ({"HELDER_MODELS": "/m"}, "/m"),
        ({"XDG_DATA_HOME": "/d"}, "/d/helder/models"),
        ({"XDG_DATA_HOME": "relative"}, "/h/.local/share/helder/models"),
        ({}, "/h/.local/share/helder/models"),
    ],
)
def test_models_lie_where_this_system_keeps_the_data_of_programs(monkeypatch, variables, folder):
    for name in ("HELDER_MODELS", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", "/h")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert str(installed.home()) == folder
