"""Makes tiny models of both families, trained for seconds, for transformers and for CTranslate2."""

import io
import json
import warnings
from pathlib import Path

import ctranslate2
import sentencepiece
import tokenizers
import torch
import transformers

PAIRS = [
    ("De gemeente bouwt een school.", "The municipality builds a school."),
    ("De gemeente bouwt 3 scholen.", "The municipality builds 3 schools."),
    ("Het water is schoon.", "The water is clean."),
    ("Het water is niet schoon.", "The water is not clean."),
    ("De raad stemt in met het plan.", "The council agrees to the plan."),
    ("Het plan kost 12 miljoen euro.", "The plan costs 12 million euros."),
    ("Samenvatting", "Summary"),
    ("De bus rijdt morgen niet.", "The bus does not run tomorrow."),
]
SPECIAL = {"pad_id": 0, "eos_id": 1, "unk_id": 2, "bos_id": 3, "pad_piece": "<pad>"}


def _pieces(
    lines: list[str], path: Path, size: int = 160, **special: object
) -> sentencepiece.SentencePieceProcessor:
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines * 4),
        model_writer=model,
        vocab_size=size,
        hard_vocab_limit=False,
        character_coverage=1.0,
        num_threads=1,
        minloglevel=2,
        **special,
    )
    path.write_bytes(model.getvalue())
    return sentencepiece.SentencePieceProcessor(model_file=str(path))


def _fit(model: torch.nn.Module, losses, steps: int) -> None:
    model.train()
    optimiser = torch.optim.Adam(model.parameters(), lr=3e-3)
    for _ in range(steps):
        optimiser.zero_grad()
        sum(loss() for loss in losses).backward()
        optimiser.step()
    model.eval()


def _fast_tokenizer(pieces: sentencepiece.SentencePieceProcessor) -> transformers.PreTrainedTokenizerFast:
    """Return a tokenizer of transformers that cuts text just as these SentencePiece pieces do."""
    scored = [(pieces.id_to_piece(i), pieces.get_score(i)) for i in range(pieces.get_piece_size())]
    inner = tokenizers.Tokenizer(tokenizers.models.Unigram(scored, unk_id=2))
    inner.pre_tokenizer = tokenizers.pre_tokenizers.Metaspace(prepend_scheme="never")
    inner.decoder = tokenizers.decoders.Metaspace(prepend_scheme="never")
    return transformers.PreTrainedTokenizerFast(
        tokenizer_object=inner, pad_token="<pad>", eos_token="</s>", unk_token="<unk>", bos_token="<s>"
    )


def convert(hugging: Path, converted: Path, *files: str, quantization: str = "float32") -> None:
    """Convert a transformers folder to CTranslate2."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*sacremoses")
        converter = ctranslate2.converters.TransformersConverter(str(hugging), copy_files=list(files))
        converter.convert(str(converted), quantization=quantization)


def marian(folder: Path) -> tuple[Path, Path]:
    """Return the transformers folder and the CTranslate2 folder of one tiny Marian model."""
    torch.manual_seed(1)
    hugging, converted = folder / "marian", folder / "marian-ct2"
    hugging.mkdir(parents=True)
    sides = [
        _pieces([pair[side] for pair in PAIRS], hugging / name, bos_id=-1, eos_id=0, unk_id=1, pad_id=-1)
        for side, name in enumerate(("source.spm", "target.spm"))
    ]
    names = ["</s>", "<unk>"]
    for side in sides:
        names += [n for n in map(side.id_to_piece, range(side.get_piece_size())) if n not in names]
    names.append("<pad>")
    vocabulary = {name: number for number, name in enumerate(names)}
    (hugging / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    settings = {"source_lang": "nl", "target_lang": "en", "tokenizer_class": "MarianTokenizer"}
    (hugging / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    pad = vocabulary["<pad>"]
    config = transformers.MarianConfig(
        vocab_size=len(names),
        d_model=64,
        encoder_layers=2,
        decoder_layers=2,
        encoder_attention_heads=4,
        decoder_attention_heads=4,
        encoder_ffn_dim=128,
        decoder_ffn_dim=128,
        max_position_embeddings=128,
        pad_token_id=pad,
        eos_token_id=0,
        decoder_start_token_id=pad,
        forced_eos_token_id=None,
        dropout=0.0,
        attention_dropout=0.0,
        activation_dropout=0.0,
        scale_embedding=True,
        bad_words_ids=[[pad]],
    )
    model = transformers.MarianMTModel(config)
    with torch.no_grad():
        model.model.shared.weight[pad] = 0.0  # Marian starts decoding from a zero embedding,
    used = torch.ones(len(names), 1)
    used[pad] = 0.0
    model.model.shared.weight.register_hook(lambda gradient: gradient * used)  # and keeps it

    def loss(dutch: str, english: str):
        ids = [vocabulary.get(piece, 1) for piece in sides[0].encode(dutch, out_type=str)] + [0]
        labels = [vocabulary.get(piece, 1) for piece in sides[1].encode(english, out_type=str)] + [0]
        return lambda: model(input_ids=torch.tensor([ids]), labels=torch.tensor([labels])).loss

    _fit(model, [loss(*pair) for pair in PAIRS], 80)
    model.save_pretrained(hugging)
    convert(hugging, converted, "source.spm", "target.spm")
    return hugging, converted


def decoder(folder: Path) -> tuple[Path, Path]:
    """Return the transformers folder and the CTranslate2 folder of one tiny decoder-only model."""
    torch.manual_seed(1)
    hugging, converted = folder / "decoder", folder / "decoder-ct2"
    hugging.mkdir(parents=True)
    pieces = _pieces(
        [f"{dutch} => {english}" for dutch, english in PAIRS],
        hugging / "tokenizer.model",
        add_dummy_prefix=False,
        remove_extra_whitespaces=False,
        **SPECIAL,
    )
    _fast_tokenizer(pieces).save_pretrained(hugging)
    config = transformers.LlamaConfig(
        vocab_size=pieces.get_piece_size(),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=256,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=3,
    )
    model = transformers.LlamaForCausalLM(config)

    def loss(dutch: str, english: str):
        prompt = [3, *pieces.encode(dutch), *pieces.encode(" => ")]
        answer = [*pieces.encode(english), 1]
        ids = torch.tensor([prompt + answer])
        labels = torch.tensor([[-100] * len(prompt) + answer])
        return lambda: model(input_ids=ids, labels=labels).loss

    _fit(model, [loss(*pair) for pair in PAIRS], 80)
    model.save_pretrained(hugging)
    convert(hugging, converted, "tokenizer.model")
    card = {
        "name": "tiny",
        "kind": "decoder-only",
        "prompt": {"begin": ["<s>"], "after": " => "},
        "end": "</s>",
        "tokenizer": "tokenizer.model",
    }
    (converted / "model.json").write_text(json.dumps(card), encoding="utf-8")
    return hugging, converted
