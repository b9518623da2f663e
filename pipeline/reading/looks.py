"""Tells how headings look: by a number, an underline, capitals, a word such as "Bijlage", or by nothing."""

import re
from itertools import pairwise

import msgspec

from pipeline.reading.drafts import Draft
from pipeline.reading.headings import first_word
from pipeline.reading.words import Words

PLAIN = "plain"
STANDING = "standing"
CHAPTER = "chapter"
DIVISION = "division"
CAPITALS = "capitals"
HASHES = "hashes"
NUMBER = "1"

# An abbreviation as heading (CBS, RIVM) has capitals too; a word of more capitals than this is written so.
_LONGEST_ABBREVIATION = 6
_NUMBERED_WORD = re.compile(r"[^\W\d_]+\s+(?:\d{1,3}|[IVXL]+|[A-Z])\b")
_LETTERS = re.compile(r"[^\W\d_]+")


class Look(msgspec.Struct, frozen=True, order=True):
    """How a heading looks: a kind of sign, and how often or how deep it is there."""

    sign: str
    depth: int = 0


class Heading(msgspec.Struct):
    """A heading on its way to a level. `follower` is the look of a heading that follows directly."""

    draft: Draft
    look: Look
    follower: Look | None = None
    depth: int = 0

    @property
    def text(self) -> str:
        """The text in lower case."""
        return self.draft.text.lower()

    @property
    def is_plain(self) -> bool:
        """Tell whether it looks like nothing."""
        return self.look.sign == PLAIN

    @property
    def is_parent(self) -> bool:
        """Tell whether a plain heading follows directly."""
        return self.follower is not None and self.follower.sign == PLAIN


def look_at(drafts: list[Draft], words: Words) -> list[Heading]:
    """Return the headings among the drafts with their looks.

    A plain heading that a chapter follows directly heads nothing: it is a name below a foreword, and becomes
    a paragraph.
    """
    found = [at for at, draft in enumerate(drafts) if draft.kind == "heading"]
    capitals = any(_is_in_capitals(drafts[at].text) for at in found[1:])
    headings = [Heading(drafts[at], _look(drafts[at], words, capitals)) for at in found]
    for (at, heading), (next_at, following) in pairwise(zip(found, headings, strict=True)):
        if next_at == at + 1:
            heading.follower = following.look
    return _without_closings(headings)


def _without_closings(headings: list[Heading]) -> list[Heading]:
    kept = headings[:1]
    seen = {heading.look for heading in kept}
    for heading in headings[1:]:
        follower = heading.follower
        chapter = follower and (follower in seen or follower.sign in {CHAPTER, DIVISION, STANDING})
        if heading.is_plain and chapter and not heading.is_parent:
            heading.draft.kind = "paragraph"
        else:
            kept.append(heading)
        seen.add(heading.look)
    return kept


def _look(draft: Draft, words: Words, capitals: bool) -> Look:
    """Return how a heading looks. Where others are written in capitals, an abbreviation alone is too."""
    word, numbered = first_word(draft.text), _NUMBERED_WORD.match(draft.text) is not None
    if draft.hashes:
        return Look(HASHES, draft.hashes)
    if numbered and word in words.divisions:
        return Look(DIVISION)
    if draft.mark:
        return Look(draft.mark.style.strip("(.)")[0], len(draft.numbers))
    if numbered and word in words.chapters:
        return Look(CHAPTER)
    if draft.underline:
        return Look("underline " + draft.underline)
    if draft.text.lower() in words.standing:
        return Look(STANDING)
    if _is_in_capitals(draft.text) or (capitals and draft.text.isupper()):
        return Look(CAPITALS)
    return Look(PLAIN)


def _is_in_capitals(text: str) -> bool:
    return text.isupper() and any(len(word) > _LONGEST_ABBREVIATION for word in _LETTERS.findall(text))
