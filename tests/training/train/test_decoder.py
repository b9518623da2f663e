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


ENGLISH = ["It rains.", "The council is of the opinion that the decision must be reconsidered."]


@pytest.mark.parametrize(("task", "grade", "texts"), [("translate", 4, DUTCH), ("plain", PLAIN, ENGLISH)])
def test_the_prompts_are_those_of_the_engine(task, grade, texts):
    engine = CTranslate2Engine(threads=1, batch_tokens=1024, compute_type="int8", task=task)
    learner = DecoderTask(EMBEDDED, torch.nn.Module(), "cpu")
    examples = learner.encode([Pair(grade, text, "Yes.") for text in texts])
    read = [[learner._pieces.id_to_piece(int(token)) for token in example.source] for example in examples]
    assert read == [engine._prompt(text) for text in texts]
    assert {len(prompt) % 4 for prompt in read} == {0}
