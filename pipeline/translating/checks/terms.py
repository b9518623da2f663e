"""Looks for terms of the glossary whose English is not there; graver where the user asked for the term."""

from collections.abc import Callable, Iterator

from pipeline.edition import Severity
from pipeline.language.glossary import Entry, Glossary, Origin, shipped_glossary
from pipeline.report import Span
from pipeline.translating.checks.base import Check, Fault
from pipeline.translating.engines.base import Hypothesis

# Terms that the user gave: to do without one is an error, whatever the sense.
_THEIRS: frozenset[Origin] = frozenset({"own", "keep"})


def check(glossary: Callable[[], Glossary]) -> Check:
    """Return the check for a glossary; the glossary is made when it is first asked."""
    return Check(
        id="terms",
        severity="warning",
        looks_for="Terms of the glossary that are not in the English, nor another right wording of them.",
        remedy="Use the English of the glossary, unless the word has another sense here.",
        find=lambda source, hypothesis: _find(glossary(), source, hypothesis),
    )


def _find(glossary: Glossary, source: str, hypothesis: Hypothesis) -> Iterator[Fault]:
    """Yield one fault for each term that the English does without, with all places of the term."""
    places: dict[Entry, list[Span]] = {}
    for place in glossary.missing(source, hypothesis.text):
        places.setdefault(place.entry, []).append(Span(place.start, place.end))
    for entry, spans in places.items():
        dutch = source[spans[0].start : spans[0].end]
        severity: Severity | None = "error" if entry.origin in _THEIRS else None
        yield Fault(_message(entry, dutch), source=tuple(spans), severity=severity)


def _message(entry: Entry, dutch: str) -> str:
    if entry.origin == "keep":
        return f"“{dutch}” must stay as it is, and is not in the English."
    return f"“{dutch}” is “{entry.english}” in the glossary, and that is not in the English."


CHECK = check(shipped_glossary)
