"""Tells whether a pair would teach a model the answers of an evaluation set."""

from collections import Counter, defaultdict

from training.deduplicate.texts import key, sequences
from training.pairs import Pair

# A pair is too near when it holds so much (0 to 1) of the word sequences of a segment. FLORES is from
# Wikinews and Wikivoyage, whose sentences turn up in other corpora with a name or a date changed.
SHARE = 0.5
_WORDS = 4


class Evaluation:
    """The segments of the evaluation sets, both sides."""

    def __init__(self) -> None:
        self._sides = {"dutch": _Side(), "english": _Side()}

    def add(self, dutch: str, english: str) -> None:
        """Add a segment with its reference."""
        self._sides["dutch"].add(dutch)
        self._sides["english"].add(english)

    def has(self, pair: Pair) -> bool:
        """Tell whether one side of the pair is a segment of a set, or holds half of one."""
        return self._sides["dutch"].has(pair.dutch) or self._sides["english"].has(pair.english)


class _Side:
    def __init__(self) -> None:
        self._keys: set[str] = set()
        self._sizes: list[int] = []
        self._segments: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, text: str) -> None:
        keyed = key(text)
        if not keyed or keyed in self._keys:
            return
        self._keys.add(keyed)
        found = sequences(keyed, _WORDS)
        for number in found:
            self._segments[number].append(len(self._sizes))
        self._sizes.append(len(found))

    def has(self, text: str) -> bool:
        keyed = key(text)
        if keyed in self._keys:
            return True
        shared: Counter[int] = Counter()
        for number in sequences(keyed, _WORDS):
            shared.update(self._segments.get(number, ()))
        return any(count >= SHARE * self._sizes[segment] for segment, count in shared.items())
