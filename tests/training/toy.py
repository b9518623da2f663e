"""Toy material for the recipe: pairs in the style of reports, and a tiny Gemma 3 model as a GGUF file."""

import io
from pathlib import Path

import numpy as np
import sentencepiece

from training.vocabulary.pieces import Piece, Type

SUBJECTS = [
    ("De gemeente", "The municipality"),
    ("De provincie", "The province"),
    ("Het ministerie", "The ministry"),
]
VERBS = [("bouwt", "builds"), ("onderhoudt", "maintains"), ("sluit", "closes")]
OBJECTS = [("scholen", "schools"), ("bruggen", "bridges"), ("parken", "parks"), ("sluizen", "locks")]
YEARS = [("in 2024", "in 2024"), ("volgend jaar", "next year")]


def pairs() -> list[tuple[str, str]]:
    """Return 72 sentences and their English, of nine words at most."""
    return [
        (
            f"{subject[0]} {verb[0]} {number} {what[0]} {when[0]}.",
            f"{subject[1]} {verb[1]} {number} {what[1]} {when[1]}.",
        )
        for number, subject in enumerate(SUBJECTS, 12)
        for verb in VERBS
        for what in OBJECTS
        for when in YEARS
    ]


def gguf_file(path: Path) -> None:
    """Write a Gemma 3 model of two layers with random weights, its norms as GGUF files have them."""
    import gguf

    pieces = vocabulary()
    writer = gguf.GGUFWriter(str(path), "gemma3")
    width, inner, head, heads = 32, 64, 16, 2
    writer.add_context_length(128)
    writer.add_embedding_length(width)
    writer.add_block_count(2)
    writer.add_feed_forward_length(inner)
    writer.add_head_count(heads)
    writer.add_head_count_kv(1)
    writer.add_key_length(head)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_freq_base(1e6)
    writer.add_sliding_window(64)
    writer.add_token_list([piece.text for piece in pieces])
    writer.add_token_scores([piece.score for piece in pieces])
    writer.add_token_types([int(piece.type) for piece in pieces])
    random = np.random.default_rng(1)

    def tensor(name: str, *shape: int) -> None:
        writer.add_tensor(name, random.normal(0, 0.05, shape).astype(np.float32) + ("norm" in name))

    tensor("token_embd.weight", len(pieces), width)
    tensor("output_norm.weight", width)
    for layer in range(2):
        for name, shape in {
            "attn_norm": (width,),
            "attn_q": (heads * head, width),
            "attn_k": (head, width),
            "attn_v": (head, width),
            "attn_output": (width, heads * head),
            "attn_q_norm": (head,),
            "attn_k_norm": (head,),
            "post_attention_norm": (width,),
            "ffn_norm": (width,),
            "ffn_gate": (inner, width),
            "ffn_up": (inner, width),
            "ffn_down": (width, inner),
            "post_ffw_norm": (width,),
        }.items():
            tensor(f"blk.{layer}.{name}.weight", *shape)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def trained() -> bytes:
    """Return a SentencePiece model of byte pairs learned from the toy pairs, with Gemma's special pieces."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(
            [text for pair in pairs() for text in pair] + ["Q X ⟦ ⟧ => Zwolle qwerty"] * 4
        ),
        model_writer=model,
        model_type="bpe",
        vocab_size=480,
        hard_vocab_limit=False,
        byte_fallback=True,
        split_digits=True,
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        normalization_rule_name="identity",
        character_coverage=1.0,
        num_threads=1,
        minloglevel=2,
        pad_id=0,
        eos_id=1,
        bos_id=2,
        unk_id=3,
        pad_piece="<pad>",
        eos_piece="<eos>",
        bos_piece="<bos>",
        unk_piece="<unk>",
    )
    return model.getvalue()


def vocabulary() -> list[Piece]:
    """Return the pieces of the trained model."""
    processor = sentencepiece.SentencePieceProcessor(model_proto=trained())

    def kind(number: int) -> Type:
        if processor.is_unknown(number):
            return Type.UNKNOWN
        if processor.is_control(number):
            return Type.CONTROL
        return Type.BYTE if processor.is_byte(number) else Type.NORMAL

    numbers = range(processor.get_piece_size())
    return [Piece(processor.id_to_piece(i), processor.get_score(i), kind(i)) for i in numbers]
