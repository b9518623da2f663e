"""The rules that drop a pair, each a function of the pair and the limits, in the order of their table."""

import re
import tomllib
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import msgspec

from pipeline.language.identify import identify, share
from training.pairs import Pair


class Limits(msgspec.Struct, frozen=True, dict=True):
    """The figures of limits.toml."""

    most_characters: int
    ratio_plus: int
    most_ratio: float
    identical_words: int
    language_times: float
    least_letters: float
    markup: tuple[str, ...]

    @cached_property
    def marks(self) -> re.Pattern[str]:
        """What shows that a text is markup or has gaps for a program to fill."""
        return re.compile("|".join(f"(?:{pattern})" for pattern in self.markup))


def read_limits() -> Limits:
    """Return the limits as they stand in limits.toml."""
    return msgspec.convert(tomllib.loads(Path(__file__).with_name("limits.toml").read_text("utf-8")), Limits)


def empty(pair: Pair, limits: Limits) -> bool:  # noqa: ARG001  # every rule is called alike
    """One side is empty."""
    return not (pair.dutch and pair.english)


def long(pair: Pair, limits: Limits) -> bool:
    """One side is longer than a segment can be."""
    return max(len(pair.dutch), len(pair.english)) > limits.most_characters


def identical(pair: Pair, limits: Limits) -> bool:
    """Both sides are the same and too long to be a name: nobody translated it."""
    return pair.dutch == pair.english and len(pair.dutch.split()) > limits.identical_words


def ratio(pair: Pair, limits: Limits) -> bool:
    """One side says more than the other."""
    short, longer = sorted((len(pair.dutch), len(pair.english)))
    return longer + limits.ratio_plus > limits.most_ratio * (short + limits.ratio_plus)


def language(pair: Pair, limits: Limits) -> bool:
    """One side is clearly in the other's language. Texts too short to tell are kept."""
    return _is(pair.dutch, "en", "nl", limits) or _is(pair.english, "nl", "en", limits)


def letters(pair: Pair, limits: Limits) -> bool:
    """One side is mostly signs and figures: a table, a formula, a program."""
    return min(_share_of_letters(pair.dutch), _share_of_letters(pair.english)) < limits.least_letters


def markup(pair: Pair, limits: Limits) -> bool:
    """One side holds tags, codes or places for a program to fill."""
    return bool(limits.marks.search(pair.dutch) or limits.marks.search(pair.english))


RULES: dict[str, Callable[[Pair, Limits], bool]] = {
    rule.__name__: rule for rule in (empty, long, identical, ratio, language, letters, markup)
}


def _share_of_letters(text: str) -> float:
    return sum(map(str.isalpha, text)) / max(1, len(text))


def _is(text: str, wrong: str, right: str, limits: Limits) -> bool:
    if identify(text) != wrong:
        return False
    shares = share(text)
    return shares[wrong] > limits.language_times * shares[right]
