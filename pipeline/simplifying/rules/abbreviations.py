"""Writes out an abbreviation where it is used first."""

import re
from collections.abc import Iterator

from pipeline.simplifying.rules.base import Candidate, Rule, Sentence


def _apply(sentence: Sentence) -> Iterator[Candidate]:
    for short, full in sentence.expansions.items():
        match = re.search(rf"(?<![\w(-])(?:(the|The) )?{re.escape(short)}(?![\w)-])", sentence.text)
        if match is None or full.removeprefix("the ").lower() in sentence.text.lower():
            continue
        bare = full.removeprefix("the ")
        article = f"{match[1]} " if match[1] else "the " if full != bare else ""
        opens = match.start() == 0
        named = f"{article}{bare} ({short})"
        named = named[0].upper() + named[1:] if opens else named
        yield (sentence.text[: match.start()] + named + sentence.text[match.end() :],)


RULE = Rule(
    id="abbreviations",
    does="Writes the full name before an abbreviation where it is used first.",
    skips="Only abbreviations that are given with their meaning, and none that the sentence explains itself.",
    needs_parse=False,
    apply=_apply,
)
