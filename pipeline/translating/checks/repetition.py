"""Looks for words, phrases and sentences that the English says again although the Dutch does not."""

import re
from collections.abc import Iterator, Sequence

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
# How often a block of so many words may stand in a row: "had had", "more and more and more". From four words
# on, none of the human references of the development sets says a block twice in a row.
_ALLOWED = {1: 2, 2: 2, 3: 1}
# A block that starts further back than this many places of the same word is found by its words.
_LONGEST_BLOCK = 40
# A phrase of this many words that comes back later, when no phrase of the Dutch comes back.
_PHRASE = 6
_DUTCH_PHRASE = 3
_SIGNS = re.compile(r"([^\w\s])\1{4,}|(\w)\2{4,}")

# A block of words: its place, its size in words, how often it stands in a row.
Block = tuple[int, int, int]


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    spans = [Span(*match.span()) for match in _WORD.finditer(target)]
    words = [target[span.start : span.end].lower() for span in spans]
    dutch = [word.lower() for word in _WORD.findall(source)]
    block = _doubled(words) or _in_a_row(words)
    if (
        block
        and not _doubled(dutch)
        and not _in_a_row(dutch)
        and not _starts_a_sentence(target, spans, block)
    ):
        first, size, times = block
        span = Span(spans[first].start, spans[first + size * times - 1].end)
        phrase = target[span.start : spans[first + size - 1].end]
        yield Fault(f"“{phrase}” stands {times} times in a row.", target=(span,))
    elif (place := _comes_back(words, _PHRASE)) is not None and _comes_back(dutch, _DUTCH_PHRASE) is None:
        again = Span(spans[place].start, spans[place + _PHRASE - 1].end)
        yield Fault(f"“{target[again.start : again.end]}” is said twice.", target=(again,))
    for match in _SIGNS.finditer(target):
        if match[0] not in source:
            yield Fault(f"“{match[0]}” repeats one sign.", target=(Span(*match.span()),))


def _starts_a_sentence(text: str, spans: Sequence[Span], block: Block) -> bool:
    """Tell whether a short phrase ends one sentence and opens the next: "... an event. An event is ..."."""
    first, size, times = block
    between = text[spans[first + size - 1].end : spans[first + size].start]
    whole = first == 0 and size * times == len(spans)
    return size <= 3 and times == 2 and not whole and any(sign in between for sign in ".!?")


def _doubled(words: Sequence[str]) -> Block | None:
    """Return the block when the whole text says the same twice: Missions Missions."""
    half = len(words) // 2
    return (0, half, 2) if half and words[:half] == words[half:] else None


def _in_a_row(words: Sequence[str]) -> Block | None:
    """Return the first block that stands too often in a row."""
    places: dict[str, list[int]] = {}
    running: dict[int, int] = {}  # by distance: for how many words the text has said what it said before
    for i, word in enumerate(words):
        before = places.setdefault(word, [])
        running = {i - j: running.get(i - j, 0) + 1 for j in before[-_LONGEST_BLOCK:]}
        before.append(i)
        for size, same in sorted(running.items()):
            times = same // size + 1
            if same % size == 0 and times > _ALLOWED.get(size, 1):
                return i - same - size + 1, size, _all_times(words, i - same - size + 1, size)
    return None


def _all_times(words: Sequence[str], first: int, size: int) -> int:
    """Count how often the block at a place stands in a row."""
    times = 1
    while words[first + times * size : first + (times + 1) * size] == words[first : first + size]:
        times += 1
    return times


def _comes_back(words: Sequence[str], size: int) -> int | None:
    """Return where a phrase of this size stands for the second time, without overlap."""
    seen: dict[tuple[str, ...], int] = {}
    for i in range(len(words) - size + 1):
        phrase = tuple(words[i : i + size])
        if i - seen.setdefault(phrase, i) >= size:
            return i
    return None


CHECK = Check(
    id="repetition",
    severity="error",
    looks_for="Words, phrases or sentences that are said twice or more, when the Dutch says them once.",
    remedy="Remove what is said twice; check that nothing else was lost in its place.",
    find=_find,
)
