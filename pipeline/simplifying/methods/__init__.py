"""The ranking methods by name, and the one that is used."""

from pipeline.simplifying.methods import lead, lexrank, textrank
from pipeline.simplifying.methods.base import Method

METHODS: dict[str, Method] = {module.METHOD.name: module.METHOD for module in (textrank, lexrank, lead)}

# The one whose summaries tell most key facts (benchmarks/summaries.py, November 2026, 30 facts of five
# sections): TextRank 11, LexRank 10, Lead 8. Under the same limits no choice of sentences tells more than 14.
BEST = METHODS["TextRank"]
