"""Writes amounts of money with their sign: €90 million."""

from collections.abc import Iterator

from pipeline.simplifying.amounts import with_signs
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence


def _apply(sentence: Sentence) -> Iterator[Candidate]:
    yield (with_signs(sentence.text),)


RULE = Rule(
    id="money",
    does="Writes EUR 90 million and 90 million euros as €90 million.",
    skips="Amounts in words and other currencies stay as they are printed.",
    needs_parse=False,
    apply=_apply,
)
