"""Cuts and joins the parts of sentences: capitals, full stops, commas, and "a" before a vowel."""

import re

from pipeline.simplifying.parse import Parse, Token

_BLANKS = re.compile(r"\s+(?=[,;:.!?)])|(?<=\()\s+|\s{2,}")
_COMMAS = re.compile(r"\s*,(?:\s*,)+")
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
# Letters that are not said as they are written: a user, a European, an hour.
_LIKE_CONSONANT = re.compile(r"(?:u(?:s|ni(?!n|m)|ti)|eu|one\b|once\b)", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiou]|hour|honest|heir|8|11\b|18\b", re.IGNORECASE)


def sentence(text: str) -> str:
    """Return a part as a sentence: tidied, with a capital and a full stop."""
    tidy = _tidied(text).strip(" ,;:–—-")
    if not tidy:
        return ""
    tidy = tidy[0].upper() + tidy[1:]
    return tidy if re.search(r"[.!?][\"'”’)]*$", tidy) else tidy + "."


def _tidied(text: str) -> str:
    kept = _BLANKS.sub(
        lambda m: " " if m[0].isspace() and len(m[0]) > 1 and m.end() < len(text) else "", text
    )
    return _COMMAS.sub(",", re.sub(r"\s+([,;:.!?)])", r"\1", kept))


def without(text: str, start: int, end: int) -> str:
    """Return a text without this range, with one blank where two would be."""
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()


def small(parse: Parse, start: int) -> str:
    """Return the text from here on with a small first letter, unless it opens with a name."""
    token = next((t for t in parse.tokens if t.start >= start), None)
    rest = parse.text[start:]
    if token is None or token.pos == "PROPN" or token.text == "I" or token.text[:2].isupper():
        return rest
    return rest[:1].lower() + rest[1:]


def lowered(parse: Parse, token: Token) -> str:
    """Return the phrase below a token with a small first letter, unless it opens with a name."""
    phrase = parse.phrase(token)
    first = parse.subtree(token)[0]
    keeps = first.pos == "PROPN" or first.text == "I" or first.text[:2].isupper()
    return phrase if keeps else phrase[0].lower() + phrase[1:]


def put(text: str, start: int, end: int, new: str) -> str:
    """Return a text with a word in the place of another: with its capital, and "a" or "an" before it."""
    before, word = text[:start], new[0].upper() + new[1:] if text[start].isupper() else new
    if article := _ARTICLE.search(before):
        before = before[: article.start()] + _article_for(article[1], word) + " "
    return before + word + text[end:]


def _article_for(article: str, word: str) -> str:
    """Return "a" or "an", as the next word is said."""
    if word[:2].isupper():
        vowel = word[0] in "AEFHILMNORSX"
    else:
        vowel = _VOWEL.match(word) is not None and not _LIKE_CONSONANT.match(word)
    new = "an" if vowel else "a"
    return new.capitalize() if article[0].isupper() else new


def body_end(parse: Parse) -> int:
    """Return where a sentence ends, without its full stop."""
    return len(parse.text.rstrip(" .!?"))
