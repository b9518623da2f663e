"""Makes the short ASCII names that the pages of an edition have in their addresses."""

import re
import unicodedata

# Long enough to tell what a page is about, short enough to read out or to type.
LONGEST = 48
NAMELESS = "section"
# Letters that Unicode does not take apart, and what stands inside a word without parting it.
_SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d"})
_DROPPED = re.compile(r"['’ʼ\u0300-\u036f]")


def slug(text: str) -> str:
    """Return the text in small ASCII letters, digits and hyphens; "section" when none of it is left."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_SPELLED))
    words = re.findall(r"[a-z0-9]+", _DROPPED.sub("", decomposed))
    if not words:
        return NAMELESS
    kept: str = words[0][:LONGEST]
    for word in words[1:]:
        if len(kept) + 1 + len(word) > LONGEST:
            break
        kept = f"{kept}-{word}"
    return kept


def file_names(titles: list[str]) -> list[str]:
    """Return one file name a title, in order; the number before each makes it unique and sorts the folder."""
    digits = max(2, len(str(len(titles))))
    return [f"{number:0{digits}}-{slug(title)}.html" for number, title in enumerate(titles, start=1)]
