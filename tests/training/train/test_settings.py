"""Settings and schedules: the rate rises and falls, and a stopped run goes on with the time it had left."""

import pytest

from training.errors import TrainingError
from training.train.schedule import ByClock, BySteps
from training.train.settings import read_settings


@pytest.mark.parametrize("kind", ["decoder", "marian"])
@pytest.mark.parametrize("full", [True, False])
def test_every_kind_has_defaults(kind, full):
    settings = read_settings(kind, full, {})
    assert (settings.rank == 0) is full
    assert settings.tokens > settings.longest > 100


def test_what_is_given_takes_the_place_of_a_default():
    settings = read_settings("decoder", False, {"rate": 1e-3, "rank": 8.0, "weights": {4: 2.0}})
    assert (settings.rate, settings.rank, settings.weights) == (1e-3, 8, {4: 2.0})


@pytest.mark.parametrize(("full", "rank"), [(True, 8), (False, 0)])
def test_a_rank_is_for_low_rank_training_only(full, rank):
    with pytest.raises(TrainingError, match="--full"):
        read_settings("decoder", full, {"rank": rank})


@pytest.mark.parametrize(
    ("progress", "step", "rate"),
    [(0.0, 0, 0.1), (0.0, 4, 0.5), (0.0, 9, 1.0), (0.25, 99, 0.75), (1.2, 99, 0.0)],
)
def test_the_rate_rises_for_the_warm_up_and_falls_to_nothing(progress, step, rate):
    settings = read_settings("decoder", True, {"rate": 1.0, "warm_up": 10})
    assert settings.rate_at(progress, step) == pytest.approx(rate)


def test_late_weights_hold_for_the_last_part():
    settings = read_settings("marian", True, {"weights": {0: 1.0}, "late_weights": {0: 0.3}, "late": 0.7})
    assert [settings.is_late(progress) for progress in (0.0, 0.69, 0.7)] == [False, False, True]
    assert settings.weights_of(False) == {0: 1.0}
    assert settings.weights_of(True) == {0: 0.3}
    assert not read_settings("marian", True, {}).is_late(0.9)


def test_a_run_by_the_clock_counts_what_was_spent_before_it_was_stopped():
    now = [1000.0]
    schedule = ByClock(2, spent=30.0, now=lambda: now[0])
    assert schedule.progress(7) == 0.25
    now[0] += 90
    assert schedule.progress(7) == 1.0
    assert schedule.spent() == 120


def test_a_run_by_steps_does_not_look_at_the_clock():
    now = [1000.0]
    schedule = BySteps(40, spent=5.0, now=lambda: now[0])
    now[0] += 1e6
    assert [schedule.progress(step) for step in (0, 10, 40)] == [0.0, 0.25, 1.0]
    assert schedule.spent() == 1e6 + 5
