"""A correction teaches what was right, and that it is likelier than what was wrong."""

import math

import pytest

torch = pytest.importorskip("torch")

import numpy as np  # noqa: E402

from training.train.task import Example, rows, total_loss  # noqa: E402

PLAIN = Example(np.array([1]), np.array([2, 3]))
CORRECTED = Example(np.array([1]), np.array([2, 3, 4]), np.array([2, 5]))


def test_the_wrong_answers_stand_after_all_targets():
    answers = [answer.tolist() for _, answer in rows([CORRECTED, PLAIN])]
    assert answers == [[2, 3, 4], [2, 3], [2, 5]]


def test_without_wrong_answers_the_loss_is_that_of_the_tokens():
    total, count = total_loss(torch.tensor([0.5, 1.5]), torch.tensor([0, 0]), [PLAIN], 0.1)
    assert (float(total), count) == (2.0, 2)


@pytest.mark.parametrize(
    ("wrong", "behind"),
    [
        ([0.25, 0.25], 1.0),  # the wrong answer is likelier: the target is behind by a nat
        ([5.0, 6.5], -10.0),
    ],
)
def test_the_loss_is_that_of_contrastive_preference_optimization(wrong, behind):
    tokens, row = torch.tensor([0.5, 0.5, 0.5, *wrong]), torch.tensor([0, 0, 0, 1, 1])
    total, count = total_loss(tokens, row, [CORRECTED], 0.1)
    # -log sigmoid(beta (log p(right) - log p(wrong))), for each of the three tokens of the target.
    expected = 1.5 - 3 * math.log(1 / (1 + math.exp(0.1 * behind)))
    assert float(total) == pytest.approx(expected)
    assert count == 3
