"""Looks for references and names of movers of motions that are not the same in the English, sign for sign."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.language.numbers import Quantity, find
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# An identifier as short as this may be said in another way: lid 2 is the second paragraph.
_SHORT = 2
_PARTICLES = {"Van", "De", "Den", "Ter", "Ten"}
# What is called by the name of its mover: the Kröger motion.
_NAMED = "(?:motion|amendment|bill|report|Act|committee|commission|case)"
_NAME_WORD = re.compile(r"[A-ZÀ-Ý][\w’']+")


class _Names(NamedTuple):
    patterns: tuple[re.Pattern[str], ...]
    not_names: frozenset[str]


@cache
def _names() -> _Names:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["names"]
    patterns = tuple(re.compile(p.replace("{name}", data["name"])) for p in data["patterns"])
    return _Names(patterns, frozenset(data["not_names"]))


def _find(source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    yield from _find_identifiers(source, hypothesis.text)
    yield from _find_names(source, hypothesis.text)
    yield from _find_odd_names(source, hypothesis.text)


def _find_identifiers(source: str, target: str) -> Iterator[Fault]:
    dutch, english = find(source, "nl"), find(target, "en")
    missing = [q for q in dutch if q.kind == "reference" and not _kept(q, source, target, english)]
    extra = [q for q in english if q.kind == "reference" and not _kept(q, target, source, dutch)]
    for quantity in missing:
        other = _counterpart(quantity, extra)
        if other is None:
            message = f"The reference “{quantity.text}” is missing from the English or was changed."
            yield Fault(message, source=(quantity.span,))
        else:
            extra.remove(other)
            message = f"The reference “{quantity.text}” has become “{other.text}”."
            yield Fault(message, source=(quantity.span,), target=(other.span,))
    for quantity in extra:
        yield Fault(f"The reference “{quantity.text}” is not in the Dutch.", target=(quantity.span,))


def _kept(quantity: Quantity, own: str, other: str, numbers: Sequence[Quantity]) -> bool:
    """Tell whether the other text has an identifier as often; only kinds of blank and hyphen may differ."""
    # Article 15c is Article 15(c) as well.
    identifier = re.sub(r"(?<=\d)([a-z])\Z", r" ?\\(?\1\\)?", re.escape(_plain(quantity.text)))
    pattern = re.compile(rf"(?<!\w)(?<!\d[.,]){identifier}(?!\w|[.,]\d)")
    if len(pattern.findall(_plain(other))) >= len(pattern.findall(_plain(own))):
        return True
    return len(quantity.text) <= _SHORT and any(n.amount == quantity.amount for n in numbers)


def _plain(text: str) -> str:
    """Return a text with one kind of blank and of hyphen, and with EU law under its English letters."""
    text = re.sub(r"(?<=/)(E?)EG\b", r"\1EC", text)
    return re.sub(r"[–‑‐]", "-", re.sub(r"[\u00a0\u202f\u2009]", " ", text))


def _counterpart(quantity: Quantity, extra: Sequence[Quantity]) -> Quantity | None:
    """Return the new reference that most likely stands for a missing one: same digits, or same length."""
    same = [other for other in extra if other.value == quantity.value]
    alike = [other for other in extra if len(other.text) == len(quantity.text)]
    return next(iter(same + alike), None)


def _find_names(source: str, target: str) -> Iterator[Fault]:
    patterns, not_names = _names()
    seen: set[str] = set()
    for pattern in patterns:
        for match in pattern.finditer(source):
            for word in _NAME_WORD.finditer(source, *match.span(1)):
                name = word[0]
                if name not in seen | not_names and name not in target:
                    seen.add(name)
                    yield Fault(
                        f"The name “{name}” is missing from the English.", source=(Span(*word.span()),)
                    )


def _find_odd_names(source: str, target: str) -> Iterator[Fault]:
    """Yield the names of movers and members that the English takes for a subject or a thing."""
    patterns, not_names = _names()
    names = {
        word[0]
        for pattern in patterns
        for match in pattern.finditer(source)
        for word in _NAME_WORD.finditer(source, *match.span(1))
    } - not_names
    named = rf"(?:\W+[\w’'-]+){{0,4}}?\W*{_NAMED}"
    for name in sorted(names - _PARTICLES):
        odd = re.search(rf"motions? (?:on|about|for) {name}\b|\bthe {name}\b(?!{named})", target)
        if odd:
            yield Fault(f"“{name}” is the name of a person.", target=(Span(*odd.span()),))


CHECK = Check(
    id="references",
    severity="error",
    looks_for="Numbers of parliamentary papers, gazettes, laws and articles, and names of movers of motions.",
    remedy="Copy the reference from the Dutch, sign for sign.",
    find=_find,
)
