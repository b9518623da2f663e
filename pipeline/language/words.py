"""Finds the words of a text: what is one word is decided here and nowhere else."""

import re
from collections.abc import Iterator

from pipeline.report import Span

# The name of these rules in every signature; it changes when a rule changes.
WORD_RULES = "helder-1"

# A word starts and ends with a letter or digit. Inside it may stand, between letters or digits, a hyphen,
# an apostrophe, a full stop (o.a., 3.6), a bracket without blanks (boer(inn)en, (mkb-)bedrijven), and
# between digits a comma, colon or slash (29,584; 8.2/10). So contractions, hyphenated words, abbreviations
# and figures count as one word each, as in R. Flesch, How to Write Plain English (1979), chapter 2; a
# slash between letters stands for "and" or "or" and parts two words.
_WORD = re.compile(r"[^\W_]+(?:(?:['’ʼ.&@+_]|[-‐‑]?[()]?[-‐‑]?|(?<=\d)[,:/](?=\d))(?<!\s)[^\W_]+)*")
_PARTS = re.compile(r"[-‐‑/:@+_]|(?<=\w)[&](?=\w)")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")

# Longest run of capitals read as an abbreviation (UNICEF, NUFFIC); longer ones are words in capitals.
_LONGEST_ACRONYM = 6


def find_words(text: str) -> Iterator[Span]:
    """Yield the place of every word, in order. Signs without a letter or digit (%, €, -) are no words."""
    for match in _WORD.finditer(text):
        yield Span(match.start(), match.end())


def words(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    return _WORD.findall(text)


def letters(word: str) -> int:
    """Return the number of letters: no digits, hyphens, apostrophes or stops."""
    return sum(map(str.isalpha, word))


def characters(word: str) -> int:
    """Return the number of letters and digits."""
    return sum(map(str.isalnum, word))


def parts(word: str) -> list[str]:
    """Return the parts that are spoken one by one: EU-landen is EU and landen. Brackets are dropped."""
    bare = word.replace("(", "").replace(")", "")
    return [part for part in _PARTS.split(bare) if part]


def is_symbol(part: str) -> bool:
    """Tell whether a part is a figure or an abbreviation rather than a word that is spelled out."""
    if any(map(str.isdigit, part)) or _ABBREVIATION.fullmatch(part):
        return True
    capitals = part.rstrip("s") if part[:-1].isupper() else part
    return 1 < len(capitals) <= _LONGEST_ACRONYM and capitals.isupper()
