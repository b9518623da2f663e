"""Tells what a line is by its form alone: a rule, a footnote, an entry of a table of contents."""

import re

# A line of one sign, three times or more: a rule across the page, or the underline of a heading.
_RULE = re.compile(r"([-=_~*#+.^\"'`:─━═—–])(?:\s?\1){2,}")
# "[1] Zie ...", "¹ Zie ...", "[^1]: Zie ...".
_NOTE = re.compile(r"(?P<mark>\[\^?\d{1,3}\]:?|[¹²³⁰-⁹]{1,3})\s*(?=\S)")
# "2.1  Nieuwe woningen ......... 3"; the dots may be set apart by blanks.
_ENTRY = re.compile(
    r"(?:(?P<number>\d{1,3}(?:\.\d{1,3})*\.?)\s+)?(?P<title>\S.*?)\s*(?P<leader>(?:\.\s?){4,}|…+|_{4,}|(?:·\s?){4,})\s*(?P<page>\d{1,4})"
)
_HASHES = re.compile(r"(?P<hashes>#{1,6})\s+(?P<title>\S.*?)(?P<tail>\s+#+)?")
_LONGEST = 400


def is_rule(text: str) -> bool:
    """Tell whether the line is a rule."""
    return _RULE.fullmatch(text) is not None


def note_mark(text: str) -> re.Match[str] | None:
    """Return the mark of a footnote at the start of a line, as the group "mark"."""
    return _NOTE.match(text)


def contents_entry(text: str) -> re.Match[str] | None:
    """Return the parts of an entry of a table of contents: number, title, leader, page."""
    return _ENTRY.fullmatch(text) if len(text) < _LONGEST and text[-1:].isdigit() else None


def hash_heading(text: str) -> re.Match[str] | None:
    """Return the parts of a heading as Markdown writes it: hashes, title, tail."""
    return _HASHES.fullmatch(text) if text[:1] == "#" and len(text) < _LONGEST else None
