"""Makes the outline of a page: which drafts are headings, how deep, and which are quotes and notes."""

import re

from pipeline.reading.drafts import Draft
from pipeline.reading.headings import mark_headings
from pipeline.reading.levels import set_levels
from pipeline.reading.lists import nest, remark_heading_gaps
from pipeline.reading.run_in import part_run_in_headings
from pipeline.reading.words import Words

_QUOTED = re.compile(r"(?:“[^“”]+”|„[^„”]+”|«[^«»]+»|‘[^‘]+’|\"[^\"]+\")\.?")
# A quote that stands alone is a sentence, not a title in quotation marks.
_SHORTEST_QUOTE = 40


def outline(drafts: list[Draft], words: Words, language: str, wrapped: bool) -> list[Draft]:
    """Return the drafts with kinds and levels decided. `wrapped` is False when every line is a paragraph."""
    _mark_quotes(drafts)
    mark_headings(drafts, words, language, wrapped)
    parted = part_run_in_headings(drafts, language)
    set_levels(parted, words, language)
    remark_heading_gaps(parted)
    _mark_notes(parted, words)
    nest(parted)
    return parted


def _mark_quotes(drafts: list[Draft]) -> None:
    """Make a quote of a paragraph that is wholly in quotation marks."""
    for draft in drafts:
        text = draft.text
        if draft.kind == "paragraph" and len(text) >= _SHORTEST_QUOTE and _QUOTED.fullmatch(text):
            draft.kind = "quote"


def _mark_notes(drafts: list[Draft], words: Words) -> None:
    """Make notes of the items below a heading such as "Noten"."""
    among_notes = False
    for draft in drafts:
        if draft.kind == "heading":
            among_notes = draft.text.lower() in words.notes
        elif among_notes and draft.kind == "item":
            draft.kind = "note"
