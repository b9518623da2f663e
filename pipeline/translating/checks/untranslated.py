"""Looks for Dutch words that were left in the English."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.language.addresses import find_addresses
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# What stands between quotation marks or in italics may be a title that keeps its language.
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)|„[^”“]*[”“]")
_BRACKETED = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")

Mark = Literal["", "function", "sure", "content"]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    function_words: frozenset[str]
    sure_words: frozenset[str]
    headings: frozenset[str]
    particles: frozenset[str]
    english_too: tuple[str, ...]
    look: str
    look_from: int


class _Words:
    """What is known of Dutch words."""

    def __init__(self) -> None:
        here = Path(__file__)
        data = msgspec.convert(tomllib.loads(here.with_suffix(".toml").read_text(encoding="utf-8")), _Data)
        lines = here.with_name("dutch-words.txt").read_text(encoding="utf-8").splitlines()
        self.functions = data.function_words
        self.sure = data.sure_words
        self.particles = data.particles
        english = "|".join(map(re.escape, data.english_too))
        self.english_too = re.compile(rf"\b(?:{english})\b", re.IGNORECASE)
        self.content = data.headings | {line for line in lines if not line.startswith("#")}
        self._look = re.compile(data.look)
        self._look_from = data.look_from

    def mark(self, word: str, *, by_look: bool) -> Mark:
        """Tell what kind of Dutch word this is, if any; the word is in lower case.

        Of a compound with a hyphen the last part decides: VN-resolutie.
        """
        if word in self.sure:
            return "sure"
        if word in self.functions:
            return "function"
        word = word.rsplit("-", 1)[-1]
        looks_dutch = by_look and len(word) >= self._look_from and self._look.fullmatch(word)
        return "content" if word in self.content or looks_dutch else ""


@cache
def _words() -> _Words:
    return _Words()


class _Token(msgspec.Struct):
    """A word of the English: its place, and the mark of a Dutch word or nothing."""

    span: Span
    text: str
    mark: Mark


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text
    tokens = _tokens(source, target)
    _spare_names(tokens)
    for run in _runs(tokens):
        first, last = run[0].span, run[-1].span
        phrase = target[first.start : last.end]
        yield Fault(f"“{phrase}” is still Dutch.", target=(Span(first.start, last.end),))


def _tokens(source: str, target: str) -> list[_Token]:
    dutch = {word.lower() for word in _WORD.findall(source)}
    copied_whole = source.strip().lower() == target.strip().lower()
    shouted = target.isupper()
    kept = _kept(source, target)
    tokens: list[_Token] = []
    for match in _WORD.finditer(target):
        word, low = match[0], match[0].lower()
        opens = copied_whole and not any(len(token.text) > 1 for token in tokens)
        plain = word.rsplit("-", 1)[-1].islower() if "-" in word else word.islower()
        judged = (plain or shouted or opens) and low in dutch
        free = not any(start <= match.start() < end for start, end in kept)
        # A single capitalised word may be a name: only a known word counts, not the look of it.
        mark = _words().mark(low, by_look=not opens) if judged and free else ""
        tokens.append(_Token(Span(*match.span()), word, mark))
    return tokens


def _kept(source: str, target: str) -> list[tuple[int, int]]:
    """Return what is kept on purpose: addresses, quotations, and brackets that the Dutch does not have."""
    kept = [(span.start, span.end) for span in find_addresses(target)]
    kept += [match.span() for match in _words().english_too.finditer(target)]
    kept += [match.span() for match in _QUOTED.finditer(target)]
    kept += [match.span() for match in _BRACKETED.finditer(target) if match[0] not in source]
    return kept


def _spare_names(tokens: Sequence[_Token]) -> None:
    """Unmark function words that belong to a name: Wet op de Raad van State, member van de Velde."""
    row: list[_Token] = []
    after_name = False
    for token in tokens:
        if token.mark in ("function", "sure"):
            row.append(token)
            continue
        if _is_name(token) and (after_name or all(word.text in _words().particles for word in row)):
            for word in row:
                word.mark = ""
        row, after_name = [], _is_name(token)


def _is_name(token: _Token) -> bool:
    return token.text[0].isupper() and not token.mark


def _runs(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    """Yield the rows of marked words that say enough: a content word, a sure word, or two function words."""
    run: list[_Token] = []
    for token in [*tokens, _Token(Span(0, 0), "", "")]:
        if token.mark:
            run.append(token)
            continue
        if len(run) > 1 or any(word.mark in ("content", "sure") for word in run):
            yield run
        run = []


CHECK = Check(
    id="untranslated",
    severity="error",
    looks_for="Dutch words left in the English, outside names, quotations and titles.",
    remedy="Translate these words; if they are a name or a title, put it in quotation marks.",
    find=_find,
)
