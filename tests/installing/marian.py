"""Makes a tiny Marian model in the form of an OPUS-MT archive, with random weights or given ones."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import sentencepiece

TEXTS = {
    "source.spm": ["De gemeente bouwt een school.", "Het water is schoon.", "De raad stemt in met het plan."],
    "target.spm": [
        "The municipality builds a school.",
        "The water is clean.",
        "The council agrees to the plan.",
    ],
}
SIZE, HIDDEN, LAYERS, HEADS = 16, 32, 2, 2
Weights = Callable[[str, tuple[int, ...]], np.ndarray]


def random_weights(seed: int = 3) -> Weights:
    """Weights by name and shape, the same for the same seed."""
    numbers = np.random.default_rng(seed)
    return lambda _name, shape: numbers.normal(0, 0.5, shape).astype(np.float32)


def folder(path: Path, *, codes: tuple[str, ...] = (), weights: Weights | None = None) -> Path:
    """Write the files that an unpacked archive has; `codes` are languages that the vocabulary knows."""
    path.mkdir(parents=True)
    names = ["</s>", "<unk>", *codes]
    for name, lines in TEXTS.items():
        model = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines * 4), model_writer=model, vocab_size=60, hard_vocab_limit=False,
            character_coverage=1.0, num_threads=1, minloglevel=2, bos_id=-1, eos_id=0, unk_id=1, pad_id=-1,
        )  # fmt: skip
        (path / name).write_bytes(model.getvalue())
        pieces = sentencepiece.SentencePieceProcessor(model_file=str(path / name))
        names += [n for n in map(pieces.id_to_piece, range(pieces.get_piece_size())) if n not in names]
    write(path, names, SIZE, HIDDEN, LAYERS, HEADS, weights or random_weights())
    return path


def write(
    path: Path, names: list[str], size: int, hidden: int, layers: int, heads: int, weights: Weights
) -> None:
    """Write weights, vocabulary and decoder.yml, as Marian names and shapes them."""
    quoted = [name.replace("\\", "\\\\").replace('"', '\\"') for name in names]
    lines = (f'"{name}": {number}\n' for number, name in enumerate(quoted))
    (path / "opus.vocab.yml").write_text("".join(lines), encoding="utf-8")
    (path / "decoder.yml").write_text(
        "models:\n  - opus.npz\nvocabs:\n  - opus.vocab.yml\n  - opus.vocab.yml\nbeam-size: 6\n",
        encoding="utf-8",
    )
    shapes: dict[str, tuple[int, ...]] = {
        "Wemb": (len(names), size),
        "decoder_ff_logit_out_b": (1, len(names)),
    }
    for side, attentions in (("encoder", ["self"]), ("decoder", ["self", "context"])):
        for layer in range(1, layers + 1):
            for attention in attentions:
                here = f"{side}_l{layer}_{attention}"
                shapes |= {f"{here}_W{part}": (size, size) for part in "qkvo"}
                shapes |= {f"{here}_b{part}": (1, size) for part in "qkvo"}
                shapes |= {f"{here}_Wo_ln_{part}": (1, size) for part in ("scale", "bias")}
            here = f"{side}_l{layer}_ffn"
            shapes |= {
                f"{here}_W1": (size, hidden),
                f"{here}_b1": (1, hidden),
                f"{here}_W2": (hidden, size),
                f"{here}_b2": (1, size),
            }
            shapes |= {f"{here}_ffn_ln_{part}": (1, size) for part in ("scale", "bias")}
    arrays = {name: weights(name, shape) for name, shape in shapes.items()}
    settings = (
        f"type: transformer\ntransformer-decoder-autoreg: self-attention\ntransformer-no-projection: false\n"
        f"transformer-ffn-activation: swish\ntransformer-preprocess: ''\ntransformer-postprocess: dan\n"
        f"transformer-postprocess-emb: d\ntransformer-guided-alignment-layer: last\n"
        f"enc-depth: {layers}\ndec-depth: {layers}\ntransformer-heads: {heads}\n\0"
    )
    arrays["special:model.yml"] = np.frombuffer(settings.encode(), dtype=np.int8)
    np.savez(path / "opus.npz", **arrays)


def archive(path: Path) -> bytes:
    """Pack a folder as OPUS-MT packs it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for member in sorted(path.iterdir()):
            file.write(member, member.name)
        file.writestr("README.md", "# opus\n")
    return packed.getvalue()
