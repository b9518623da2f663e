"""Exporting: what transformers makes of the written folder is what the installed model makes."""

import json

import numpy as np
import pytest

from pipeline.errors import ModelError
from pipeline.installing import add, offers
from pipeline.installing.export import export
from pipeline.installing.export.weights import read_weights
from pipeline.translating import engines
from pipeline.translating.engines.base import Decoding
from pipeline.translating.engines.card import EMBEDDED
from tests.installing import marian
from tests.installing.conftest import LIMITS

pytest.importorskip("safetensors", reason="it comes with the extra transformers")
TEXTS = ["De gemeente bouwt een school.", "Het water is schoon.", "De raad"]


def same_in_transformers(name, folder):
    """Compare an installed model with its export, in both engines."""
    pytest.importorskip("torch", reason="the transformers engine is an extra")
    ours = engines.open_engine("ctranslate2", name, threads=1, compute_type="float32")
    theirs = engines.open_engine("transformers", str(folder), threads=1)
    one, other = (engine.translate(TEXTS, Decoding()) for engine in (ours, theirs))
    assert [found[0].text for found in one] == [found[0].text for found in other]
    # transformers leaves <pad> out of Marian's softmax; among the 39 pieces of this model that can be seen.
    assert [found[0].score for found in one] == pytest.approx([found[0].score for found in other], abs=5e-3)


@pytest.mark.parametrize("quantization", ["float32", "int8"])
def test_a_marian_model_gives_the_same_in_transformers(opus, tmp_path, quantization):
    add.add(offers.look_up(str(opus), LIMITS), quantization=quantization)
    assert export("opus", tmp_path / "out") > 0
    same_in_transformers("opus", tmp_path / "out")


def test_the_weights_of_a_marian_model_come_out_as_they_went_in(tmp_path):
    from safetensors.numpy import load_file

    given = {}
    some = marian.random_weights()

    def weights(name, shape):
        given[name] = some(name, shape)
        return given[name]

    add.add(
        offers.look_up(str(marian.folder(tmp_path / "opus", weights=weights)), LIMITS), quantization="float32"
    )
    export("opus", tmp_path / "out")
    written = load_file(tmp_path / "out" / "model.safetensors")
    for there, here in {
        "model.encoder.layers.1.self_attn.k_proj.weight": "encoder_l2_self_Wk",
        "model.decoder.layers.0.encoder_attn.v_proj.weight": "decoder_l1_context_Wv",
        "model.decoder.layers.1.encoder_attn.q_proj.weight": "decoder_l2_context_Wq",
        "model.decoder.layers.0.fc2.weight": "decoder_l1_ffn_W2",
    }.items():
        assert np.array_equal(written[there], given[here].T), there
    assert np.array_equal(written["model.shared.weight"][:-1], given["Wemb"])


def test_a_gemma_model_gives_the_same_in_transformers_and_can_be_added_again(tmp_path):
    pytest.importorskip("torch", reason="the transformers engine is an extra")
    pytest.importorskip("google.protobuf", reason="the tokenizer is read from its SentencePiece file")
    from tests.translating.engines import families

    add.add(offers.look_up(str(families.plain_gemma(tmp_path / "gemma", 5)), LIMITS), quantization="float32")
    export("gemma", tmp_path / "out")
    same_in_transformers("gemma", tmp_path / "out")
    assert add.add(offers.look_up(str(tmp_path / "out"), LIMITS), quantization="float32").name == "out"
    weights, again = (
        read_weights(engines.installed.locate(name) / "model.bin").arrays for name in ("gemma", "out")
    )
    assert weights.keys() == again.keys()
    assert all(np.array_equal(weights[name], again[name]) for name in weights)


def test_another_family_is_left_to_its_makers(tmp_path):
    pytest.importorskip("torch", reason="the transformers layout is an extra")
    pytest.importorskip("google.protobuf", reason="the tiny tokenizers are made from SentencePiece files")
    from tests.translating.engines import families

    add.add(offers.look_up(str(families.madlad(tmp_path / "madlad", 5)), LIMITS))
    with pytest.raises(ModelError) as caught:
        export("madlad", tmp_path / "out")
    assert caught.value.code == "model.export"
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "out").mkdir()
    with pytest.raises(ModelError) as caught:
        export("embedded", tmp_path / "out")
    assert caught.value.code == "model.folder"


def test_weights_of_8_bits_are_within_half_a_step_of_the_exact_ones(opus):
    for quantization in ("float32", "int8"):
        add.add(offers.look_up(str(opus), LIMITS), name=quantization, quantization=quantization)
    exact, rounded = (
        read_weights(engines.installed.locate(name) / "model.bin") for name in ("float32", "int8")
    )
    name = "encoder/layer_0/ffn/linear_0/weight"
    step = np.abs(exact.of(name)).max(axis=1, keepdims=True) / 127
    assert np.all(np.abs(exact.of(name) - rounded.of(name)) <= step / 2 + 1e-6)


def test_the_embedded_model_is_read_whole():
    weights = read_weights(EMBEDDED / "model.bin")
    config = json.loads((EMBEDDED / "model.json").read_bytes())
    assert weights.kind == "TransformerDecoderSpec"
    assert config["architecture"] == "Gemma3ForCausalLM"
    assert weights.layers("decoder") == 18


@pytest.mark.parametrize("content", [b"", b"\x06\0\0\0", b"\x05\0\0\0\x02\0a\0", bytes(100)])
def test_a_file_that_holds_no_weights_is_told(tmp_path, content):
    (tmp_path / "model.bin").write_bytes(content)
    with pytest.raises(ModelError) as caught:
        read_weights(tmp_path / "model.bin")
    assert caught.value.code == "model.unusable"
