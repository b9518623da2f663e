"""A decoder is trained on prompts as the engine will give them."""

import pytest

torch = pytest.importorskip("torch")

from pipeline.translating.engines.card import EMBEDDED  # noqa: E402
from pipeline.translating.engines.ctranslate2 import CTranslate2Engine  # noqa: E402
from training.pairs import PLAIN, Pair  # noqa: E402
from training.train.decoder import DecoderTask  # noqa: E402

DUTCH = [
    "Ja.",
    "De raad stemt in.",
    "De raad stemt in met de begroting van 2024.",
    "Zie ⟦Parliamentary Paper⟧ 12.",
]


def test_the_prompts_are_those_of_the_engine():
    engine = CTranslate2Engine(threads=1, batch_tokens=1024, compute_type="int8")
    read = prompts([Pair(4, dutch, "Yes.") for dutch in DUTCH])
    assert read == [engine._prompt(dutch) for dutch in DUTCH]
    assert {len(prompt) % 4 for prompt in read} == {0}


def test_a_pair_of_plain_english_has_a_mark_of_its_own():
    translation, plain = prompts([Pair(4, "Raad.", "Council."), Pair(PLAIN, "Raad.", "Council.")])
    assert ("▁=>" in translation, "▁->" in translation) == (True, False)
    assert ("▁=>" in plain, "▁->" in plain) == (False, True)


def prompts(pairs):
    """Return what the model reads of some pairs, as pieces."""
    learner = DecoderTask(EMBEDDED, torch.nn.Module(), "cpu")
    return [
        [learner._pieces.id_to_piece(int(token)) for token in example.source]
        for example in learner.encode(pairs)
    ]
