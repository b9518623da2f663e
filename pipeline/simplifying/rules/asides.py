"""Drops asides in brackets and references to papers and motions of parliament."""

import re
from collections.abc import Iterator

from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import sentence
from pipeline.simplifying.rules.lists import words_of

# In brackets that stand apart: no "boer(inn)en", no "(non-)profit".
_BRACKETS = re.compile(r"(?<=\s)[(\[]([^()\[\]]+)[)\]](?=[\s,;:.!?]|$)")
_ABBREVIATION = re.compile(r"(?:the )?[A-Z][\w&/-]{1,9}")
# The only name of what stands before it: the regulation (Critical Raw Materials Act).
_NAME = re.compile(rf"[A-Z].* (?i:{'|'.join(words_of('naming', 'generic'))})(?:, [A-Z][\w-]+)?")
_NAMELESS = re.compile(r"\b[a-z][\w-]* $")
_PAPER = re.compile(
    r",?\s*\(?(?:see )?(?:Parliamentary (?:Paper|Document)s?|Kamerstuk(?:ken)?(?: I{1,2})?|House Papers?)"
    r"\s+[\d ]{4,}(?:-[IVXL]+)?,?\s*(?:nos?\.|number)\s*\d+(?:\s*(?:et al\.|and \d+))?\)?"
)

# What a member of parliament asked for and is known by the member's name alone.
_MOTION = re.compile(
    r",? (?:in line with|in accordance with|as requested in|following|pursuant to|as a result of) the"
    r" (?:[A-Z][\w'’-]+(?: and |[ /-])?)+ ?motions?(?=[,.;]| and )"
)


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    text = sentence_.text
    if reference := _PAPER.search(text):
        yield (sentence(text[: reference.start()] + text[reference.end() :]),)
    if motion := _MOTION.search(text):
        yield (sentence(text[: motion.start()] + text[motion.end() :]),)
    for match in _BRACKETS.finditer(text):
        names_it = _NAME.fullmatch(match[1]) and _NAMELESS.search(text[: match.start()])
        if not _ABBREVIATION.fullmatch(match[1]) and not names_it:
            yield (sentence(text[: match.start()].rstrip() + text[match.end() :]),)


RULE = Rule(
    id="asides",
    does="Drops what stands in brackets, and references to papers and motions of parliament.",
    skips="Abbreviations and a thing's only name stay, and so does a condition or a denial, by the guard.",
    needs_parse=False,
    apply=_apply,
)
