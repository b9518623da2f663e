"""Makes tiny models of the multilingual families and of Gemma, as the hub keeps them, trained for seconds."""

import json
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

import torch
import transformers

from pipeline.translating.engines.families import family
from tests.translating.engines import tiny

_TEXTS = [text for pair in tiny.PAIRS for text in pair]
_FAIRSEQ = {"bos_id": 0, "pad_id": 1, "eos_id": 2, "unk_id": 3, "pad_piece": "<pad>"}
# How Gemma's own template writes a conversation.
_TEMPLATE = (
    "{{ bos_token }}{% for m in messages %}{{ '<start_of_turn>' + m['role'] + '\n' + m['content'] + "
    "'<end_of_turn>\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}"
)


def _tokenizer(folder: Path, name: str, config: dict[str, object]) -> transformers.PreTrainedTokenizerBase:
    """Write the settings of a tokenizer, and its tokenizer.json beside its pieces, as on the hub."""
    settings = folder / "tokenizer_config.json"
    settings.write_text(json.dumps({"tokenizer_class": name, **config}), encoding="utf-8")
    transformers.logging.disable_progress_bar()
    tokenizer = getattr(transformers, name).from_pretrained(folder)
    if name != "M2M100Tokenizer":
        tokenizer.save_pretrained(folder)
    return tokenizer


@contextmanager
def one_thread():
    """Tiny layers on two threads of a busy machine take forty times as long."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def _teach(model: torch.nn.Module, tokenizer, folder: Path, steps: int) -> Path:
    asked = family(model.config, tokenizer)
    first = asked.options.get("forced_bos_token_id")
    end = model.config.eos_token_id

    def loss(dutch: str, english: str) -> Callable[[], torch.Tensor]:
        prompt = asked.encode(dutch)
        said = tokenizer.convert_tokens_to_ids(tokenizer.tokenize(english))
        answer = [*([] if first is None else [first]), *said, end]
        if model.config.is_encoder_decoder:
            return lambda: model(input_ids=torch.tensor([prompt]), labels=torch.tensor([answer])).loss
        labels = torch.tensor([[-100] * len(prompt) + answer])
        return lambda: model(input_ids=torch.tensor([prompt + answer]), labels=labels).loss

    with one_thread():
        tiny._fit(model, [loss(*pair) for pair in tiny.PAIRS], steps)
    model.save_pretrained(folder)
    return folder


def m2m100(folder: Path, steps: int = 80) -> Path:
    """Return the folder of a model that is asked by __nl__ and answers after __en__."""
    torch.manual_seed(1)
    folder.mkdir(parents=True)
    pieces = tiny._pieces(_TEXTS, folder / "sentencepiece.bpe.model", **_FAIRSEQ)
    names = [pieces.id_to_piece(number) for number in range(pieces.get_piece_size())]
    (folder / "vocab.json").write_text(
        json.dumps({name: n for n, name in enumerate(names)}), encoding="utf-8"
    )
    tokenizer = _tokenizer(folder, "M2M100Tokenizer", {})
    size = len(names) + len(tokenizer.lang_code_to_id) + tokenizer.num_madeup_words
    return _teach(_multilingual(size), tokenizer, folder, steps)


def nllb(folder: Path, steps: int = 80) -> Path:
    """Return the folder of a model that is asked by nld_Latn and answers after eng_Latn."""
    torch.manual_seed(1)
    folder.mkdir(parents=True)
    tiny._pieces(_TEXTS, folder / "sentencepiece.bpe.model", model_type="bpe")
    codes = {"extra_special_tokens": ["eng_Latn", "nld_Latn"]}
    tokenizer = _tokenizer(folder, "NllbTokenizer", codes)
    return _teach(_multilingual(len(tokenizer)), tokenizer, folder, steps)


def _multilingual(size: int) -> transformers.M2M100ForConditionalGeneration:
    return transformers.M2M100ForConditionalGeneration(
        transformers.M2M100Config(
            vocab_size=size, d_model=64, encoder_layers=1, decoder_layers=1, encoder_attention_heads=4,
            decoder_attention_heads=4, encoder_ffn_dim=128, decoder_ffn_dim=128, max_position_embeddings=512,
            dropout=0.0, attention_dropout=0.0, encoder_layerdrop=0.0, decoder_layerdrop=0.0,
        )
    )  # fmt: skip


def madlad(folder: Path, steps: int = 60) -> Path:
    """Return the folder of a T5 model that finds <2en> in the text."""
    torch.manual_seed(1)
    folder.mkdir(parents=True)
    special = {**tiny.SPECIAL, "bos_id": -1}
    tiny._pieces(_TEXTS, folder / "spiece.model", user_defined_symbols=["<2en>"], **special)
    tokenizer = _tokenizer(folder, "T5Tokenizer", {"extra_ids": 0})
    config = transformers.T5Config(
        vocab_size=len(tokenizer), d_model=32, d_kv=16, d_ff=64, num_layers=1, num_heads=2, dropout_rate=0.0,
        feed_forward_proj="gated-gelu", tie_word_embeddings=False, pad_token_id=0, eos_token_id=1,
        decoder_start_token_id=0,
    )  # fmt: skip
    return _teach(transformers.T5ForConditionalGeneration(config), tokenizer, folder, steps)


def gemma(folder: Path, steps: int = 60, *, chat: bool = True) -> Path:
    """Return the folder of a Gemma 3 model, which answers an instruction or goes on after an arrow."""
    torch.manual_seed(1)
    folder.mkdir(parents=True)
    tiny._pieces(
        [*_TEXTS, "Dutch => English"], folder / "tokenizer.model", model_type="bpe", add_dummy_prefix=False,
        remove_extra_whitespaces=False, pad_id=0, eos_id=1, bos_id=2, unk_id=3, pad_piece="<pad>",
        eos_piece="<eos>", bos_piece="<bos>", user_defined_symbols=["<start_of_turn>", "<end_of_turn>", "\n"],
    )  # fmt: skip
    tokenizer = _tokenizer(
        folder,
        "GemmaTokenizer",
        {"chat_template": _TEMPLATE, "extra_special_tokens": ["<start_of_turn>", "<end_of_turn>"]}
        if chat
        else {},
    )
    end = tokenizer.convert_tokens_to_ids("<end_of_turn>" if chat else "<eos>")
    config = transformers.Gemma3TextConfig(
        vocab_size=len(tokenizer), hidden_size=32, intermediate_size=64, num_hidden_layers=2, head_dim=16,
        num_attention_heads=2, num_key_value_heads=1, sliding_window=512, query_pre_attn_scalar=16,
        layer_types=["sliding_attention", "full_attention"], pad_token_id=0, eos_token_id=end, bos_token_id=2,
    )  # fmt: skip
    return _teach(transformers.Gemma3ForCausalLM(config), tokenizer, folder, steps)


def plain_gemma(folder: Path, steps: int = 60) -> Path:
    """Return the folder of a Gemma 3 model without a template."""
    return gemma(folder, steps, chat=False)


ALL = {"m2m100": m2m100, "nllb": nllb, "madlad": madlad, "gemma chat": gemma, "gemma": plain_gemma}
