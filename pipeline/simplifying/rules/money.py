"""Writes amounts of money with their sign: €90 million."""

import re
from collections.abc import Iterator

from pipeline.simplifying.rules.base import Candidate, Rule, Sentence

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "US$"}
_CODE = re.compile(r"\b(EUR|GBP|USD)[ \u00a0]?(?=\d)")
_MAGNITUDE = r"(?:[ \u00a0](?:thousand|million|billion|trillion))?"
_WORD = re.compile(rf"(?<![\d.,€£$-])(\d+(?:[.,]\d+)*{_MAGNITUDE}) euros?\b")


def _apply(sentence: Sentence) -> Iterator[Candidate]:
    text = _CODE.sub(lambda match: _SIGNS[match[1]], sentence.text)
    yield (_WORD.sub(r"€\1", text),)


RULE = Rule(
    id="money",
    does="Writes EUR 90 million and 90 million euros as €90 million.",
    skips="Amounts in words and other currencies stay as they are printed.",
    needs_parse=False,
    apply=_apply,
)
