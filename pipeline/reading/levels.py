"""Gives headings their levels, from how they look and how they follow each other.

The rules, in order:

1. The first heading is the title, level 1, when no running text stands before it and it names no part such as
   "Inleiding", and no later heading looks the same; or, when others do, if it looks like nothing, or has no
   text of its own and no number. Otherwise the report has no title and its chapters are level 1.
2. Headings that look the same are on the same level: the count of # signs; the depth of a number (2.1 is
   below 2); the sign that underlines; capitals. A way to look is below those that were met before it, as in
   reStructuredText; numbers are below each other by depth. "Deel" is above all. "Hoofdstuk" and "Bijlage"
   with a number, and parts that every report has ("Voorwoord", "Literatuur"), stand where the chapters stand.
3. A heading that looks like nothing is below the last one that looks like something.
4. Among those, a heading without text of its own, directly followed by another, is its parent. Of several
   such parents, those that begin with the same word ("Doelgebied water", "Doelgebied lucht") are the outer
   ones and the others stand inside them; where no beginnings are alike, a parent that is followed by a parent
   is an outer one. A heading that comes back word for word (under each programme "Wat heeft het gekost?") is
   one below the last heading that does not.
5. A parent reaches until the next heading of its own level, since nothing else on a plain page ends it: a
   heading that begins a new theme without saying so stays inside the parent before it.

No level is skipped: a heading is at most one below the one that it stands under.
"""

import re
from collections import Counter
from itertools import pairwise

from pipeline.language.function_words import function_words
from pipeline.reading.drafts import Draft
from pipeline.reading.headings import first_word
from pipeline.reading.looks import (
    CAPITALS,
    CHAPTER,
    DIVISION,
    HASHES,
    NUMBER,
    PLAIN,
    STANDING,
    Heading,
    Look,
    look_at,
)
from pipeline.reading.words import Words

# The deepest level that HTML has.
DEEPEST = 6
# Words begin alike when they share this many letters, endings aside: Doelgebied, Doelgebieden.
_SHARED = 8
_ENDING = re.compile(r"(?<=...)(?:en|s|e)$")


def set_levels(drafts: list[Draft], words: Words, language: str) -> None:
    """Set the level of every heading; one that turns out to head nothing becomes a paragraph."""
    headings = look_at(drafts, words)
    if not headings:
        return
    titles = 1 if _has_title(headings, drafts, words) else 0
    ranks = _ranks(headings[titles:])
    _set_plain_depths(headings[titles:], language)
    above: list[tuple[int, int]] = []
    for heading in headings[titles:]:
        rank = (ranks[heading.look], heading.depth)
        while above and above[-1] >= rank:
            above.pop()
        above.append(rank)
        heading.draft.level = min(len(above) + titles, DEEPEST)
    if titles:
        headings[0].draft.level = 1


def _has_title(headings: list[Heading], drafts: list[Draft], words: Words) -> bool:
    """Tell whether the first heading is the title, by rule 1."""
    first, rest = headings[0], headings[1:]
    at = drafts.index(first.draft)
    if first.text in words.openings or not all(map(_is_line, drafts[:at])):
        return False
    if first.look.sign == HASHES:
        return all(heading.look != first.look for heading in rest)
    if first.is_plain or all(heading.look.sign != first.look.sign for heading in rest):
        return True
    following = next((draft for draft in drafts[at + 1 :] if not _is_line(draft)), None)
    without_text = following is not None and following.kind == "heading"
    return without_text and not first.draft.mark and first.look.sign not in {CHAPTER, DIVISION}


def _is_line(draft: Draft) -> bool:
    """Tell a line of a title page (a name, a date) from running text."""
    return draft.kind == "paragraph" and not draft.last.ended


def _ranks(headings: list[Heading]) -> dict[Look, int]:
    """Return the rank of every look, by rules 2 and 3: the highest is the smallest."""
    looks = {heading.look for heading in headings}
    met = list(dict.fromkeys(heading.look.sign for heading in headings))
    signs = [sign for sign in met if sign not in (PLAIN, STANDING, CHAPTER, DIVISION)]
    if CHAPTER in met and (not signs or met.index(CHAPTER) < met.index(signs[0])):
        signs.insert(0, CHAPTER)
    ordered = [look for sign in signs for look in sorted(looks) if look.sign == sign]
    ranks = {look: rank for rank, look in enumerate(ordered, 1)}
    numbered = [heading.draft.text for heading in headings if heading.look == Look(NUMBER, 1)]
    if numbered and Look(CAPITALS) in ranks and all(map(str.isupper, numbered)):
        ranks[Look(CAPITALS)] = ranks[Look(NUMBER, 1)]
    plain = 0 if _plain_is_above(headings) else len(ordered) + 1
    top = min(plain, 1)
    return {Look(STANDING): top, Look(CHAPTER): top, Look(DIVISION): -1, Look(PLAIN): plain} | ranks


def _plain_is_above(headings: list[Heading]) -> bool:
    """Tell whether a plain heading is the parent of the first heading that looks like something."""
    first = next((at for at, heading in enumerate(headings) if not heading.is_plain), 0)
    return first > 0 and headings[first - 1].follower is not None


def _set_plain_depths(headings: list[Heading], language: str) -> None:
    """Set how deep a plain heading is below the last one that looks like something, by rules 4 and 5."""
    plain = [heading for heading in headings if heading.is_plain]
    recurring = {text for text, count in Counter(heading.text for heading in plain).items() if count > 1}
    outer = {id(heading) for heading in _outer(plain, language)}
    above = _plain_is_above(headings)
    parents: list[int] = []
    depth = 0
    for heading in headings:
        if not heading.is_plain:
            parents, depth = ([], 0) if not above else (parents, depth)
        elif heading.text in recurring:
            heading.depth = depth + 1
        else:
            is_outer = id(heading) in outer
            parents = [] if is_outer else parents[:1] if heading.is_parent else parents
            depth = heading.depth = len(parents)
            if is_outer or heading.is_parent:
                parents.append(depth)


def _outer(plain: list[Heading], language: str) -> list[Heading]:
    """Return the outermost of the parents, and what begins like them."""
    parents = [heading for heading in plain if heading.is_parent]
    beginnings = Counter(_beginning(heading, language) for heading in parents)
    del beginnings[""]
    family, count = max(beginnings.items(), key=lambda pair: pair[1], default=("", 0))
    if count > 1:
        alike = [_beginning(heading, language) == family for heading in plain]
        first = alike.index(True)
        return [
            heading for at, heading in enumerate(plain) if alike[at] or (at < first and heading.is_parent)
        ]
    chained = [heading for heading, after in pairwise(plain) if heading.is_parent and after.is_parent]
    return chained or parents


def _beginning(heading: Heading, language: str) -> str:
    """Return the first word without its ending, or nothing for a function word: "doelen" is "doel"."""
    word = first_word(heading.text)
    return "" if word in function_words(language) else _ENDING.sub("", word)[:_SHARED]
