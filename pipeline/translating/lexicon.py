"""Holds Dutch words with the English that they usually become, read once from lexicon.tsv.

The table is learned by python -m training lexicon, and serves the repair ladder only.
"""

from functools import cache

from pipeline.translating.checks.base import table


@cache
def usual() -> dict[str, str]:
    """Return the English of Dutch words, both in small letters."""
    return {row[0]: row[1] for row in table(__file__)}
