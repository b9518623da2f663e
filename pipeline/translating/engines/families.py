"""How each family of Hugging Face models wants to be asked for English: the text around a Dutch segment."""

from collections.abc import Callable
from typing import Any, NamedTuple

INSTRUCTION = "Translate this Dutch text into English. Answer with the translation only.\n\n{segment}"
# What the embedded model and its relatives were trained on; also for a decoder without a chat template.
PLAIN = "{segment} => "


class Family(NamedTuple):
    """How to ask: text to tokens, and what `generate` needs beside them."""

    encode: Callable[[str], list[int]]
    options: dict[str, Any]


def family(config: Any, tokenizer: Any) -> Family:
    """Return how to ask this model for English. Unknown encoder-decoders are asked like Marian models."""
    if not config.is_encoder_decoder:
        return _decoder_only(tokenizer)
    make = {"m2m_100": _multilingual, "t5": _madlad}.get(config.model_type, _marian)
    return make(tokenizer)


def _marian(tokenizer: Any) -> Family:
    """Most Marian models know one target language; one that knows several is told which by a first token."""
    code = ">>eng<<"
    begin = f"{code} " if code in getattr(tokenizer, "supported_language_codes", ()) else ""
    return Family(lambda segment: _ids(tokenizer(f"{begin}{segment}")), {})


def _multilingual(tokenizer: Any) -> Family:
    """M2M100 (language codes nl, en) and NLLB (nld_Latn, eng_Latn) share one architecture."""
    nllb = "nllb" in type(tokenizer).__name__.lower()
    source, target = ("nld_Latn", "eng_Latn") if nllb else ("nl", "en")
    tokenizer.src_lang = source
    first = tokenizer.convert_tokens_to_ids(target) if nllb else tokenizer.get_lang_id(target)
    return Family(lambda segment: _ids(tokenizer(segment)), {"forced_bos_token_id": first})


def _madlad(tokenizer: Any) -> Family:
    """MADLAD-400 names the target language in the text."""
    return Family(lambda segment: _ids(tokenizer(f"<2en> {segment}")), {})


def _decoder_only(tokenizer: Any) -> Family:
    if getattr(tokenizer, "chat_template", None):

        def encode(segment: str) -> list[int]:
            message = {"role": "user", "content": INSTRUCTION.format(segment=segment)}
            return _ids(
                tokenizer.apply_chat_template([message], add_generation_prompt=True, return_dict=True)
            )

        return Family(encode, {})
    begin = [] if tokenizer.bos_token_id is None else [tokenizer.bos_token_id]
    return Family(
        lambda segment: begin + _ids(tokenizer(PLAIN.format(segment=segment), add_special_tokens=False)), {}
    )


def _ids(encoded: Any) -> list[int]:
    return [int(token) for token in encoded["input_ids"]]
