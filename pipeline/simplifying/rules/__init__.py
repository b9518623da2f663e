"""The rewriting rules in the order in which they are tried."""

from pipeline.simplifying.rules import (
    abbreviations,
    appositions,
    asides,
    circumstances,
    clauses,
    coordination,
    inclusions,
    long_lists,
    manners,
    moments,
    money,
    nominalisations,
    participles,
    passives,
    plain_phrases,
    plain_words,
    purposes,
    reasons,
    relative_clauses,
    semicolons,
    topics,
)
from pipeline.simplifying.rules.base import Candidate, Rule, Sentence

__all__ = ["RULES", "Candidate", "Rule", "Sentence"]

# First what shortens, then what splits, then the voice and the words: a rule on the grammar sees short
# sentences where it can, since parsers err more on long ones.
RULES: tuple[Rule, ...] = (
    asides.RULE,
    money.RULE,
    semicolons.RULE,
    relative_clauses.RULE,
    participles.RULE,
    appositions.RULE,
    reasons.RULE,
    coordination.RULE,
    clauses.RULE,
    manners.RULE,
    inclusions.RULE,
    circumstances.RULE,
    purposes.RULE,
    topics.RULE,
    moments.RULE,
    long_lists.RULE,
    nominalisations.RULE,
    passives.RULE,
    plain_phrases.RULE,
    plain_words.RULE,
    abbreviations.RULE,
)
