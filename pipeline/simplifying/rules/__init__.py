"""The rewriting rules in the order in which they are tried."""

from pipeline.simplifying.rules.base import Rule, Sentence

__all__ = ["RULES", "Rule", "Sentence"]

RULES: tuple[Rule, ...] = ()
