"""Makes two sentences of two main clauses with a semicolon or a colon between them."""

import re
from collections.abc import Iterator

from pipeline.simplifying.rules.base import Candidate, Rule, Sentence
from pipeline.simplifying.rules.editing import sentence

_JOINT = re.compile(r"(?:;|(?<!\d):| [–—])\s+")
_LINKS = re.compile(r"^(and|but|however,)\s+", re.IGNORECASE)


def _apply(sentence_: Sentence) -> Iterator[Candidate]:
    text = sentence_.text
    for match in _JOINT.finditer(text):
        if sentence_.parse is None and match[0].strip() != ";":
            continue
        first, second = text[: match.start()], text[match.end() :]
        link = _LINKS.match(second)
        if link:
            second = ("But " if link[1].lower() != "and" else "") + second[link.end() :]
        if text.count("(", 0, match.start()) == text.count(")", 0, match.start()):
            yield sentence(first), sentence(second)


RULE = Rule(
    id="semicolons",
    does="Makes two sentences of two main clauses with a semicolon, a colon or a dash between them.",
    skips="A part that is no whole sentence stays, such as a list after a colon.",
    needs_parse=False,
    apply=_apply,
)
