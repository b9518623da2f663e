"""Settings: what a file and flags give, and how faults are told."""

from pathlib import Path

import pytest

from pipeline import settings
from pipeline.errors import SettingsError


@pytest.fixture
def toml(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "helder.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_without_a_file_every_setting_has_its_default(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert settings.load(None, {}) == settings.Settings()


def test_helder_toml_of_the_current_folder_is_used(toml, monkeypatch):
    path = toml('output = "elsewhere"\n[work]\nthreads = 1\n')
    monkeypatch.chdir(path.parent)
    loaded = settings.load(None, {})
    assert (loaded.output, loaded.work.threads) == ("elsewhere", 1)


def test_a_flag_wins_over_the_file_and_an_absent_flag_does_not(toml):
    path = toml("[work]\nthreads = 1\nbatch_tokens = 512\n")
    loaded = settings.load(path, {"work.threads": 2, "work.batch_tokens": None})
    assert (loaded.work.threads, loaded.work.batch_tokens) == (2, 512)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "tread = 1",
            ["unknown setting tread (there are: output, read, translate, terms, simplify, check, work"],
        ),
        ("[work]\nthread = 1", ["unknown setting work.thread"]),
        ('[work]\nthreads = "two"', ["work.threads: expected `int`, got `str`"]),
        ("[work]\nthreads = -1", ["work.threads: expected `int` >= 0"]),
        ("work = 3", ["work. must be a table"]),
        (
            'output = 1\n[read]\nforce = "yes"\nmax = 2\n',
            [
                "output: expected `str`, got `int`",
                "read.force: expected `bool`, got `str`",
                "unknown setting read.max",
            ],
        ),
    ],
)
def test_all_faults_are_told_at_once(toml, text, told):
    with pytest.raises(SettingsError) as caught:
        settings.load(toml(text), {})
    assert caught.value.code == "settings.invalid"
    assert [part for part in told if part not in str(caught.value)] == []


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder / "none.toml", "settings.missing"),
        (lambda folder: folder, "settings.unreadable"),
        (lambda folder: _written(folder, b"output = "), "settings.syntax"),
        (lambda folder: _written(folder, b"\xff\xfe"), "settings.syntax"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_by_code(tmp_path, make, code):
    with pytest.raises(SettingsError) as caught:
        settings.load(make(tmp_path), {})
    assert caught.value.code == code


def _written(folder: Path, content: bytes) -> Path:
    path = folder / "bad.toml"
    path.write_bytes(content)
    return path
