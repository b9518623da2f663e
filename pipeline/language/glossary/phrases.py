"""Finds phrases in a row of words, longest first, in time that grows with the number of words."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

# A word (with the apostrophes inside it), or one sign that is neither a blank nor a hyphen.
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\s\w‐‑-]")


class Token(NamedTuple):
    """One word or sign and its place in the text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words and signs of a text; hyphens part words as blanks do."""
    return [Token(match[0].replace("’", "'"), *match.span()) for match in _TOKEN.finditer(text)]


class _Node(Generic[Value]):
    """A place in the tree of words: the next words, and what is known by the words so far."""

    __slots__ = ("after", "values")

    def __init__(self) -> None:
        self.after: dict[str, _Node[Value]] = {}
        self.values: list[Value] = []


class Phrases(Generic[Value]):
    """A set of phrases, each a row of words with a value; one phrase may have several values."""

    def __init__(self) -> None:
        self._root: _Node[Value] = _Node()

    def add(self, words: Sequence[str], value: Value) -> None:
        """Add a phrase; it must have a word at least."""
        node = self._root
        for word in words:
            node = node.after.setdefault(word, _Node())
        node.values.append(value)

    def find(
        self,
        words: Sequence[Collection[str]],
        fits: Callable[[int, int, Value], bool] = lambda _start, _end, _value: True,
    ) -> Iterator[tuple[int, int, Value]]:
        """Yield each phrase found as (first word, word after its last, value), none of them overlapping.

        `words` has for each place the readings of its word. At a place the longest phrase counts, and of its
        values the first that `fits`. The longest phrase added limits how far each place looks ahead.
        """
        place = 0
        while place < len(words):
            found = self._longest(words, place, fits)
            if found is None:
                place += 1
            else:
                yield found
                place = found[1]

    def _longest(
        self,
        words: Sequence[Collection[str]],
        start: int,
        fits: Callable[[int, int, Value], bool],
    ) -> tuple[int, int, Value] | None:
        best = None
        nodes = [self._root]
        for end in range(start, len(words)):
            nodes = [node.after[word] for node in nodes for word in words[end] if word in node.after]
            if not nodes:
                break
            values = (value for node in nodes for value in node.values if fits(start, end + 1, value))
            value = next(values, None)
            if value is not None:
                best = (start, end + 1, value)
        return best
