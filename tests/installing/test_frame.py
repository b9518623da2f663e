"""The frame: what a tokenizer puts around the pieces, the same for all samples, or a refusal."""

import pytest

from pipeline.errors import ModelError
from pipeline.installing.layouts.frame import frame


def pieces(text):
    return text.split()


@pytest.mark.parametrize(
    ("tokens", "expected"),
    [
        (lambda text: pieces(text), ((), ())),
        (lambda text: ["<nl>", *pieces(text), "</s>"], (("<nl>",), ("</s>",))),
        (lambda text: ["a", "b", *pieces(text), "c", "d"], (("a", "b"), ("c", "d"))),
        (lambda text: ["<unk>" if piece == "2025" else piece for piece in pieces(text)], ((), ())),
    ],
)
def test_what_stands_around_the_pieces_is_found(tokens, expected):
    assert frame("model", tokens, pieces, "<unk>") == expected


@pytest.mark.parametrize(
    "tokens",
    [
        lambda text: pieces(text.lower()),
        lambda text: pieces(text)[1:],
        lambda text: [*pieces(text), *pieces(text)],
        lambda text: [str(len(text)), *pieces(text)],
        lambda _text: [],
    ],
    ids=["lower case", "one lost", "twice", "not the same", "nothing"],
)
def test_a_tokenizer_that_does_more_is_refused(tokens):
    with pytest.raises(ModelError) as caught:
        frame("model", tokens, pieces, "<unk>")
    assert caught.value.code == "model.tokens"
