"""Model folders: what they say of themselves is read strictly, and a damaged one is never loaded."""

import hashlib
import json
import shutil

import pytest

from pipeline.errors import ModelError, SettingsError
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding
from pipeline.translating.engines.card import EMBEDDED, Card, folder_digest, read_card


@pytest.fixture
def folder(tmp_path):
    """A model folder with a card and two files; it is whole, though no model."""
    (tmp_path / "model.bin").write_bytes(b"weights")
    card = {
        "name": "m",
        "kind": "decoder-only",
        "sha256": {"model.bin": hashlib.sha256(b"weights").hexdigest()},
    }
    (tmp_path / "model.json").write_text(json.dumps(card), encoding="utf-8")
    return tmp_path


def test_the_embedded_model_is_whole_and_names_a_checksum_for_each_of_its_files():
    card = read_card(EMBEDDED)
    assert card.kind == "decoder-only"
    files = {path.name for path in EMBEDDED.iterdir()} - {"model.json"}
    assert files == set(card.sha256)


def test_the_identity_of_a_model_holds_its_name_and_the_digest_of_its_files(folder):
    before = engines.identify("ctranslate2", str(folder))
    assert before == f"m {folder_digest(folder)}"
    (folder / "more.txt").write_bytes(b"")
    assert engines.identify("ctranslate2", str(folder)) != before


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda f: (f / "model.bin").write_bytes(b"weightz"), "model.damaged"),
        (lambda f: (f / "model.bin").unlink(), "model.damaged"),
        (lambda f: (f / "model.json").write_text("{"), "model.card"),
        (lambda f: (f / "model.json").write_text('{"name": "m", "kind": "oracle"}'), "model.card"),
        (lambda f: (f / "model.json").write_bytes(b"\xff"), "model.card"),
        (lambda f: (f / "model.json").unlink(), "model.card"),
    ],
)
def test_a_damaged_model_is_refused_before_it_is_loaded(folder, damage, code):
    damage(folder)
    with pytest.raises(ModelError) as caught:
        engines.open_engine("ctranslate2", str(folder))
    assert caught.value.code == code


def test_a_folder_that_is_whole_but_no_model_is_told(folder):
    with pytest.raises(ModelError) as caught:
        engines.open_engine("ctranslate2", str(folder))
    assert caught.value.code == "model.unusable"


def test_weights_that_cannot_be_loaded_are_told_at_the_first_segment(folder):
    shutil.copy(EMBEDDED / "tokenizer.model", folder)
    card = json.loads((folder / "model.json").read_bytes()) | {"tokenizer": "tokenizer.model"}
    (folder / "model.json").write_text(json.dumps(card), encoding="utf-8")
    engine = engines.open_engine("ctranslate2", str(folder))
    with pytest.raises(ModelError) as caught:
        engine.translate(["Het water is schoon."], Decoding())
    assert caught.value.code == "model.unusable"


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(ModelError) as caught:
        engines.identify("ctranslate2", str(tmp_path / "none"))
    assert caught.value.code == "model.missing"


def test_transformers_needs_a_model_to_be_named():
    with pytest.raises(ModelError) as caught:
        engines.identify("transformers", None)
    assert caught.value.code == "model.none"


def test_an_unknown_engine_is_refused_with_the_names_of_the_known():
    with pytest.raises(SettingsError) as caught:
        engines.open_engine("marian")
    assert caught.value.code == "settings.engine"
    assert "ctranslate2, transformers" in caught.value.remedy


@pytest.mark.parametrize(
    ("score", "risk"), [(-9.0, 0.8), (-1.0, 0.8), (-0.6, 0.8), (-0.5, 0.3), (-0.1, 0.05), (0.0, 0.05)]
)
def test_the_risk_of_a_score_is_that_of_its_bin(score, risk):
    card = Card("m", "decoder-only", risk=((-1.0, 0.8), (-0.5, 0.3), (-0.2, 0.05)))
    assert card.risk_of(score) == risk


def test_without_a_measured_table_there_is_no_risk():
    assert Card("m", "decoder-only").risk_of(-1.0) is None


def test_what_ctranslate2_makes_of_a_marian_model_needs_no_card(tmp_path):
    for name in ("source.spm", "target.spm"):
        (tmp_path / name).write_bytes(b"")
    card = read_card(tmp_path)
    assert (card.kind, card.tokenizers) == ("encoder-decoder", ("source.spm", "target.spm"))
