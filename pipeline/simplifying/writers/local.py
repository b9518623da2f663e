"""The writer from a folder: an instruction-following model of transformers, run on this computer."""

from pathlib import Path

from pipeline.errors import ModelError
from pipeline.simplifying.writers.base import MOST_TOKENS, Question

# Weights are read from safetensors only, no code that comes with a model is run, and nothing is fetched.
SAFE = {"trust_remote_code": False, "local_files_only": True}


class Local:
    """Runs a model without sampling, so that the same question has the same answer."""

    def __init__(self, folder: Path) -> None:
        try:
            import torch
            import transformers
        except ImportError as error:
            raise ModelError(
                "model.extra",
                "simplify.writer",
                "transformers is not installed.",
                "Install it with: pip install 'helder[transformers]'.",
            ) from error
        transformers.logging.set_verbosity_error()
        transformers.logging.disable_progress_bar()
        self.name = folder.name
        self._torch = torch
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **SAFE)
            load = transformers.AutoModelForCausalLM.from_pretrained
            self._model = load(folder, dtype=torch.float32, use_safetensors=True, **SAFE).eval()
        except (OSError, ValueError, KeyError, ImportError) as error:
            raise ModelError(
                "model.unusable",
                str(folder),
                f"transformers cannot load it ({str(error).splitlines()[0]}).",
                "Name another model, or one whose weights are stored as safetensors.",
            ) from error

    def answer(self, question: Question) -> str:
        """Return what the model goes on with after the question."""
        tokens = self._tokenizer(self._prompt(question), return_tensors="pt", add_special_tokens=False)
        with self._torch.inference_mode():
            made = self._model.generate(
                tokens["input_ids"],
                attention_mask=tokens["attention_mask"],
                max_new_tokens=MOST_TOKENS,
                do_sample=False,
                pad_token_id=self._tokenizer.pad_token_id or self._tokenizer.eos_token_id,
            )
        new = made[0][tokens["input_ids"].shape[1] :]
        return str(self._tokenizer.decode(new, skip_special_tokens=True))

    def _prompt(self, question: Question) -> str:
        if self._tokenizer.chat_template is None:
            return f"{question.instruction}\n\n{question.text}\n\n"
        messages = [
            {"role": "system", "content": question.instruction},
            {"role": "user", "content": question.text},
        ]
        return str(self._tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True))
