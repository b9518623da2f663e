"""Counts the terms of a report, and how often its English keeps to them."""

from collections.abc import Iterable

from pipeline.edition import Rendering, UsedTerm
from pipeline.language.glossary import Entry, Glossary
from pipeline.language.glossary.definitions import translated
from pipeline.report import Segment

# English that an engine or a person made; what was kept has no terms of ours.
_MADE = frozenset({"machine", "memory", "person"})


def used(pairs: Iterable[tuple[Segment, Rendering]], glossary: Glossary) -> tuple[UsedTerm, ...]:
    """Return the terms that the segments have, in the order of the alphabet, by their English.

    What the report defines itself gets the English name that stands where it is defined.
    """
    counts: dict[Entry, list[int]] = {}
    names: dict[Entry, Entry] = {}
    for segment, rendering in pairs:
        if rendering.origin in _MADE:
            missing = {place.entry for place in glossary.missing(segment.text, rendering.text)}
            for entry in dict.fromkeys(place.entry for place in glossary.wanted(segment.text)):
                count = counts.setdefault(entry, [0, 0])
                count[0] += 1
                count[1] += entry not in missing
                names[entry] = translated(names.get(entry, entry), segment.text, rendering.text)
    found = (_term(names[entry], *count) for entry, count in counts.items())
    return tuple(sorted(found, key=lambda term: (term.english.casefold(), term.dutch)))


def _term(entry: Entry, segments: int, kept_to: int) -> UsedTerm:
    return UsedTerm(
        entry.dutch,
        entry.english,
        entry.dutch_short,
        entry.english_short,
        entry.explanation,
        entry.origin,
        entry.source,
        segments,
        kept_to,
    )
