"""Says how far a run is, by the clock or by the steps done."""

import time
from collections.abc import Callable
from typing import Protocol


class Schedule(Protocol):
    """How far a run is: 0 at the start, 1 and more at the end."""

    def progress(self, step: int) -> float:
        """Return how far the run is when so many steps are done."""

    def spent(self) -> float:
        """Return the seconds that the run took so far, what it did before a stop included."""


class ByClock:
    """A run of so many minutes; `spent` seconds were used before it was stopped."""

    def __init__(self, minutes: float, spent: float = 0.0, now: Callable[[], float] = time.monotonic) -> None:
        self._seconds = minutes * 60
        self._now = now
        self._begun = now() - spent

    def progress(self, step: int) -> float:  # noqa: ARG002  # the clock decides
        """Return the share of the time that is over."""
        return self.spent() / self._seconds

    def spent(self) -> float:
        """Return the seconds since the start, without the time between a stop and its resumption."""
        return self._now() - self._begun


class BySteps:
    """A run of so many steps, which is the same every time."""

    def __init__(self, steps: int, spent: float = 0.0, now: Callable[[], float] = time.monotonic) -> None:
        self._steps = steps
        self._now = now
        self._begun = now() - spent

    def progress(self, step: int) -> float:
        """Return the share of the steps that are done."""
        return step / self._steps

    def spent(self) -> float:
        """Return the seconds since the start, without the time between a stop and its resumption."""
        return self._now() - self._begun
