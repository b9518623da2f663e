"""Looks for English that is empty or stops before its end."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

_CLOSERS = " \u00a0\"'”’»)]}"
_END_SIGNS = (".", "!", "?", "…")
# English may go on with a list where the Dutch ends its sentence.
_ENGLISH_END_SIGNS = (*_END_SIGNS, ":", ";")
_LAST_WORD = re.compile(r"[\w./]+\Z")


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    abbreviations: frozenset[str]
    english: frozenset[str]
    dutch: frozenset[str]


@cache
def _words() -> _Words:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return msgspec.convert(data, _Words)


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    target = hypothesis.text.rstrip(_CLOSERS)
    if not any(map(str.isalnum, target)):
        if any(map(str.isalnum, source)):
            yield Fault("There is no English text.", source=(Span(0, len(source)),))
        return
    end = (Span(len(target) - 1, len(target)),)
    dutch = source.rstrip(_CLOSERS)
    if hypothesis.truncated:
        yield Fault("The English was cut off at the length limit of the model.", target=end)
    elif _ends_sentence(dutch) and not target.endswith(_ENGLISH_END_SIGNS):
        yield Fault(f"The Dutch ends with “{dutch[-1]}”, the English stops without it.", target=end)
    elif _last_word(target) in _words().english and _last_word(dutch) not in _words().dutch:
        yield Fault(f"The English stops in the middle of a phrase: “{_last_word(target)}”.", target=end)


def _ends_sentence(dutch: str) -> bool:
    return dutch.endswith(_END_SIGNS) and _last_word(dutch).removesuffix(".") not in _words().abbreviations


def _last_word(text: str) -> str:
    match = _LAST_WORD.search(text, max(0, len(text) - 40))
    return match[0].lower() if match else ""


CHECK = Check(
    id="truncated",
    severity="error",
    looks_for="English that is empty, was cut off at a length limit, or stops before the sentence ends.",
    remedy="Translate the rest of the Dutch.",
    find=_find,
)
