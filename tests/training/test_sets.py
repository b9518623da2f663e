"""Evaluation sets: two files or two columns, and clear errors for anything else."""

import pytest

from pipeline.errors import HelderError
from training import sets


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "dev.nl").write_text("een\ntwee\n", encoding="utf-8")
    (tmp_path / "dev.en").write_text("one\ntwo\n", encoding="utf-8")
    (tmp_path / "short.en").write_text("one\n", encoding="utf-8")
    (tmp_path / "dev.tsv").write_text("s1\teen\tone\ns2\ttwee\ttwo\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("place", ["{0}/dev.nl,{0}/dev.en", "{0}/dev.tsv:2,3"])
def test_both_forms_are_read(folder, place):
    found = sets.read(f"dev={place.format(folder)}")
    assert found == sets.EvaluationSet("dev", ["een", "twee"], ["one", "two"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("dev", "training.set"),
        ("dev={0}/dev.nl", "training.set"),
        ("={0}/dev.nl,{0}/dev.en", "training.set"),
        ("dev={0}/dev.tsv:a,b", "training.set"),
        ("dev={0}/dev.nl,{0}/short.en", "training.lengths"),
        ("dev={0}/dev.tsv:2,9", "evaluate.columns"),
        ("dev={0}/none.nl,{0}/dev.en", "evaluate.unreadable"),
    ],
)
def test_what_cannot_be_read_is_told(folder, text, code):
    with pytest.raises(HelderError) as caught:
        sets.read(text.format(folder))
    assert caught.value.code == code
