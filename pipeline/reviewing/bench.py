"""What lies before a reviewer, in numbered places on pages: the passages of an edition, or its points."""

from abc import ABC, abstractmethod
from typing import Generic, Protocol, TypeVar

PAGE = 50  # places on a page: what a browser and a screen reader list without waiting


class Place(Protocol):
    """One thing to review."""

    @property
    def key(self) -> str:
        """What the page and the memory call it."""

    @property
    def number(self) -> int:
        """Where it stands in reading order, from 1."""


P = TypeVar("P", bound=Place)


class Bench(ABC, Generic[P]):
    """Places in reading order, some of them doubtful; what is said of one is kept at once and for good."""

    places: dict[str, P]

    @abstractmethod
    def is_doubtful(self, key: str) -> bool:
        """Tell whether a place has a finding that no one accepted."""

    @abstractmethod
    def say(self, key: str, english: str, *, accepted: bool) -> object:
        """Keep what the reviewer says of a place. It is on the disk then."""

    @abstractmethod
    def take_back(self, key: str) -> None:
        """Forget what was said of a place; it is the machine's again once the pages are made anew."""

    @property
    def pages(self) -> int:
        """The number of pages."""
        return max(1, -(-len(self.places) // PAGE))

    @property
    def doubtful(self) -> int:
        """The number of doubtful places."""
        return sum(map(self.is_doubtful, self.places))

    @staticmethod
    def page_of(place: Place) -> int:
        """Return the page that a place is on, from 1."""
        return (place.number - 1) // PAGE + 1

    def on_page(self, number: int) -> list[P]:
        """Return the places on a page."""
        return list(self.places.values())[(number - 1) * PAGE : number * PAGE]

    def next_doubtful(self, after: str, *, backwards: bool = False) -> P | None:
        """Return the next doubtful place in reading order, round the end; None when there is none."""
        order = list(self.places.values())
        here = self.places[after].number if after in self.places else 0
        turned = order[here:] + order[:here]
        if backwards:
            turned = [*reversed(order[: max(here - 1, 0)]), *reversed(order[max(here - 1, 0) :])]
        return next((place for place in turned if self.is_doubtful(place.key)), None)
