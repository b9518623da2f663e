"""Families: each architecture is asked for English in the way that it was trained on."""

from types import SimpleNamespace

import pytest

from pipeline.translating.engines.families import family


class Tokenizer:
    """Writes down what it is asked to encode; codes of languages are their own tokens."""

    bos_token_id, chat_template, src_lang = 2, None, ""

    def __init__(self, **more) -> None:
        self.asked: list[object] = []
        self.__dict__.update(more)

    def __call__(self, text, **_options):
        self.asked.append(text)
        return {"input_ids": [len(text)]}

    def convert_tokens_to_ids(self, token):
        return {"eng_Latn": 77}[token]

    def get_lang_id(self, code):
        return {"en": 55}[code]

    def apply_chat_template(self, messages, **options):
        self.asked.append(messages)
        assert options["add_generation_prompt"]
        return {"input_ids": [9]}


class NllbTokenizer(Tokenizer):
    """Its name is how the two families of one architecture are told apart, as in transformers."""


def asked(kind, tokenizer, encoder_decoder=True):
    found = family(SimpleNamespace(is_encoder_decoder=encoder_decoder, model_type=kind), tokenizer)
    return found.encode("Het water"), found.options


@pytest.mark.parametrize("kind", ["marian", "unheard-of"])
def test_marian_and_unknown_encoder_decoders_get_the_segment_as_it_is(kind):
    tokenizer = Tokenizer()
    assert asked(kind, tokenizer) == ([9], {})
    assert tokenizer.asked == ["Het water"]


def test_nllb_is_told_both_languages_in_its_codes():
    tokenizer = NllbTokenizer()
    assert asked("m2m_100", tokenizer)[1] == {"forced_bos_token_id": 77}
    assert tokenizer.src_lang == "nld_Latn"


def test_m2m100_is_told_both_languages_in_its_codes():
    tokenizer = Tokenizer()
    assert asked("m2m_100", tokenizer)[1] == {"forced_bos_token_id": 55}
    assert tokenizer.src_lang == "nl"


def test_madlad_finds_the_target_language_in_the_text():
    tokenizer = Tokenizer()
    asked("t5", tokenizer)
    assert tokenizer.asked == ["<2en> Het water"]


def test_a_chat_model_gets_an_instruction_in_its_own_template():
    tokenizer = Tokenizer(chat_template="{{ messages }}")
    assert asked("llama", tokenizer, encoder_decoder=False) == ([9], {})
    assert tokenizer.asked[0][0]["content"].endswith("\n\nHet water")


def test_a_plain_decoder_gets_the_prompt_of_the_embedded_model_after_its_begin_token():
    tokenizer = Tokenizer()
    encoded, _ = asked("gemma3_text", tokenizer, encoder_decoder=False)
    assert tokenizer.asked == ["Het water => "]
    assert encoded == [2, len("Het water => ")]
