"""Writers: where text may be sent, what is sent, and what is made of every kind of answer."""

import socket

import pytest

from pipeline.errors import ModelError
from pipeline.simplifying.writers import Question, open_writer
from pipeline.simplifying.writers.endpoint import KEY, Endpoint
from tests.simplifying.served import serving

QUESTION = Question("Write plainly.", "1. The council met.")


def test_no_writer_is_used_by_default():
    assert open_writer("") is None


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:8080",
        "http://127.0.0.1:8080/v1",
        "http://[::1]:8080",
        "https://models.example.org/v1/chat/completions",
    ],
)
def test_text_may_be_sent_to_this_computer_or_by_https(address):
    assert open_writer(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://models.example.org",
        "http://192.168.1.7:8080",
        "http://localhost.example.org",
        "http://127.0.0.1.example.org",
        "https://name:secret@models.example.org",
        "https://models.example.org/v1?key=secret",
        "ftp://localhost",
        "file:///etc/passwd",
        "http://",
        "http://[::1",
        "http://localhost:99999",
    ],
)
def test_text_is_sent_nowhere_else(address):
    with pytest.raises(ModelError) as raised:
        open_writer(address)
    assert raised.value.code == "model.writer-address"
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("", "/v1/chat/completions"),
        ("/v1", "/v1/chat/completions"),
        ("/api/v2/", "/api/v2/chat/completions"),
        ("/v1/chat/completions", "/v1/chat/completions"),
    ],
)
def test_a_server_is_asked_by_the_chat_protocol(path, asked, monkeypatch):
    monkeypatch.setenv(KEY, "the key")
    with serving(lambda _: "An answer.") as served:
        writer = open_writer(served.address + path, "small")
        assert writer.answer(QUESTION) == "An answer."
    assert served.paths == [asked]
    assert served.headers[0]["Authorization"] == "Bearer the key"
    body = served.asked[0]
    assert (body["model"], body["temperature"], body["seed"]) == ("small", 0, 0)
    assert [message["content"] for message in body["messages"]] == ["Write plainly.", "1. The council met."]
    assert writer.name == "small at 127.0.0.1"


def test_without_a_key_none_is_sent(monkeypatch):
    monkeypatch.delenv(KEY, raising=False)
    with serving(lambda _: "") as served:
        assert open_writer(served.address).answer(QUESTION) == ""
    assert "Authorization" not in served.headers[0]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, b"{}"),
        (302, b"{}"),
        (500, b""),
        (200, b"no JSON"),
        (200, b"{}"),
        (200, b'{"choices": []}'),
        (200, b'{"choices": "text"}'),
        (200, b"[" * 100_000),
        (200, b"\xff\xfe"),
        (200, b"x" * 1_000_001),
    ],
)
def test_what_is_no_answer_of_the_protocol_is_an_error(status, body):
    with serving(lambda _: "", status=status, body=body) as served, pytest.raises(ModelError) as raised:
        open_writer(served.address).answer(QUESTION)
    assert raised.value.code == "model.writer-answer"


def test_a_content_that_is_no_text_is_an_empty_answer():
    with serving(lambda _: "", body=b'{"choices": [{"message": {"content": [1]}}]}') as served:
        assert open_writer(served.address).answer(QUESTION) == ""


def test_a_server_that_is_not_there_is_an_error():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        writer = Endpoint(f"http://127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(ModelError) as raised:
            writer.answer(QUESTION)
    assert raised.value.code == "model.writer-unreachable"


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(ModelError) as raised:
        open_writer(str(tmp_path / "none"))
    assert raised.value.code == "model.missing"


def test_a_folder_without_a_model_is_an_error(tmp_path):
    pytest.importorskip("transformers")
    with pytest.raises(ModelError) as raised:
        open_writer(str(tmp_path))
    assert raised.value.code == "model.unusable"


def test_a_model_of_transformers_answers_the_same_each_time(tmp_path):
    """The model is tiny and untrained: that it runs is tested, not what it says."""
    pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    tokenizers = pytest.importorskip("tokenizers")
    names = ["<unk>", "</s>", "the", "council", "met", "."]
    inner = tokenizers.Tokenizer(
        tokenizers.models.WordLevel({name: i for i, name in enumerate(names)}, unk_token="<unk>")
    )
    inner.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_object=inner, unk_token="<unk>", eos_token="</s>"
    )
    transformers.set_seed(1)
    config = transformers.GPT2Config(
        vocab_size=len(names), n_embd=8, n_layer=1, n_head=1, n_positions=1024, bos_token_id=1, eos_token_id=1
    )
    tokenizer.save_pretrained(tmp_path)
    transformers.GPT2LMHeadModel(config).save_pretrained(tmp_path)
    writer = open_writer(str(tmp_path))
    assert writer.name == tmp_path.name
    assert writer.answer(QUESTION) == writer.answer(QUESTION)
