"""CTranslate2's converter of transformers models, told what changed its name in transformers 5."""

from typing import Any

from ctranslate2.converters import TransformersConverter


class Converter(TransformersConverter):  # type: ignore[misc]  # the library has no types
    """Converts a folder whose weights are safetensors.

    CTranslate2 4.8.5 was written for transformers 4. With version 5 it finds no codes of languages in M2M100
    and refuses the model, and it scales the scores of T5 models that must not be scaled (MADLAD).
    """

    def load_model(self, model_class: Any, folder: str, **options: Any) -> Any:
        """Load the model; `tie_word_embeddings` says again whether the scores of a T5 model are scaled."""
        model = super().load_model(model_class, folder, use_safetensors=True, **options)
        scaled = getattr(model.config, "scale_decoder_outputs", None)
        if scaled is not None:
            model.config.tie_word_embeddings = scaled
        return model

    def load_tokenizer(self, tokenizer_class: Any, folder: str, **options: Any) -> Any:
        """Load the tokenizer; that of M2M100 lists its codes of languages as it did before."""
        tokenizer = super().load_tokenizer(tokenizer_class, folder, **options)
        codes = getattr(tokenizer, "lang_token_to_id", None)
        return _Coded(tokenizer, sorted(codes, key=codes.__getitem__)) if codes else tokenizer


class _Coded:
    """A tokenizer with the tokens for languages where CTranslate2 looks for them."""

    def __init__(self, tokenizer: Any, codes: list[str]) -> None:
        self._tokenizer = tokenizer
        self.special_tokens_map = {**tokenizer.special_tokens_map, "additional_special_tokens": codes}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tokenizer, name)
