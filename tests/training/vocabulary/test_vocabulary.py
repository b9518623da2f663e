"""Vocabularies: a pruned one cuts its texts as the whole one does, and Marian's has Marian's numbers."""

import json
from collections import Counter

import pytest
import sentencepiece

from tests.training import toy
from training import pairs
from training.__main__ import main
from training.errors import TrainingError
from training.pairs import Pair
from training.vocabulary import pieces, prune
from training.vocabulary.pieces import Piece, Type

TEXTS = [text for pair in toy.pairs() for text in pair]


def processor(model: bytes) -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_proto=model)


@pytest.fixture(scope="module")
def whole() -> list[Piece]:
    return toy.vocabulary()


def test_a_written_model_is_read_by_sentencepiece_as_it_was_given(whole):
    read = processor(pieces.model(whole))
    numbers = range(read.get_piece_size())
    assert [read.id_to_piece(i) for i in numbers] == [piece.text for piece in whole]
    assert [read.get_score(i) for i in numbers] == pytest.approx([piece.score for piece in whole])
    assert [read.is_byte(i) for i in numbers] == [piece.type is Type.BYTE for piece in whole]
    assert [read.is_control(i) for i in numbers] == [piece.type is Type.CONTROL for piece in whole]
    assert (read.pad_id(), read.eos_id(), read.bos_id(), read.unk_id()) == (0, 1, 2, 3)


def test_a_written_model_cuts_text_as_the_trained_one_does():
    trained = toy.trained()
    ours = processor(pieces.model(toy.vocabulary()))
    for text in [*TEXTS, "  twee  blanks", "Çelik € 3,50", "日本"]:
        assert ours.encode(text, out_type=str) == processor(trained).encode(text, out_type=str)
        assert ours.decode(ours.encode(text)) == text


def test_a_pruned_vocabulary_cuts_its_texts_as_the_whole_one_does(whole):
    kept = prune.keep(whole, prune.count(whole, TEXTS[:60]), 1)
    assert len(kept) < len(whole)
    pruned, full = processor(pieces.model([whole[i] for i in kept])), processor(pieces.model(whole))
    for text in TEXTS[:60]:
        assert pruned.encode(text, out_type=str) == full.encode(text, out_type=str)
    assert pruned.decode(pruned.encode("日本 Łódź")) == "日本 Łódź"


def test_rare_pieces_go_and_what_all_text_needs_stays(whole):
    used = prune.count(whole, TEXTS)
    kept = set(prune.keep(whole, used, 100))
    assert kept < set(prune.keep(whole, used, 1))
    needed = {i for i, piece in enumerate(whole) if piece.type in (Type.BYTE, Type.UNKNOWN, Type.CONTROL)}
    assert needed | {i for i, piece in enumerate(whole) if piece.text == "Q"} <= kept


@pytest.mark.parametrize(
    ("text", "scores", "made"),
    [
        ("abc", {"ab": -1.0, "bc": -2.0, "abc": -3.0}, {"a", "b", "c", "ab", "abc"}),
        ("abc", {"ab": -2.0, "bc": -1.0, "abc": -3.0}, {"a", "b", "c", "bc", "abc"}),
        ("aaa", {"aa": -1.0, "aaa": -2.0}, {"a", "aa", "aaa"}),
        ("abc", {"bc": -1.0}, {"a", "b", "c", "bc"}),
        ("a", {}, {"a"}),
    ],
)
def test_the_merges_of_a_piece_are_those_of_byte_pair_merging(text, scores, made):
    assert prune.merges(text, scores) == made


def test_frequent_words_count_though_no_text_has_them(whole):
    pytest.importorskip("wordfreq", reason="the extra training is not installed")
    assert not prune.count_words(whole, 0)
    assert prune.count_words(whole, 20).total() > prune.count_words(whole, 10).total() > 0


def test_the_command_prunes_the_vocabulary_of_a_model_file(tmp_path):
    pytest.importorskip("gguf", reason="the extra training is not installed")
    toy.gguf_file(tmp_path / "toy.gguf")
    pairs.write(tmp_path / "pairs.tsv", (Pair(4, *pair) for pair in toy.pairs()))
    words = ["vocabulary", "decoder", "toy.gguf", "pieces.json", "pairs.tsv"]
    words[2:] = [str(tmp_path / name) for name in words[2:]]
    assert main([*words, "--least", "1", "--words", "0"]) == 0
    kept = json.loads((tmp_path / "pieces.json").read_bytes())
    whole = pieces.read_gguf(tmp_path / "toy.gguf")
    assert whole == [piece._replace(score=pytest.approx(piece.score)) for piece in toy.vocabulary()]
    assert kept == prune.keep(whole, prune.count(whole, TEXTS), 1)


def test_a_file_that_is_no_model_is_refused(tmp_path):
    pytest.importorskip("gguf", reason="the extra training is not installed")
    (tmp_path / "bad.gguf").write_bytes(b"GGUF or not")
    with pytest.raises(TrainingError) as caught:
        pieces.read_gguf(tmp_path / "bad.gguf")
    assert caught.value.code == "training.gguf"


def test_marian_numbers_its_pieces_with_the_end_first_and_the_padding_last(tmp_path):
    pairs.write(tmp_path / "pairs.tsv", (Pair(4, *pair) for pair in toy.pairs()))
    assert main(["vocabulary", "marian", str(tmp_path), str(tmp_path / "pairs.tsv"), "--size", "360"]) == 0
    numbers = json.loads((tmp_path / "vocab.json").read_bytes())
    assert sorted(numbers.values()) == list(range(len(numbers)))
    assert len(numbers) % 8 == 0
    assert (numbers["</s>"], numbers["<unk>"], numbers["<pad>"]) == (0, 1, len(numbers) - 1)
    read = processor((tmp_path / "source.spm").read_bytes())
    counts = Counter(piece in numbers for text in TEXTS for piece in read.encode(text, out_type=str))
    assert set(counts) == {True}
    assert read.encode("de ⟦term⟧ hier", out_type=str).count("⟦") == 1
